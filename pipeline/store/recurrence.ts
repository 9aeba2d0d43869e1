import type Database from 'better-sqlite3'
import type { AskWords } from '../knowledge.ts'
import { type Asked, askReader, type Likeness, likenessOf, weightOf } from '../text/ask-likeness.ts'
import { bandsOf, hashesOf, signatureOf } from '../text/minhash.ts'
import { insertInto } from './insert.ts'
import { type LikenessRelation, standingReader, TIED_LETTERS } from './recurrence-standing.ts'

/**
 * Two recommendations ask alike where they share two fifths of what either says. Of all pairs of 602 recommendations in
 * 85 letters, those above it were right 16 times in 17; from 0.37 to 0.4 every third was wrong ("children at risk of
 * sexual exploitation" in asks of different things).
 */
export const LEAST_SIMILARITY = 0.4

/** Who answers a report shortens what it asks: three fifths of what the shorter says are enough. */
export const LEAST_CONTAINMENT = 0.6

/** Less than some two words of its own says too little to be known again. */
const LEAST_WEIGHT = 5

/**
 * Keeps the tables `recommendation_likeness` and `recommendation_band` in step with the letters. What two letters are to
 * one another they alone decide, so that nothing depends on the order of storing; rows go with their letters. To be
 * called in the transaction that changes the letter, after its links have been found.
 */
export interface Recurrence {
  readonly join: (documentId: number) => void
}

interface Recommendation {
  readonly id: number
  readonly documentId: number
  readonly quote: string
}

interface Read extends Recommendation {
  readonly asked: Asked
}

export function recurrenceOf(db: Database.Database, words: AskWords): Recurrence {
  const read = askReader(words)
  const standingOf = standingReader(db)
  const select = `SELECT recommendation.id, recommendation.document_id AS documentId, quote FROM recommendation
    JOIN mention ON mention.id = mention_id`
  const ofLetter = db.prepare<[number], Recommendation>(
    `${select} WHERE recommendation.document_id = ?
     ORDER BY recommendation.ordinal`,
  )
  const meeting = db.prepare<[number], Recommendation>(
    `${select} WHERE recommendation.id IN (
       SELECT recommendation_id FROM recommendation_band
       WHERE band IN (SELECT band FROM recommendation_band WHERE recommendation_id = ?))`,
  )
  const tiedTo = db.prepare<{ id: number }, number>(TIED_LETTERS).pluck()
  const insertBand = insertInto(db, 'recommendation_band', ['band', 'recommendation_id'])
  const put = db.prepare<[number, number, LikenessRelation, number, number]>(
    `INSERT INTO recommendation_likeness (recommendation_id, other_recommendation_id, relation, similarity, containment)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const readAll = (rows: readonly Recommendation[]): Read[] =>
    rows
      .map(row => ({ ...row, asked: read(row.quote) }))
      .filter(({ asked }) => weightOf(asked) >= LEAST_WEIGHT)

  const quoted = (documentId: number, otherId: number) => {
    const { relation, from, to } = standingOf(documentId, otherId)
    if (relation !== 'quotes') return
    const others = readAll(ofLetter.all(to))
    for (const one of readAll(ofLetter.all(from))) {
      const best = bestOf(one, others)
      if (best) put.run(one.id, best.id, relation, best.similarity, best.containment)
    }
  }

  return {
    join: documentId => {
      const own = readAll(ofLetter.all(documentId))
      for (const { id, asked } of own)
        for (const band of new Set(bandsOf(signatureOf(hashesOf(weighed(asked))))))
          insertBand({ band, recommendation_id: id })
      for (const one of own)
        for (const other of readAll(meeting.all(one.id))) {
          if (other.documentId === documentId) continue
          const { similarity, containment } = likenessOf(one.asked, other.asked)
          if (similarity < LEAST_SIMILARITY) continue
          const { relation, from } = standingOf(documentId, other.documentId)
          // What an answer quotes is told below, of each the best.
          if (relation === 'quotes') continue
          const [later, earlier] = from === documentId ? [one, other] : [other, one]
          put.run(later.id, earlier.id, relation, similarity, containment)
        }
      for (const other of tiedTo.all({ id: documentId })) quoted(documentId, other)
    },
  }
}

/** A word as often as it weighs, so that signatures agree as often as what is asked is alike. */
const weighed = (asked: Asked): string[] =>
  [...asked].flatMap(([word, weight]) => Array.from({ length: weight }, (_, copy) => `${copy} ${word}`))

/** The recommendation that another quotes: of those that hold it, the one that is most like it. */
function bestOf(one: Read, others: readonly Read[]): (Read & Likeness) | null {
  let best: (Read & Likeness) | null = null
  for (const other of others) {
    const like = likenessOf(one.asked, other.asked)
    if (like.containment < LEAST_CONTAINMENT) continue
    const isBetter =
      !best ||
      like.similarity > best.similarity ||
      (like.similarity === best.similarity && like.containment > best.containment)
    if (isBetter) best = { ...other, ...like }
  }
  return best
}
