/**
 * Our dates and those of three libraries on the same letters, in one run: words a second of the processor, and values right
 * by what people read in them. Letters and gold of ../shared where they lie beside the program, and our specimens.
 *
 *     tsx bench/dates.ts [words]     (so many words at most, 30,000 unless told: one library reads some 600 a second)
 */
import { dateRules } from '../data/dates.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { clean } from '../pipeline/clean/clean.ts'
import type { GoldRecord } from '../pipeline/evaluate/gold.ts'
import { dates } from '../pipeline/extract/dates.ts'
import { withJoinedDateRanges, withLentDays } from '../pipeline/refine/dates.ts'
import { documentDate, resolveDates } from '../pipeline/resolve/dates.ts'
import { segment } from '../pipeline/segment/segment.ts'
import { boundsOf } from '../pipeline/text/edtf.ts'
import { tokenise } from '../pipeline/text/tokens.ts'
import type { Letter, ResolvedDate } from '../pipeline/types.ts'
import { defaultCorpora, defaultGold, goldLetters } from '../scripts/gold.ts'
import { type OracleDate, oracles } from '../test/date-oracles.ts'

interface Job {
  readonly letter: Letter
  readonly gold: GoldRecord
  /** The letter's own date as a day: what the libraries count from. */
  readonly written: string
  readonly words: number
}

/** Every so many letters, so that all sources have their share, up to the number of words. */
async function jobsOf(mostWords: number): Promise<readonly Job[]> {
  const jobs: Job[] = []
  for (const { gold, location } of await goldLetters(defaultGold(), defaultCorpora())) {
    if (!gold.covered.dates || location === null) continue
    const read = await readFile(location, location, defaultLimits)
    if (!read.ok) throw new Error(`${gold.document.path}: ${read.failure.reason}`)
    const letter = segment(clean(read.source))
    const written = boundsOf(gold.document.date ?? '')?.latest ?? '2017-06-20'
    jobs.push({ letter, gold, written, words: letter.document.text.match(/\S+/gu)?.length ?? 0 })
  }
  const total = jobs.reduce((sum, { words }) => sum + words, 0)
  const every = Math.max(1, Math.ceil(total / mostWords))
  return jobs.filter((_, index) => index % every === 0)
}

const extract = dates(dateRules)

function ours(letter: Letter): readonly ResolvedDate[] {
  const mentions = withJoinedDateRanges(withLentDays(extract(letter), letter), letter)
  return resolveDates(mentions, letter, documentDate(mentions, letter)?.value ?? null)
}

const asOracle = ({ mention: { start, end }, earliest, latest }: ResolvedDate, text: string): OracleDate => ({
  start,
  end,
  words: text.slice(start, end),
  values: earliest && latest ? [{ earliest, latest }] : [],
})

/** The dates of the gold record that have a value. */
const wantedIn = ({ gold }: Job) =>
  (gold.dates ?? []).flatMap(({ edtf, mention: { quote } }) => {
    const bounds = edtf === null ? null : boundsOf(edtf)
    return bounds === null ? [] : [{ quote, ...bounds }]
  })

interface Score {
  right: number
  other: number
  missed: number
  found: number
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** At least half of the words of the longer are those of the other: how gold is scored. */
function sameWords(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const shared = first.filter(word => second.includes(word)).length
  return 2 * shared >= Math.max(first.length, second.length)
}

/** A date is right where it has the same words and can mean the same days. */
function score(job: Job, found: readonly OracleDate[], into: Score, missedForms: Map<string, number>): void {
  const left = [...found]
  into.found += found.length
  for (const { quote, earliest, latest } of wantedIn(job)) {
    const there = left.filter(({ words }) => sameWords(words, quote))
    const right = there.find(({ values }) =>
      values.some(value => value.earliest === earliest && value.latest === latest),
    )
    if (right) left.splice(left.indexOf(right), 1)
    if (right) into.right++
    else if (there.length > 0) into.other++
    else into.missed++
    if (!right) missedForms.set(formOf(quote), (missedForms.get(formOf(quote)) ?? 0) + 1)
  }
}

/** "2nd March 2017" is of the form "day month year". */
const formOf = (quote: string) =>
  quote
    .replace(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/giu,
      'month',
    )
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu, 'weekday')
    .replace(/\b(?:19|20)\d\d\b/gu, 'year')
    .replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/gu, 'day')
    .toLowerCase()

/** Each job runs so often where it is quick. Time is that of the processor, since others use the machine too. */
const rounds = 40

function quickest(run: () => void, times: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < times; round++) {
    const since = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(since)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8)

async function main(mostWords: number): Promise<void> {
  const jobs = await jobsOf(mostWords)
  const words = jobs.reduce((sum, job) => sum + job.words, 0)
  const inGold = jobs.reduce((sum, job) => sum + wantedIn(job).length, 0)
  print(`${jobs.length} letters, ${words} words, ${inGold} dates that people read in them`)
  print('')
  print(`${''.padEnd(28)} words a second    recall  precision  other value  missed  found`)
  const finders: [string, (job: Job) => readonly OracleDate[], number][] = [
    ['ours', ({ letter }) => ours(letter).map(date => asOracle(date, letter.document.text)), rounds],
  ]
  for (const [name, find] of Object.entries(oracles)) {
    const times = name === 'chrono-node' ? rounds : 1
    finders.push([name, job => find(job.letter.document.text, job.written), times])
  }
  const forms: [string, Map<string, number>][] = []
  for (const [name, find, times] of finders) {
    let found: (readonly OracleDate[])[] = []
    const milliseconds = quickest(() => {
      found = jobs.map(find)
    }, times)
    const sum: Score = { right: 0, other: 0, missed: 0, found: 0 }
    const missed = new Map<string, number>()
    for (const [index, job] of jobs.entries()) score(job, found[index]!, sum, missed)
    forms.push([name, missed])
    const speed = String(Math.round((words / milliseconds) * 1000)).padStart(14)
    print(
      `${name.padEnd(28)} ${speed}  ${percent(sum.right, inGold)}   ${percent(sum.right, sum.found)}  ${String(sum.other).padStart(11)}  ${String(sum.missed).padStart(6)}  ${String(sum.found).padStart(5)}`,
    )
  }
  const cut = quickest(() => {
    for (const { letter } of jobs) {
      tokenise(letter.document.text)
      ours(letter)
    }
  }, rounds)
  print(
    `${'ours, with cutting into words'.padEnd(28)} ${String(Math.round((words / cut) * 1000)).padStart(13)}`,
  )
  print('')
  print('Forms without the right value, most frequent first:')
  for (const [name, missed] of forms) {
    const most = [...missed].sort(([, one], [, other]) => other - one).slice(0, 8)
    print(`  ${name}: ${most.map(([form, count]) => `${form} (${count})`).join(', ')}`)
  }
}

await main(Number(process.argv[2] ?? 30_000))
