import type { ReaderCard } from '../../pipeline/infer/files.ts'
import type { Agency } from '../../pipeline/types.ts'

/** The same number for each agency. */
export const everyAgency = (number: number): Record<Agency, number> => ({
  police: number,
  children_social_care: number,
  health: number,
  probation: number,
  youth_offending: number,
  education: number,
  council: number,
  partnership: number,
  pcc: number,
  government: number,
  inspectorate: number,
  other: number,
})

/** A reader of two themes. */
export const card: ReaderCard = {
  themes: ['CSE', 'TRAIN'],
  stances: ['strength', 'concern'],
  sources: ['pcc', 'force'],
  agencies: ['police', 'health'],
  window: 12,
  beside: 1,
  longest: { sentence: 8, heading: 3, beside: 2 },
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
      answered: 2,
    },
    enough: 0.3,
    stance: 2,
    source: { rules: 1, kinds: {} },
    agencies: {
      base: everyAgency(0),
      weights: {
        reader: 1,
        named: 2,
        namedSum: 0,
        readerBefore: 0,
        readerAfter: 0,
        namedBefore: 0.5,
        readerMean: 0,
        namedMean: 0,
        behind: 0,
        readerSum: 0,
        rank: 0,
      },
      enough: 0.5,
    },
  },
}
