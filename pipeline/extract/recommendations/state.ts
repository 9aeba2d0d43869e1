import type { Span } from '../../types.ts'
import type { Label } from './texts.ts'

/** What the lines above have announced. */
export interface State {
  /** The kind of list that a heading has opened. */
  section: 'improve' | 'recommend' | null
  /** Under a heading such as "Next steps", what should be done is no recommendation. */
  closing: boolean
  /** The list that a box with a case study has broken into. */
  broken: 'improve' | null
  /** A line that introduces the items right below it. */
  leadIn: {
    readonly strength: 'strong' | 'weak'
    readonly line: Span
    /** Of an item that introduces those below it; null where it is no item. */
    readonly level: number | null
    /** Of the recommendation whose parts the items are. */
    readonly number: string | null
  } | null
  /** A heading has named what the paragraph below should be improved in. */
  named: boolean
  /** A label that stood alone on its line. */
  label: { readonly label: Label; readonly line: Span } | null
}
