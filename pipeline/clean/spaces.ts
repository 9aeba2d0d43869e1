import { type Cleaner, editsFor } from './cleaner.ts'

// White space at the ends of the text; at the ends of lines, with what blank lines there are; runs within a line.
const runs = /^\s+|\s+$(?![\s\S])|[ \t]*\n\s*|[ \t]{2,}|\t/gu

export const spaces: Cleaner = {
  id: 'spaces',
  says: 'Makes every run of spaces one space, and every run of blank lines one.',
  propose: ({ text }) =>
    editsFor(text, runs, ({ 0: run, index }) => {
      if (index === 0 || index + run.length === text.length) return ''
      const ends = run.split('\n').length - 1
      return ends === 0 ? ' ' : ends === 1 ? '\n' : '\n\n'
    }),
}
