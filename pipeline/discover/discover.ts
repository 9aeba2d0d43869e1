/** Finds phrases that recur where no theme was found: what a codebook may have no words for. */
import type { Theme } from '../knowledge.ts'
import { stemmer } from '../text/stem.ts'
import { keyness } from './keyness.ts'
import type { HeldLetter } from './letters.ts'
import { type HeldSentence, sentencesOf, type Word } from './sentences.ts'

export interface Phrase {
  /** As it is written most often, in lower case. */
  readonly phrase: string
  /** How often it stands in sentences without a theme, and in how many letters. */
  readonly count: number
  readonly letters: number
  /** How often it stands in sentences with one. */
  readonly themed: number
  readonly keyness: number
  readonly example: { readonly quote: string; readonly path: string; readonly page: number | null }
}

export interface DiscoverOptions {
  readonly themes: readonly Theme[]
  /** Words, in lower case, that say nothing by themselves: a phrase neither begins nor ends with one. */
  readonly empty: ReadonlySet<string>
  /** Phrases in fewer letters are passed over. */
  readonly minimumLetters: number
}

const longestPhrase = 4
/** Less may be chance, one time in a hundred. */
const leastKeyness = 6.63
/** A single word must stand in so many times the letters that a phrase must. */
const timesForWord = 2

interface Tally {
  count: number
  themed: number
  readonly letters: Set<string>
  readonly forms: Map<string, number>
  example: HeldSentence | null
}

export interface Discovery {
  /** Sentences that were looked at, and those of them without a theme. */
  readonly sentences: number
  readonly bare: number
  /** The most telling first. */
  readonly phrases: readonly Phrase[]
}

export function discover(letters: readonly HeldLetter[], options: DiscoverOptions): Discovery {
  const sentences = sentencesOf(letters, options.themes)
  const tallies = tallied(sentences, options.empty)
  const sizes = [false, true].map(themed =>
    sentences
      .filter(sentence => sentence.themed === themed)
      .reduce((sum, { runs }) => sum + runs.reduce((words, run) => words + run.length, 0), 0),
  )
  const [bare, themed] = sizes as [number, number]
  const phrases = [...tallies].flatMap(([key, tally]) => {
    const telling = keyness(tally.count, bare, tally.themed, themed)
    return tally.example && isTelling(key, telling, tally.letters.size, options.minimumLetters)
      ? [{ key, ...phraseOf(tally, tally.example, telling) }]
      : []
  })
  return {
    sentences: sentences.length,
    bare: sentences.filter(sentence => !sentence.themed).length,
    phrases: distinct(phrases.toSorted(inOrder)).map(({ key: _, ...phrase }) => phrase),
  }
}

/** A phrase of several words says something of itself; a single word must be met more often, and not by chance. */
const isTelling = (key: string, telling: number, letters: number, fewest: number) =>
  key.includes(' ')
    ? telling >= 0 && letters >= fewest
    : telling >= leastKeyness && letters >= fewest * timesForWord

const phraseOf = (tally: Tally, example: HeldSentence, telling: number): Phrase => ({
  phrase: commonest(tally.forms),
  count: tally.count,
  letters: tally.letters.size,
  themed: tally.themed,
  keyness: Math.round(telling * 10) / 10,
  example: exampleOf(example),
})

const inOrder = (one: Phrase, other: Phrase) =>
  other.keyness - one.keyness ||
  other.count - one.count ||
  other.phrase.length - one.phrase.length ||
  (one.phrase < other.phrase ? -1 : 1)

function tallied(sentences: readonly HeldSentence[], empty: ReadonlySet<string>): ReadonlyMap<string, Tally> {
  const stem = stemmer()
  const tallies = new Map<string, Tally>()
  for (const sentence of sentences)
    for (const run of sentence.runs)
      for (const words of stretches(run, sentence.letter.text, empty)) {
        const key = words.map(({ word }) => stem(word)).join(' ')
        const tally = tallies.get(key) ?? blank()
        tallies.set(key, tally)
        if (sentence.themed) tally.themed += 1
        else add(tally, sentence, written(sentence, words))
      }
  return tallies
}

const blank = (): Tally => ({ count: 0, themed: 0, letters: new Set(), forms: new Map(), example: null })

const written = ({ letter }: HeldSentence, words: readonly Word[]) =>
  letter.text.slice(words[0]!.start, words.at(-1)!.end).toLowerCase()

function add(tally: Tally, sentence: HeldSentence, form: string): void {
  tally.count += 1
  tally.letters.add(sentence.letter.path)
  tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1)
  if (tally.example === null || oddness(sentence) < oddness(tally.example)) tally.example = sentence
}

/** Characters that show well what is meant, and can be taken in at a glance. */
const handyLength = 110
const oddness = ({ start, end }: HeldSentence) => Math.abs(end - start - handyLength)

/** The phrases that can stand in a run, hyphened words whole, but for those that a cue of the codebook holds or is. */
function* stretches(
  run: readonly Word[],
  text: string,
  empty: ReadonlySet<string>,
): Generator<readonly Word[]> {
  for (let from = 0; from < run.length; from++) {
    if (empty.has(run[from]!.word) || text[run[from]!.start - 1] === '-') continue
    for (let to = from + 1; to <= Math.min(run.length, from + longestPhrase); to++) {
      const words = run.slice(from, to)
      if (empty.has(words.at(-1)!.word) || text[words.at(-1)!.end] === '-') continue
      if (words.some(({ word, isCue }) => !isCue && !empty.has(word))) yield words
    }
  }
}

/** In alphabetical order, where two are as common. */
const commonest = (forms: ReadonlyMap<string, number>) =>
  [...forms].toSorted(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))[0]![0]

const exampleOf = ({ letter, start, end }: HeldSentence): Phrase['example'] => ({
  quote: letter.text.slice(start, end),
  path: letter.path,
  page: letter.pages.find(page => page.start <= start && start < page.end)?.page ?? null,
})

/** A word of a phrase tells no more than the phrase where it hardly stands elsewhere. */
const hardlyElsewhere = 1.5

/** Without phrases that lie in one that tells more, or hold one. */
function distinct<Found extends Phrase & { readonly key: string }>(
  phrases: readonly Found[],
): readonly Found[] {
  const kept: Found[] = []
  const holds = (long: Found, short: Found) => ` ${long.key} `.includes(` ${short.key} `)
  for (const phrase of phrases) {
    const isTold = kept.some(
      other =>
        holds(phrase, other) || (holds(other, phrase) && phrase.count <= hardlyElsewhere * other.count),
    )
    if (!isTold) kept.push(phrase)
  }
  return kept
}
