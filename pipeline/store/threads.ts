import type Database from 'better-sqlite3'
import { insertInto } from './insert.ts'
import type { NameReader } from './persons-names.ts'
import { letterFactsReader, reportFactsReader } from './threads-facts.ts'
import { linkBetween } from './threads-links.ts'
import { partyReader } from './threads-parties.ts'
import { reportsOf } from './threads-reports.ts'

/**
 * Keeps the tables `letter_report`, `letter_link` and `thread` in step with the letters. A link is shown by the two
 * letters alone, and threads are whatever hangs together by links, so that nothing depends on the order of storing.
 * All of it is to be called in the transaction that changes the letter.
 */
export interface Threads {
  /** Finds the reports and links of a letter, all of whose rows have just been written. */
  readonly join: (documentId: number) => void
  /** For a letter that is about to be removed; gives back what is to be done once it has been. */
  readonly leaving: (documentId: number) => () => void
}

export function threadsOf(db: Database.Database, reader: NameReader): Threads {
  const parties = partyReader(reader)
  const reportFactsOf = reportFactsReader(db)
  const factsOf = letterFactsReader(db)
  const insertReport = insertInto(db, 'letter_report', [
    'document_id',
    'ordinal',
    'title',
    'report_title_id',
    'programme_id',
    'published',
    'relation',
    'basis',
    'mention_id',
    'confidence',
  ])
  const insertLink = insertInto(db, 'letter_link', [
    'document_id',
    'other_document_id',
    'relation',
    'basis',
    'mention_id',
    'confidence',
    'joins',
  ])
  const neighboursOf = db.prepare<{ id: number }, number>(NEIGHBOURS).pluck()
  const joinedTo = db.prepare<{ id: number }, number>(JOINED).pluck()
  const firstOf = db.prepare<[string], string>(FIRST).pluck()
  const setThread = db.prepare<[number, string]>(
    `INSERT INTO thread (document_id, thread) VALUES (?, ?)
     ON CONFLICT (document_id) DO UPDATE SET thread = excluded.thread WHERE thread IS NOT excluded.thread`,
  )
  const leaveThread = db.prepare<[number]>('DELETE FROM thread WHERE document_id = ?')

  /** Settles anew the threads that some letters are in. */
  const settle = (letters: readonly number[]) => {
    const settled = new Set<number>()
    for (const letter of letters) {
      if (settled.has(letter)) continue
      const members = joinedTo.all({ id: letter })
      for (const member of members) settled.add(member)
      if (members.length === 1) leaveThread.run(letter)
      else {
        const thread = firstOf.get(JSON.stringify(members))!
        for (const member of members) setThread.run(member, thread)
      }
    }
  }

  return {
    join: documentId => {
      for (const [ordinal, { report, programme, mentionId, ...row }] of reportsOf(
        reportFactsOf(documentId),
      ).entries())
        insertReport({
          document_id: documentId,
          ordinal,
          ...row,
          report_title_id: report,
          programme_id: programme,
          mention_id: mentionId,
        })
      const near = factsOf([documentId, ...neighboursOf.all({ id: documentId })])
      const letter = near.find(({ id }) => id === documentId)!
      for (const other of near)
        for (const [from, to] of [
          [letter, other],
          [other, letter],
        ] as const) {
          const link = linkBetween(from, to, parties)
          if (link)
            insertLink({
              document_id: from.id,
              other_document_id: to.id,
              relation: link.relation,
              basis: link.basis,
              mention_id: link.mentionId,
              confidence: link.confidence,
              joins: Number(link.joins),
            })
        }
      settle([documentId])
    },
    leaving: documentId => {
      const others = joinedTo.all({ id: documentId }).filter(id => id !== documentId)
      return () => settle(others)
    },
  }
}

/** Letters that a letter may have to do with: about a force of it, or about the same report of all forces. */
const NEIGHBOURS = `
  SELECT DISTINCT near.document_id FROM document_force AS own
  JOIN document_force AS near ON near.force_id = own.force_id AND near.relation = 'subject'
  WHERE own.document_id = @id AND own.relation = 'subject' AND near.document_id <> @id
  UNION
  SELECT near.document_id FROM letter_report AS own
  JOIN letter_report AS near ON near.published = own.published OR near.report_title_id = own.report_title_id
  JOIN document AS one ON one.id = own.document_id
  JOIN document AS other ON other.id = near.document_id
  WHERE own.document_id = @id AND near.document_id <> @id AND (one.scope = 'national' OR other.scope = 'national')`

/** The letter and all that hang together with it. */
const JOINED = `
  WITH RECURSIVE member (id) AS (
    SELECT @id
    UNION
    SELECT other_document_id FROM member JOIN letter_link ON document_id = member.id WHERE joins = 1
    UNION
    SELECT document_id FROM member JOIN letter_link ON other_document_id = member.id WHERE joins = 1)
  SELECT id FROM member ORDER BY id`

/** A thread goes by its first letter: that of the earliest date, and of one day that of the first key. */
const FIRST = `
  SELECT key FROM document WHERE id IN (SELECT value FROM json_each(?))
  ORDER BY coalesce(date_earliest, '9999'), key LIMIT 1`
