import type { Facts } from './facts.ts'
import { type Comparison, FEW_LETTERS, isFew } from './table.ts'

export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

/** What a reader has to know beside the counts: one sentence each, and only where it applies. */
export function notesOn(
  { by, minConfidence, themes, rows, total, failedFiles }: Omit<Comparison, 'notes'>,
  { letters, versions, ruleVersions }: Facts,
  sharedLetters: number,
): readonly string[] {
  const held = rows.filter(row => row.letters > 0)
  const isFewInAll = isFew(total.letters)
  const few = isFewInAll ? [] : held.filter(row => isFew(row.letters))
  const rare = isFewInAll ? [] : themes.filter((_, column) => isFew(total.cells[column]!.lettersWithFindings))
  const elsewhere = rows.some(({ cells }) => cells.some(({ lettersAboutOthers }) => lettersAboutOthers > 0))
  const unsearched = letters.filter(({ searched, covers }) => !searched && !covers).length
  const offTopic = letters.filter(({ searched, covers }) => searched && !covers).length
  const national = by === 'force' || by === 'region' ? letters.filter(letter => letter.national).length : 0

  const notes = [
    isFewInAll &&
      `Only ${counted(total.letters, 'letter was', 'letters were')} read: the counts show what was said, not how things are.`,
    few.length > 0 &&
      `Fewer than ${FEW_LETTERS} letters were read in ${few.length} of ${counted(held.length, 'row')}: there the counts show what was said, not how things are.`,
    rare.length > 0 &&
      `Fewer than ${FEW_LETTERS} letters have findings on ${rare.map(({ code }) => code).join(', ')}.`,
    sharedLetters > 0 &&
      `${counted(sharedLetters, 'letter stands', 'letters stand')} in more than one row, and the total counts each once.`,
    by === 'programme' &&
      sharedLetters > 0 &&
      'All findings of a letter count under each programme it speaks of, for they do not tell which they came from.',
    national > 0 &&
      `${counted(national, 'national letter has a row of its', 'national letters have a row of their')} own, and is spread over no forces.`,
    elsewhere &&
      'Where a letter about others says something of a force, its findings count for that force, but the letter is not among those read on it.',
    minConfidence > 0 && `Findings of less than ${minConfidence} confidence are passed over.`,
    offTopic > 0 &&
      `${counted(offTopic, 'letter is', 'letters are')} not about an inspection and without findings, and not counted as read.`,
    unsearched > 0 &&
      `${counted(unsearched, 'letter was', 'letters were')} not searched for findings, and not counted as read.`,
    versions.length > 0 &&
      `${counted(versions.length, 'letter is', 'letters are')} not counted: another version of the same letter is.`,
    failedFiles > 0 && `${counted(failedFiles, 'file')} could not be read: not examined, and in no count.`,
    ruleVersions > 1 &&
      `The letters were read with ${ruleVersions} versions of the rules; ingest them again, to compare like with like.`,
  ]
  return notes.filter(note => note !== false)
}
