import type { Stance } from '../types.ts'
import type { ThemeFacts } from './facts.ts'
import type { Grouping, Row } from './rows.ts'

export const stances = [
  'strength',
  'concern',
  'recommendation',
  'action',
  'context',
] as const satisfies readonly Stance[]

/** Below this, counts show what was said and not how things are: one letter more or less turns the picture. */
export const FEW_LETTERS = 5

/** Nought is not few: where there is no letter, the cells say so. */
export const isFew = (letters: number): boolean => letters > 0 && letters < FEW_LETTERS

/**
 * `found`, or why a cell is empty: `absent` letters were read and none says anything on the theme; `no_document` there
 * is no letter to look in.
 */
export type Status = 'found' | 'absent' | 'no_document'

export interface Cell {
  /** Of the letters read, those with findings on the theme. */
  readonly lettersWithFindings: number
  /** Letters about others in which such findings stand; they are in no denominator. */
  readonly lettersAboutOthers: number
  /** The sum of the stances. */
  readonly findings: number
  readonly stances: Readonly<Record<Stance, number>>
  readonly status: Status
}

export interface ComparedRow extends Row {
  /** Letters read: the denominator of all its cells. */
  readonly letters: number
  /** One for each theme, in the order of the themes. */
  readonly cells: readonly Cell[]
}

export interface Comparison {
  readonly by: Grouping
  /** Findings that are less sure were passed over. */
  readonly minConfidence: number
  readonly themes: readonly ThemeFacts[]
  /** Those without a letter as well. */
  readonly rows: readonly ComparedRow[]
  /** Over all rows, with each letter and each finding once. */
  readonly total: ComparedRow
  /** Letters held, read or not, each once. */
  readonly documents: number
  /** Further versions of these letters, such as scans and web pages: in no count. */
  readonly versions: number
  /** Files of which nothing is known; they can be assigned to no row. */
  readonly failedFiles: number
  /** What a reader has to know beside the counts, in sentences. */
  readonly notes: readonly string[]
}
