/** Scores of findings by theme, their stance, whose statement they are and whom they are about. */
import type { FoundRecord } from './found.ts'
import type { GoldRecord } from './gold.ts'
import { Passages, within } from './judge-passages.ts'
import { sectionSpans } from './sections.ts'
import { alike, likeness, wordsOf } from './similar.ts'
import type { Sheet } from './tally.ts'

export interface FindingsJudged {
  /** First words of sections that gold covers and the letter does not have. */
  readonly sectionsNotFound: readonly string[]
  /** Passages that a decision about each theme was made on. */
  readonly units: number
}

export function judgeFindings(gold: GoldRecord, record: FoundRecord, sheet: Sheet): FindingsJudged {
  const { covered } = gold
  if (!covered.findings) return { sectionsNotFound: [], units: 0 }
  const sections = covered.findings === true ? null : covered.findings
  const spans = sections && sectionSpans(record.document.text, sections)
  const found = spans
    ? within(
        record.findings,
        spans.filter(span => span !== null),
      )
    : record.findings

  const passages = new Passages(gold, sheet)
  type Finding = GoldRecord['findings'][number]
  const shown = ({ theme, stance, source, mention }: Omit<Finding, 'agencies'>) =>
    `${theme} ${stance} (${source}) “${mention.quote}”`
  const all = { wanted: gold.findings, found, shownWanted: shown, shownFound: shown }
  const pairs = passages.score({
    ...all,
    figure: 'findings',
    same: (one, other) => one.theme === other.theme,
  })
  passages.score({
    ...all,
    figure: 'findings-with-stance',
    same: (one, other) => one.theme === other.theme && one.stance === other.stance,
  })
  passages.score({
    ...all,
    figure: 'findings-with-source',
    same: (one, other) => one.theme === other.theme && one.source === other.source,
  })
  for (const [one, other] of pairs) judgePair(gold.findings[one]!, found[other]!, sheet)
  byTheme(gold, found, pairs, sheet)
  byConfidence(found, pairs, sheet)
  judgeThemes(gold, found, sheet)
  return {
    sectionsNotFound: (sections ?? []).flatMap(({ from }, index) => (spans![index] === null ? [from] : [])),
    units: unitsOf(gold, found),
  }
}

type Found = FoundRecord['findings'][number]

/** What is said of a finding that both have. */
function judgePair(gold: GoldRecord['findings'][number], found: Found, sheet: Sheet): void {
  const same = gold.stance === found.stance
  sheet.add(`stance:${gold.stance}`, { wanted: 1, found: same ? 1 : 0, right: same ? 1 : 0 })
  if (!same) sheet.add(`stance:${found.stance}`, { wanted: 0, found: 1, right: 0 })
  if (!same) sheet.differs('stance', `${gold.stance} “${gold.mention.quote}”`, found.stance)
  if (isPole(gold.stance) && isPole(found.stance))
    sheet.add('strength-or-concern', { wanted: 1, found: 1, right: same ? 1 : 0 })
  const right = gold.source === found.source ? 1 : 0
  sheet.add('source', { wanted: 1, found: 1, right })
  if (right === 0) sheet.differs('source', `${gold.source} “${gold.mention.quote}”`, found.source)
  const agencies = gold.agencies.filter(agency => found.agencies.includes(agency)).length
  sheet.add('agencies', { wanted: gold.agencies.length, found: found.agencies.length, right: agencies })
  if (agencies < Math.max(gold.agencies.length, found.agencies.length))
    sheet.differs('agencies', `${gold.agencies.join('+')} “${gold.mention.quote}”`, found.agencies.join('+'))
}

const isPole = (stance: string) => stance === 'strength' || stance === 'concern'

function byTheme(
  gold: GoldRecord,
  found: readonly Found[],
  pairs: readonly (readonly [number, number])[],
  sheet: Sheet,
): void {
  for (const { theme } of gold.findings) sheet.add(`findings:${theme}`, { wanted: 1, found: 0, right: 0 })
  for (const [one] of pairs)
    sheet.add(`findings:${gold.findings[one]!.theme}`, { wanted: 0, found: 1, right: 1 })
  const right = new Set(pairs.map(([, other]) => other))
  found.forEach(({ theme }, index) => {
    if (!right.has(index)) sheet.add(`findings:${theme}`, { wanted: 0, found: 1, right: 0 })
  })
}

/** How many findings of each band of confidence are right; a band goes by its lower end. */
function byConfidence(
  found: readonly Found[],
  pairs: readonly (readonly [number, number])[],
  sheet: Sheet,
): void {
  const right = new Set(pairs.map(([, other]) => other))
  found.forEach(({ confidence }, index) => {
    const band = Math.min(9, Math.floor(Math.round(confidence * 100) / 10)) / 10
    const hit = right.has(index) ? 1 : 0
    sheet.add(`confidence:${band.toFixed(1)}`, { wanted: hit, found: 1, right: hit })
  })
}

/** The themes of the letter, as far as it was coded. */
function judgeThemes(gold: GoldRecord, found: readonly Found[], sheet: Sheet): void {
  const wanted = new Set(gold.findings.map(({ theme }) => theme))
  const ours = new Set(found.map(({ theme }) => theme))
  sheet.sets('themes', [...wanted], [...ours])
  for (const theme of new Set([...wanted, ...ours]))
    sheet.add(`themes:${theme}`, {
      wanted: wanted.has(theme) ? 1 : 0,
      found: ours.has(theme) ? 1 : 0,
      right: wanted.has(theme) && ours.has(theme) ? 1 : 0,
    })
}

/** Passages that gold or the program codes, each once: the units that a decision about a theme is made on. */
function unitsOf(gold: GoldRecord, found: readonly Found[]): number {
  const units: (readonly string[])[] = []
  for (const { mention } of [...gold.findings, ...found]) {
    const words = wordsOf(mention.quote)
    if (!units.some(unit => likeness(unit, words) >= alike)) units.push(words)
  }
  return units.length
}
