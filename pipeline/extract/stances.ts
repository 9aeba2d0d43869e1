import type { StanceCue } from '../knowledge.ts'
import { hopefulIn } from '../text/hopeful.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import type { BlockKind, Extractor, Letter, Span, StanceCueMention } from '../types.ts'

export const stancesRules = [
  {
    id: 'stance/sentence-cue',
    stage: 'extract',
    says: 'Words of a sentence that praise, criticise, ask, promise, or only tell.',
  },
  {
    id: 'stance/heading-cue',
    stage: 'extract',
    says: 'Words of a heading that tell how all below it is meant.',
  },
] as const

const sentences = new Set<BlockKind>(['paragraph', 'item', 'row', 'note'])
const headings = new Set<BlockKind>(['heading', 'subject'])

/** Finds words that speak for a stance, each cue in the blocks it is meant for, and once in a sentence or heading. */
export function stances(cues: readonly StanceCue[], look: Lookout = lookout()): Extractor {
  const ofHeadings = finderOf(
    cues.filter(({ where }) => where === 'heading'),
    look,
  )
  const ofSentences = finderOf(
    cues.filter(({ where }) => where === 'sentence'),
    look,
  )
  return letter => [
    ...letter.blocks.filter(block => headings.has(block.kind)).flatMap(block => ofHeadings(letter, block)),
    ...letter.sentences
      .filter(sentence => sentences.has(letter.blocks[sentence.block]!.kind))
      .flatMap(sentence => ofSentences(letter, sentence)),
  ]
}

/** Case folding over all of Unicode costs several times as much; only patterns with \p{…} need it. */
const flagsOf = (pattern: string) => (/\\[pP]\{/.test(pattern) ? 'iu' : 'i')

type Finder = (letter: Letter, span: Span) => StanceCueMention[]

function finderOf(cues: readonly StanceCue[], look: Lookout): Finder {
  const hopeful = hopefulIn(
    cues.map(({ pattern }) => new RegExp(pattern, flagsOf(pattern))),
    look,
  )
  return ({ document: { text } }, { start, end }) => {
    const hopes = hopeful(text, { start, end })
    if (hopes.length === 0) return []
    const words = text.slice(start, end)
    return hopes.flatMap(({ place, pattern }) => {
      const match = pattern.exec(words)
      return match && match[0].trim().length > 0 ? [mention(cues[place]!, start + match.index, match[0])] : []
    })
  }
}

/** Patterns may look at the spaces around them; what they found is told without. */
function mention({ stance, weight, where }: StanceCue, at: number, found: string): StanceCueMention {
  const start = at + found.length - found.trimStart().length
  return {
    kind: 'stance-cue',
    start,
    end: start + found.trim().length,
    stance,
    weight,
    rule: `stance/${where}-cue`,
    confidence: weight,
  }
}
