import { addDays } from '../text/calendar.ts'
import { boundsOf } from '../text/edtf.ts'
import type { DocumentKind } from '../types.ts'
import type { LetterFacts } from './threads-facts.ts'
import { isAfter, type Link, link, type Rule, responses } from './threads-link.ts'
import type { PartyReader } from './threads-parties.ts'
import { nationalReport, sameReport } from './threads-same-report.ts'

/** How long a chief constable may take to answer inspectors without naming their letter, in days. */
const DAYS_TO_ANSWER = 120

const ofInspectors: ReadonlySet<DocumentKind> = new Set([
  'inspectorate_letter',
  'press_release',
  'inspection_report',
])
const replies: ReadonlySet<DocumentKind> = new Set([...responses, 'government_letter'])

/** The link from a letter to another, null where nothing in the letter shows one; what shows it best comes first. */
export function linkBetween(letter: LetterFacts, other: LetterFacts, parties: PartyReader): Link | null {
  if (letter.id === other.id || isTwin(letter, other, parties)) return null
  if (!letter.forces.some(force => other.forces.includes(force))) return nationalReport(letter, other)
  for (const rule of rules) {
    const link = rule(letter, other, parties)
    if (link) return link
  }
  return null
}

/** The same letter in another file. */
function isTwin(letter: LetterFacts, other: LetterFacts, { shared }: PartyReader): boolean {
  if (letter.kind !== other.kind || letter.earliest !== other.earliest || letter.latest !== other.latest)
    return false
  const sends = ({ parties }: LetterFacts) => parties.some(({ list }) => list === 'sender')
  return !sends(letter) || !sends(other) || shared(letter, 'sender', other, 'sender') !== null
}

/** "Thank you for your letter of 3 May", "my letter of 3 May", "they wrote to me on 3 May". */
const quotedLetter: Rule = (letter, other, { shared }) => {
  const quoted = letter.days.find(({ role, day }) => role === 'correspondence' && isOf(other, day))
  if (!quoted) return null
  const { mentionId } = quoted
  if (shared(letter, 'recipient', other, 'sender'))
    return link('replies_to', 'letter-of-day', mentionId, 0.95)
  if (shared(letter, 'sender', other, 'sender')) return link('follows_up', 'letter-of-day', mentionId, 0.9)
  const isToMe = ofInspectors.has(other.kind) && shared(letter, 'sender', other, 'recipient')
  return isToMe ? link('answers', 'letter-of-day', mentionId, 0.9) : null
}

/** "The first report was published on 16 July 2015": the day of a report that the other letter announced. */
const earlierReport: Rule = (letter, other) => {
  if (!isAfter(letter, other) || !haveFamily(letter, other)) return null
  const out = new Set(
    other.reports.flatMap(({ relation, published }) => (relation === 'cites' ? [] : (published ?? []))),
  )
  const named = letter.days.find(({ role, day }) => role === 'publication' && out.has(day))
  return named ? link('follows_up', 'report-of-day', named.mentionId, 0.85) : null
}

/** A response to inspectors who came on the same days. */
const sameInspection: Rule = (letter, other) => {
  if (!responses.has(letter.kind) || !ofInspectors.has(other.kind)) return null
  if (letter.latest !== null && other.earliest !== null && letter.latest < other.earliest) return null
  const inspection = letter.inspections.find(
    ({ fieldwork, programme }) =>
      fieldwork !== null &&
      isFine(fieldwork) &&
      other.inspections.some(each => each.programme === programme && each.fieldwork === fieldwork),
  )
  return inspection ? link('answers', 'inspection-of-days', inspection.mentionId, 0.85) : null
}

/** A month or less. */
function isFine(edtf: string): boolean {
  const days = boundsOf(edtf)
  return !!days?.earliest && !!days.latest && days.latest < addDays(days.earliest, 31)
}

/** "On 28 November inspectors reported on …": the day of a letter of inspectors about such an inspection. */
const namedDay: Rule = (letter, other) => {
  if (!replies.has(letter.kind) || !ofInspectors.has(other.kind) || !haveFamily(letter, other)) return null
  const named = letter.days.find(({ day }) => isOf(other, day))
  return named ? link('answers', 'day-of-letter', named.mentionId, 0.85) : null
}

/** From one to the other and back within weeks, about an inspection of one family. */
const toAndFro: Rule = (letter, other, { shared }) => {
  if (!responses.has(letter.kind) || other.kind !== 'inspectorate_letter' || !haveFamily(letter, other))
    return null
  if (letter.earliest === null || other.latest === null || !isAfter(letter, other)) return null
  if (letter.earliest > addDays(other.latest, DAYS_TO_ANSWER)) return null
  const to = shared(letter, 'recipient', other, 'sender')
  const fro = shared(letter, 'sender', other, 'recipient')
  return to && fro ? link('replies_to', 'to-and-fro', to.mentionId, 0.75) : null
}

const rules: readonly Rule[] = [quotedLetter, sameReport, sameInspection, namedDay, earlierReport, toAndFro]

/** Whether a letter was written on a day. */
const isOf = ({ earliest, latest }: LetterFacts, day: string) => earliest === day && latest === day

const haveFamily = (letter: LetterFacts, other: LetterFacts) =>
  letter.inspections.some(({ family }) => other.inspections.some(each => each.family === family))
