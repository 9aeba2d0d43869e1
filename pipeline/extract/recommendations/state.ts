import type { Span } from '../../types.ts'
import type { Label } from './texts.ts'

/** What the lines above have announced. */
export interface State {
  /** The kind of list that a heading has opened. */
  section: 'improve' | 'recommend' | null
  /** The list that a box with a case study has broken into. */
  broken: 'improve' | null
  /** A line that introduces the items right below it. */
  leadIn: { readonly strength: 'strong' | 'weak'; readonly line: Span } | null
  /** A label that stood alone on its line. */
  label: { readonly label: Label; readonly line: Span } | null
}
