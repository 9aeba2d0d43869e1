import type { Report } from '../knowledge.ts'
import { gap, sentenceAt } from '../text/places.ts'
import type { Letter, Mention, ReportMention, ResolvedDate, ResolvedReport } from '../types.ts'

/**
 * One entry for each report, with the publication date that the letter itself gives it. Where several reports of the
 * list bear the title, the latest that was out by the letter's date is meant.
 */
export const resolveReports = (list: readonly Report[]) => {
  const namesake = namesakes(list)
  return (
    mentions: readonly Mention[],
    dates: readonly ResolvedDate[],
    documentDate: string | null,
    letter: Letter,
  ): ResolvedReport[] => {
    const byKey = new Map<string, ReportMention[]>()
    for (const mention of mentions) {
      if (mention.kind !== 'report') continue
      const key = mention.report ?? plain(mention.title)
      byKey.set(key, [...(byKey.get(key) ?? []), mention])
    }
    const publications = dates.filter(({ role, edtf }) => role === 'publication' && edtf !== null)
    const alone = byKey.size === 1
    const sentenceOf = ({ start }: { readonly start: number }) => sentenceAt(letter, start)
    // A date in a sentence that names another report, and not this one, is that report's.
    const mine = (own: readonly ReportMention[]) => {
      const here = new Set(own.map(sentenceOf))
      const taken = new Set(
        [...byKey.values()]
          .filter(other => other !== own)
          .flat()
          .map(sentenceOf),
      )
      return ({ mention }: ResolvedDate) => here.has(sentenceOf(mention)) || !taken.has(sentenceOf(mention))
    }
    return [...byKey.values()].map(same => {
      const longest = same.reduce((one, other) => (other.title.length > one.title.length ? other : one))
      const report = longest.report ?? namesake(longest.title, documentDate)
      return {
        title: longest.title,
        report,
        published: publishedOf(same, publications.filter(mine(same)), letter, alone),
        mentions: same,
      }
    })
  }
}

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

/** In the sentence that names the report or the one after it; anywhere if the letter has one report only. */
function publishedOf(
  mentions: readonly ReportMention[],
  publications: readonly ResolvedDate[],
  letter: Letter,
  alone: boolean,
): string | null {
  const distance = ({ mention: date }: ResolvedDate) =>
    Math.min(
      ...mentions.map(mention => {
        const sentences = sentenceAt(letter, date.start) - sentenceAt(letter, mention.start)
        if (sentences === 0) return gap(mention, date)
        return alone || sentences === 1
          ? 10_000 + Math.abs(sentences) * 1000 + (sentences < 0 ? 1 : 0)
          : Number.POSITIVE_INFINITY
      }),
    )
  let nearest: ResolvedDate | null = null
  for (const date of publications)
    if (distance(date) < (nearest ? distance(nearest) : Number.POSITIVE_INFINITY)) nearest = date
  return nearest?.edtf ?? null
}
