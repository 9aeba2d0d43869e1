import type { SourceLine } from '../../types.ts'

/** What a Word, OpenDocument or Rich Text file says. */
export interface OfficeText {
  readonly text: string
  readonly lines: readonly SourceLine[]
  /** The title in the file's metadata. */
  readonly title: string | null
}
