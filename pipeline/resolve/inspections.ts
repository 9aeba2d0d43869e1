import type { Programme, Report } from '../knowledge.ts'
import { gap, sentenceAt } from '../text/places.ts'
import type { InspectionMention, Letter, Mention, ResolvedDate, ResolvedInspection } from '../types.ts'
import { concernedForces } from './inspection-forces.ts'
import { fromReport } from './inspection-reports.ts'

export const inspectionResolveRules: readonly {
  id: string
  stage: 'extract' | 'refine' | 'resolve'
  says: string
}[] = [
  {
    id: 'inspection/report',
    stage: 'resolve',
    says: 'The inspection whose report the letter is about, known from the title of the report.',
  },
]

/** What follows an inspection up; only beside one of these does "the first inspection" mean anything. */
const followUps = new Set(['ncpi-pir', 'ncpi-reinspection', 'ncpi-aop', 'ncpi-met-quarterly'])

/** One entry for each programme that the letter speaks of, with the forces and dates that belong to it. */
export const resolveInspections =
  (programmes: readonly Programme[], reports: readonly Report[]) =>
  (
    mentions: readonly Mention[],
    dates: readonly ResolvedDate[],
    forces: readonly string[],
    documentDate: string | null,
    letter: Letter,
  ): ResolvedInspection[] => {
    const named = mentions.filter(mention => mention.kind === 'inspection')
    const all = [...named, ...fromReport(mentions, reports, letter)].toSorted(
      (one, other) => one.start - other.start,
    )
    const certain = new Set(
      all.filter(({ programmes: allowed }) => allowed.length === 1).map(({ programmes: [id] }) => id!),
    )
    const followed = all.some(({ programmes: allowed }) => allowed.some(id => followUps.has(id)))
    const kept = all.filter(
      mention => (mention.rule !== 'inspection/first' || followed) && !isPlanned(mention, letter),
    )
    const own = ownDates(kept, dates, letter)

    const letterwide = dates.filter(({ role }) => role === 'publication' || role === 'inspection')
    const groups = new Map<string, InspectionMention[]>()
    for (const mention of kept) {
      const near = own.get(mention) ?? []
      const id = programmeOf(programmes, mention, certain, [near, letterwide], documentDate)
      if (id) groups.set(id, [...(groups.get(id) ?? []), mention])
    }
    // A letter about a follow-up names the first inspection beside it, often before it.
    const primary = [...groups.keys()].find(id => followUps.has(id)) ?? groups.keys().next().value
    const taken = new Set([...own.values()].flat())
    return [...groups].map(([programme, same]) => {
      const near = same.flatMap(mention => own.get(mention) ?? [])
      const rest = programme === primary ? dates.filter(date => !taken.has(date)) : []
      const since = programmes.find(({ id }) => id === programme)?.from?.slice(0, 4) ?? ''
      const dated = (role: 'inspection' | 'publication') =>
        [...near, ...rest].find(
          date => date.role === role && (date.edtf ?? '') >= since && date.edtf !== null,
        )?.edtf ?? null
      const fieldwork = dated('inspection')
      const published = dated('publication')
      const concerned = concernedForces(programme, same, {
        mentions,
        subjects: forces,
        date: fieldwork ?? published,
        letter,
      })
      return { programme, forces: concerned, fieldwork, published, mentions: same }
    })
  }

// "We will carry out a ", "the force can expect a "
const planned = /\b(?:will|shall|(?:intends?|plans?)\sto|can\sexpect|is\sto\sbe|is\sdue)\b[^.;]*$/iu

/** A review that is only promised; a title or subject line promises nothing. */
function isPlanned({ start, programmes }: InspectionMention, letter: Letter): boolean {
  if (!programmes.every(id => followUps.has(id))) return false
  const sentence = letter.sentences[sentenceAt(letter, start)]
  return sentence !== undefined && planned.test(letter.document.text.slice(sentence.start, start))
}

/**
 * Each date of an inspection or publication goes with the mention nearest to it, at most one sentence away; and each
 * mention keeps only the nearest of each role.
 */
function ownDates(mentions: readonly InspectionMention[], dates: readonly ResolvedDate[], letter: Letter) {
  const own = new Map<InspectionMention, ResolvedDate[]>()
  const distances = new Map<ResolvedDate, number>()
  const sentenceOf = new Map(mentions.map(mention => [mention, sentenceAt(letter, mention.start)]))
  for (const date of dates) {
    if (date.role !== 'inspection' && date.role !== 'publication') continue
    const at = sentenceAt(letter, date.mention.start)
    let nearest: InspectionMention | null = null
    let least = Number.POSITIVE_INFINITY
    for (const mention of mentions) {
      const sentences = Math.abs(sentenceOf.get(mention)! - at)
      const distance = sentences * 1000 + gap(mention, date.mention)
      if (sentences > 1 || distance >= least || hasOtherYear(letter, mention, date)) continue
      nearest = mention
      least = distance
    }
    if (!nearest) continue
    distances.set(date, least)
    const others = own.get(nearest) ?? []
    const rival = others.find(({ role }) => role === date.role)
    if (rival && distances.get(rival)! <= least) continue
    own.set(nearest, [...others.filter(other => other !== rival), date])
  }
  return own
}

/** "Its 2022 child protection report" is of 2022, whatever other date stands in the sentence. */
function hasOtherYear(
  { document: { text } }: Letter,
  { start, end }: InspectionMention,
  date: ResolvedDate,
): boolean {
  const around = `${text.slice(Math.max(0, start - 6), start)} ${text.slice(start, end + 10)}`
  const years = [...around.matchAll(/\b20\d\d\b/gu)].map(([year]) => year)
  return years.length > 0 && !years.includes(date.edtf?.slice(0, 4) ?? '')
}

/** The one programme that words and dates leave; null where they leave several or none. */
function programmeOf(
  programmes: readonly Programme[],
  { programmes: allowed }: InspectionMention,
  certain: ReadonlySet<string>,
  clues: readonly (readonly ResolvedDate[])[],
  documentDate: string | null,
): string | null {
  if (allowed.length === 1) return allowed[0]!
  const said = allowed.filter(id => certain.has(id))
  if (said.length === 1) return said[0]!
  if (allowed.includes('ncpi-pir')) return 'ncpi-pir'
  // Dates beside the words first, then any of the letter's.
  const clue = (role: string) => {
    const date = clues.map(dates => dates.find(one => one.role === role)).find(Boolean)
    return date?.earliest ?? date?.edtf
  }
  const rounds = programmes.filter(({ id }) => allowed.includes(id))
  for (const date of [clue('publication'), clue('inspection'), documentDate]) {
    if (!date) continue
    const day = date.slice(0, 10)
    const running = rounds.filter(
      ({ from, until }) => (from ?? '') <= day && (until === null || day <= `${until}~`),
    )
    // Reports come out after their round's fieldwork: of two rounds that overlap, the earlier is the one published.
    if (running.length > 0) return running[0]!.id
    const past = rounds.filter(({ from }) => (from ?? '') <= day)
    if (past.length > 0)
      return past.toSorted((one, other) => ((one.until ?? '~') < (other.until ?? '~') ? 1 : -1))[0]!.id
  }
  return null
}
