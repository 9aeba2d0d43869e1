import type { StanceCue } from '../knowledge.ts'
import type { BlockKind, Extractor, Letter, StanceCueMention } from '../types.ts'

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

interface Compiled {
  readonly cue: StanceCue
  readonly pattern: RegExp
}

/** Finds words that speak for a stance, each cue in the blocks it is meant for, and once in a sentence or heading. */
export function stances(cues: readonly StanceCue[]): Extractor {
  const compiled = cues.map(cue => ({ cue, pattern: new RegExp(cue.pattern, flagsOf(cue.pattern)) }))
  const ofHeadings = compiled.filter(({ cue }) => cue.where === 'heading')
  const ofSentences = compiled.filter(({ cue }) => cue.where === 'sentence')
  return letter => [
    ...letter.blocks
      .filter(block => headings.has(block.kind))
      .flatMap(block => mentions(letter, block, ofHeadings)),
    ...letter.sentences
      .filter(sentence => sentences.has(letter.blocks[sentence.block]!.kind))
      .flatMap(sentence => mentions(letter, sentence, ofSentences)),
  ]
}

/** Case folding over all of Unicode costs several times as much; only patterns with \p{…} need it. */
const flagsOf = (pattern: string) => (/\\[pP]\{/.test(pattern) ? 'iu' : 'i')

function mentions(
  letter: Letter,
  { start, end }: { readonly start: number; readonly end: number },
  cues: readonly Compiled[],
): StanceCueMention[] {
  const text = letter.document.text.slice(start, end)
  return cues.flatMap(({ cue, pattern }) => {
    const match = pattern.exec(text)
    return match && match[0].trim().length > 0 ? [mention(cue, start + match.index, match[0])] : []
  })
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
