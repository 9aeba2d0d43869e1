import type { Unit } from '../types.ts'
import type { ReaderCard } from './files.ts'
import type { Tokens } from './tokens.ts'

/** What the reader reads at once: some sentences with their headings, and a little of what stands before and after. */
export interface Window {
  /** Token ids. */
  readonly ids: readonly number[]
  /** Of each token the place in the window of the sentence that it is of, or -1. */
  readonly owners: readonly number[]
  /** How many sentences are read. */
  readonly size: number
}

type Words = Pick<Unit, 'text' | 'heading'>

/** The windows of a letter; each sentence is read in one of them. As `train/windows.py` makes them. */
export function windowsOf(units: readonly Words[], tokens: Tokens, card: ReaderCard): readonly Window[] {
  const known = new Map<string, readonly number[]>()
  const tokensOf = (text: string) => {
    const ids = known.get(text) ?? tokens.of(text)
    known.set(text, ids)
    return ids
  }
  return placesOf(units, tokensOf, card).map(([start, end]) =>
    windowOf(units, start, end, tokensOf, tokens, card),
  )
}

/** Where windows start and end, as places of sentences. */
function placesOf(
  units: readonly Words[],
  tokensOf: (text: string) => readonly number[],
  { window, longest }: ReaderCard,
): readonly (readonly [number, number])[] {
  const starts: number[] = []
  let size = 0
  units.forEach(({ text, heading }, place) => {
    const under = size === 0 || heading !== units[place - 1]!.heading ? heading : null
    const own =
      Math.min(tokensOf(text).length, longest.sentence) +
      1 +
      (under === null ? 0 : Math.min(tokensOf(under).length, longest.heading) + 1)
    if (size === 0 || size + own > window) {
      starts.push(place)
      size = 0
    }
    size += own
  })
  return starts.map((start, index) => [start, starts[index + 1] ?? units.length] as const)
}

function windowOf(
  units: readonly Words[],
  start: number,
  end: number,
  tokensOf: (text: string) => readonly number[],
  { first, last }: Tokens,
  { beside, longest }: ReaderCard,
): Window {
  const ids = [first]
  const owners = [-1]
  const add = (more: readonly number[], owner: number) => {
    ids.push(...more, last)
    owners.push(...more.map(() => owner), -1)
  }
  let above: string | null = null
  for (let place = Math.max(0, start - beside); place < Math.min(units.length, end + beside); place++) {
    const { text, heading } = units[place]!
    if (heading !== null && heading !== above) add(tokensOf(heading).slice(0, longest.heading), -1)
    above = heading
    const words = tokensOf(text).slice(0, longest.sentence)
    if (place < start) add(words.slice(-longest.beside), -1)
    else if (place >= end) add(words.slice(0, longest.beside), -1)
    else add(words, place - start)
  }
  return { ids, owners, size: end - start }
}
