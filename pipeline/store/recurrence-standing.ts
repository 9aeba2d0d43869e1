import type Database from 'better-sqlite3'
import type { DocumentKind } from '../types.ts'
import { isAfter } from './threads-link.ts'

export type LikenessRelation = 'recurs' | 'quotes' | 'same_report'

/** How what a letter asks stands to what another asks, and which of the two points to the other. */
export interface Standing {
  readonly relation: LikenessRelation
  readonly from: number
  readonly to: number
}

interface Letter {
  readonly id: number
  readonly key: string
  readonly kind: DocumentKind
  readonly earliest: string | null
}

const answers: ReadonlySet<DocumentKind> = new Set([
  'pcc_response',
  'chief_constable_response',
  'government_letter',
])
const asks: ReadonlySet<DocumentKind> = new Set(['inspectorate_letter', 'inspection_report', 'press_release'])

/** Tells of two letters whether one quotes the other's report, or asks again. The two alone decide. */
export function standingReader(db: Database.Database): (one: number, other: number) => Standing {
  const letterOf = db.prepare<[number], Letter>(
    'SELECT id, key, kind, date_earliest AS earliest FROM document WHERE id = ?',
  )
  const areTied = db.prepare<{ one: number; other: number }, number>(ARE_TIED).pluck()
  return (one, other) => {
    const [a, b] = [letterOf.get(one)!, letterOf.get(other)!]
    const [later, earlier] = isAfter(a, b) ? [a, b] : [b, a]
    if (areTied.get({ one, other }) !== 1) return { relation: 'recurs', from: later.id, to: earlier.id }
    if (answers.has(a.kind) && asks.has(b.kind)) return { relation: 'quotes', from: one, to: other }
    if (answers.has(b.kind) && asks.has(a.kind)) return { relation: 'quotes', from: other, to: one }
    return { relation: 'same_report', from: later.id, to: earlier.id }
  }
}

/** Letters that are about one report, as a link between them shows, or its day, or its title. */
const SAME_REPORT = `own.published = near.published AND length(own.published) = 10
  AND (own.report_title_id IS NULL OR near.report_title_id IS NULL OR own.report_title_id = near.report_title_id)
  OR own.report_title_id = near.report_title_id AND (own.published IS NULL OR near.published IS NULL)`
const TYING = "relation IN ('answers', 'replies_to', 'announces', 'same_report')"

const ARE_TIED = `
  SELECT EXISTS (
    SELECT 1 FROM letter_link WHERE ${TYING} AND (
      document_id = @one AND other_document_id = @other OR document_id = @other AND other_document_id = @one)
    UNION ALL
    SELECT 1 FROM letter_report AS own JOIN letter_report AS near ON ${SAME_REPORT}
    WHERE own.document_id = @one AND near.document_id = @other)`

/** Letters that may quote a letter's recommendations, or whose recommendations it may quote. */
export const TIED_LETTERS = `
  SELECT other_document_id FROM letter_link WHERE document_id = @id AND ${TYING}
  UNION SELECT document_id FROM letter_link WHERE other_document_id = @id AND ${TYING}
  UNION SELECT near.document_id FROM letter_report AS own JOIN letter_report AS near ON ${SAME_REPORT}
    WHERE own.document_id = @id AND near.document_id <> @id`
