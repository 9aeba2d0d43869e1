import type { Cue, Theme } from '../knowledge.ts'
import { segment } from '../segment/segment.ts'
import { gazetteer } from '../text/gazetteer.ts'
import { stemmer } from '../text/stem.ts'
import type { BlockKind, Letter, Span } from '../types.ts'
import { formulas } from './formulas.ts'
import type { HeldLetter } from './letters.ts'

/** A word of a sentence that can be part of a phrase; null where one ends: at a name, a figure, a mark. */
export interface Word {
  /** Lower case. */
  readonly word: string
  /** Whether it lies in a cue of the codebook. */
  readonly isCue: boolean
  readonly start: number
  readonly end: number
}

export interface HeldSentence {
  readonly letter: HeldLetter
  readonly start: number
  readonly end: number
  /** Whether a theme covers it. */
  readonly themed: boolean
  /** Runs of words between names, figures and marks. */
  readonly runs: readonly (readonly Word[])[]
}

const running = new Set<BlockKind>(['paragraph', 'item', 'row'])

/** The sentences of the running text, without formulas that letters have from one another. */
export function sentencesOf(
  letters: readonly HeldLetter[],
  themes: readonly Theme[],
): readonly HeldSentence[] {
  const cues = gazetteer(
    themes.flatMap(({ cues }) => cues.map(cueName)),
    stemmer(),
  )
  const all = letters.flatMap(held => {
    const letter = segment(documentOf(held))
    const ofCues = cues.findAll(held.text, letter.tokens)
    return letter.sentences.flatMap(({ block, start, end }): HeldSentence[] => {
      const { kind, part } = letter.blocks[block]!
      if (!running.has(kind) || part !== 'body') return []
      const within = (spans: readonly Span[]) => spans.filter(span => span.start < end && span.end > start)
      const runs = runsOf(letter, { start, end }, within(held.named), within(ofCues))
      return [{ letter: held, start, end, themed: within(held.themed).length > 0, runs }]
    })
  })
  const isFormula = formulas(all)
  return all.filter(sentence => !isFormula(sentence))
}

const cueName = ({ text, exact = false }: Cue) => ({ text, exact, payload: null })

/** The stored text is clean, and each line of it a block. */
const documentOf = ({ path, text, pages }: HeldLetter) => ({
  source: {
    path,
    sha256: '',
    mediaType: 'text/plain' as const,
    pages: null,
    text,
    lines: [],
    metadataTitle: null,
    messages: [],
  },
  text,
  cleanings: [],
  lines: [],
  pages,
})

/** With straight apostrophes, as lists of words have them. */
const plain = (word: string) => word.replaceAll('’', "'")

const plainWord = /^\p{Ll}[\p{Ll}'’-]*$/u

function runsOf(
  { document, tokens }: Letter,
  sentence: Span,
  named: readonly Span[],
  cues: readonly Span[],
): Word[][] {
  const runs: Word[][] = [[]]
  let at = lowest(tokens.starts, sentence.start)
  for (const first = at; at < tokens.length && tokens.ends[at]! <= sentence.end; at++) {
    const [start, end] = [tokens.starts[at]!, tokens.ends[at]!]
    const written = document.text.slice(start, end)
    // Only the first word of a sentence has a capital without being part of a name.
    const word = at === first ? written.charAt(0).toLowerCase() + written.slice(1) : written
    const isIn = (spans: readonly Span[]) => spans.some(span => span.start < end && span.end > start)
    if (plainWord.test(word) && !isIn(named))
      runs.at(-1)!.push({ word: plain(word), isCue: isIn(cues), start, end })
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs.filter(run => run.length > 0)
}

/** Index of the first token that starts at a place or after it. */
function lowest(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}
