import type { FindingsRecord } from '../types.ts'

/** What is scored of a findings record. */
export interface FoundRecord
  extends Pick<
    FindingsRecord,
    | 'forces'
    | 'organisations'
    | 'officials'
    | 'dates'
    | 'inspections'
    | 'reports'
    | 'recommendations'
    | 'responses'
    | 'findings'
    | 'grades'
  > {
  readonly document: Pick<
    FindingsRecord['document'],
    'path' | 'sha256' | 'text' | 'kind' | 'date' | 'senders' | 'recipients' | 'copied'
  >
}
