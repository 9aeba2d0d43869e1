import type { Cleaner } from './cleaner.ts'

/** "in Chester.1 This inspection": the figure is no part of the sentence, and "Encompass5" is no word. */
export const footnoteMarks: Cleaner = {
  id: 'footnote-marks',
  says: 'Removes the marks of footnotes from the running text, where the file shows which figures are marks.',
  propose: ({ marks }) => marks.map(({ start, end }) => ({ start, end, insert: '' })),
}
