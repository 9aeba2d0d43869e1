import type { ReaderCard } from '../../pipeline/infer/files.ts'

/** A reader of two themes. */
export const card: ReaderCard = {
  themes: ['CSE', 'TRAIN'],
  stances: ['strength', 'concern'],
  sources: ['pcc', 'force'],
  agencies: ['police', 'health'],
  neighbours: [-1, 1],
  longest: 16,
  width: 2,
  weighing: {
    base: -1,
    theme: {
      reader: 0.5,
      cues: 2,
      strong: 1,
      readerBefore: 0.5,
      readerAfter: 0.5,
      cuesBefore: 1,
      cuesAfter: 1,
      readerMean: 0,
      readerMost: 0,
      cuesMean: 0,
      behind: 0,
      readerSum: 0,
      cuesSum: 0,
      length: 0,
      commas: 0,
      rank: 0,
    },
    enough: 0.3,
    stance: 2,
    source: { rules: 1, kinds: {} },
    agencies: { rules: 0.3, enough: 0.5 },
  },
}
