import type { Report } from '../knowledge.ts'
import { gap, sentenceAt } from '../text/places.ts'
import type { DocumentKind, Letter, Mention, ReportMention, ResolvedDate, ResolvedReport } from '../types.ts'
import { agrees, bySubject } from './reports-by-subject.ts'

/** What is known of the letter itself. */
export interface Own {
  readonly kind: DocumentKind
  readonly date: string | null
}

/**
 * One entry for each report, with the publication date that the letter itself gives it. Where several reports of the
 * list bear the title, the latest that was out by the letter's date is meant.
 */
export const resolveReports = (list: readonly Report[]) => {
  const namesake = namesakes(list)
  const publicationDays = new Map(list.map(({ id, published }) => [id, published]))
  return (
    mentions: readonly Mention[],
    dates: readonly ResolvedDate[],
    own: Own,
    letter: Letter,
  ): ResolvedReport[] => {
    const byKey = new Map<string, ReportMention[]>()
    for (const found of mentions) {
      if (found.kind !== 'report' || (ofInspectors.has(own.kind) && isInspection(found))) continue
      const meant = found.among ? bySubject(found, list, dates, own.date, letter) : found.report
      if (found.among && meant === null) continue
      const mention = { ...found, report: meant }
      const key = mention.report ?? plain(mention.title)
      byKey.set(key, [...(byKey.get(key) ?? []), mention])
    }
    // An answer comes out later than the report that it answers.
    const publications = dates.filter(
      ({ role, edtf }) =>
        role === 'publication' && edtf !== null && !(answers.has(own.kind) && edtf === own.date),
    )
    const alone = byKey.size === 1
    const sentenceOf = ({ start }: { readonly start: number }) => sentenceAt(letter, start)
    // A date in a sentence that names another report, and not this one, is that report's.
    const mine = (same: readonly ReportMention[]) => {
      const here = new Set(same.map(sentenceOf))
      const taken = new Set(
        [...byKey.values()]
          .filter(other => other !== same)
          .flat()
          .map(sentenceOf),
      )
      return ({ mention }: ResolvedDate) => here.has(sentenceOf(mention)) || !taken.has(sentenceOf(mention))
    }
    const announces = own.kind === 'press_release'
    const found = [...byKey.values()].map((same): ResolvedReport => {
      // A paraphrase is its title only where no title stands.
      const entitled = same.filter(({ among }) => among === undefined)
      const longest = (entitled.length > 0 ? entitled : same).reduce((one, other) =>
        other.title.length > one.title.length ? other : one,
      )
      const report = longest.report ?? namesake(longest.title, own.date)
      const out = publicationDays.get(report ?? '') ?? null
      const told = publications.filter(mine(same))
      const here = new Set(same.map(sentenceOf))
      // Of two dates in a sentence, the one on which the report is known to have come out
      const known = told.filter(date => here.has(sentenceOf(date.mention)) && agrees(out, date.edtf!))
      return {
        title: longest.title,
        report,
        published: publishedOf(
          same,
          known.length > 0 ? known : told,
          letter,
          announces ? 0 : alone ? Number.POSITIVE_INFINITY : 1,
        ),
        mentions: same,
      }
    })
    // A release announces a report on the day that it comes out.
    const announced = announces ? found.find(({ published }) => published === null) : undefined
    return found
      .map(report => (report === announced ? { ...report, published: own.date } : report))
      .filter(({ mentions: same, published }) => published !== null || !same.every(isProgramme))
  }
}

const answers: ReadonlySet<DocumentKind> = new Set(['pcc_response', 'chief_constable_response'])
const ofInspectors: ReadonlySet<DocumentKind> = new Set(['inspectorate_letter', 'government_letter'])

/** "National child protection inspection of Kent Police", in a letter of those who inspected, is no report yet. */
const isInspection = ({ title, rule }: ReportMention) =>
  (rule === 'report/subject' || rule === 'report/title') &&
  /^[^:–]{0,40}\bchild\sprotection\s(?:re-?)?inspection\sof\s|^[^:–]{3,50}\s?[:–-]\s(?:national\s)?child\sprotection\s(?:re-?)?inspection$/iu.test(
    title,
  )

/** The bare name of a programme is a title only of a report that is known to be out. */
const isProgramme = ({ title }: ReportMention) =>
  /^national\schild\sprotection\s(?:post-|re-?)?inspection(?:\s(?:post-inspection\s)?review)?$/iu.test(title)

/** Letters and digits only, so that dashes, quotes and capitals do not tell titles apart. */
const plain = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Gives the report of that title that was the latest out by a date, in a list whose titles are folded once. */
function namesakes(list: readonly Report[]): (title: string, documentDate: string | null) => string | null {
  const byTitle = new Map<string, Report[]>()
  for (const report of list)
    for (const title of new Set([report.title, ...report.aliases].map(plain)))
      byTitle.set(title, [...(byTitle.get(title) ?? []), report])
  return (title, documentDate) => {
    let latest: Report | null = null
    for (const report of byTitle.get(plain(title)) ?? []) {
      const { published } = report
      if (published === null || documentDate === null || published > documentDate) continue
      if (latest === null || published > latest.published!) latest = report
    }
    return latest?.id ?? null
  }
}

/** In the sentence that names the report, or so many sentences away. */
function publishedOf(
  mentions: readonly ReportMention[],
  publications: readonly ResolvedDate[],
  letter: Letter,
  farthest: number,
): string | null {
  const distance = ({ mention: date }: ResolvedDate) =>
    Math.min(
      ...mentions.map(mention => {
        const sentences = sentenceAt(letter, date.start) - sentenceAt(letter, mention.start)
        if (sentences === 0) return gap(mention, date)
        // Of two reports, the later sentence speaks of the one just named.
        const reached = Math.abs(sentences) <= farthest && (sentences > 0 || farthest > 1)
        return reached
          ? 10_000 + Math.abs(sentences) * 1000 + (sentences < 0 ? 1 : 0)
          : Number.POSITIVE_INFINITY
      }),
    )
  let nearest: ResolvedDate | null = null
  for (const date of publications)
    if (distance(date) < (nearest ? distance(nearest) : Number.POSITIVE_INFINITY)) nearest = date
  return nearest?.edtf ?? null
}
