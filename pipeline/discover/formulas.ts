import type { HeldSentence } from './sentences.ts'

/** Words in a row that two writers hardly hit upon by chance. */
const wordsInRow = 4
/** A row that so many letters have is a formula's. */
const fewestLetters = 3
/** A sentence is a formula where so much of it is made of such rows. */
const share = 0.5

/** Tells which sentences letters have from one another: courtesies, notices, what the law demands. */
export function formulas(sentences: readonly HeldSentence[]): (sentence: HeldSentence) => boolean {
  const letters = new Map<string, Set<string>>()
  for (const sentence of sentences)
    for (const row of rowsOf(sentence)) {
      const holders = letters.get(row) ?? new Set()
      letters.set(row, holders.add(sentence.letter.path))
    }
  return sentence => {
    const rows = rowsOf(sentence)
    const known = rows.filter(row => letters.get(row)!.size >= fewestLetters)
    return rows.length > 0 && known.length >= share * rows.length
  }
}

function rowsOf({ runs }: HeldSentence): string[] {
  const words = runs.flatMap(run => run.map(({ word }) => word))
  return words.slice(wordsInRow - 1).map((_, at) => words.slice(at, at + wordsInRow).join(' '))
}
