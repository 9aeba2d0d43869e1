import type { Programme } from '../knowledge.ts'
import { gazetteer } from '../text/gazetteer.ts'
import { lineMatcher } from '../text/line-matches.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { quick } from '../text/quick-patterns.ts'
import type { Extractor, InspectionMention } from '../types.ts'
import { roundsReader } from './inspection-rounds.ts'

export const inspectionRules: readonly {
  id: string
  stage: 'extract' | 'refine' | 'resolve'
  says: string
}[] = [
  { id: 'inspection/name', stage: 'extract', says: 'A name of an inspection programme.' },
  {
    id: 'inspection/round',
    stage: 'extract',
    says: 'A joint targeted area inspection whose subject tells which round it was.',
  },
  {
    id: 'inspection/year',
    stage: 'extract',
    says: 'The name of a programme with a year near it, which tells which round it was.',
  },
  {
    id: 'inspection/first',
    stage: 'extract',
    says: 'The "first" or "previous" inspection, which a review or re-inspection went back to.',
  },
  {
    id: 'inspection/child-protection',
    stage: 'extract',
    says: 'Inspectors are said to have inspected the child protection work or arrangements of a force.',
  },
  {
    id: 'inspection/custody',
    stage: 'extract',
    says: 'A subject line about custody and what inspectors reported.',
  },
  {
    id: 'inspection/custody-report',
    stage: 'extract',
    says: 'Inspectors are said to have reported on custody, or to have come to the cells unannounced.',
  },
]

/** Finds names of inspection programmes. Where a name is shared, all programmes that it allows are kept. */
export const inspections = (programmes: readonly Programme[], look: Lookout = lookout()): Extractor => {
  const childProtectionIn = lineMatcher(childProtection, look)
  const custodyReportsIn = lineMatcher(custodyReport, look)
  const names = gazetteer(
    grouped(programmes.flatMap(({ id, aliases }) => aliases.map(alias => ({ ...alias, payload: id })))),
  )
  const rounds = programmes.filter(({ subjects }) => subjects)
  const subjects = gazetteer(
    grouped(rounds.flatMap(({ id, subjects = [] }) => subjects.map(text => ({ text, payload: id })))),
  )
  const ids = new Set(programmes.map(({ id }) => id))

  return letter => {
    const { text } = letter.document
    const found: InspectionMention[] = []
    const add = (
      start: number,
      end: number,
      allowed: readonly string[],
      rule: string,
      confidence: number,
    ) => {
      const known = allowed.filter(id => ids.has(id))
      const taken = found.some(other => other.start < end && start < other.end)
      const linked = link.test(text.slice(text.lastIndexOf('\n', start) + 1, start))
      // "Your ref: PEEL/KENT/22"
      const filed = /^\/\p{Lu}/u.test(text.slice(end, end + 2))
      if (
        known.length > 0 &&
        !taken &&
        !linked &&
        !filed &&
        !denied.test(text.slice(Math.max(0, start - 16), start))
      )
        found.push({ kind: 'inspection', start, end, programmes: known, rule, confidence })
    }
    const roundsAt = roundsReader(letter, subjects.findAll(text, letter.tokens))
    for (const { start, end, payload } of names.find(text, letter.tokens)) {
      if (payload.includes('jtai')) {
        const told = roundsAt(start)
        if (told) add(start, end, told, 'inspection/round', 0.9)
        else add(start, end, ['jtai'], 'inspection/name', 0.9)
        continue
      }
      const year = payload.length > 1 ? yearAfter(text, end, payload) : null
      add(start, end, year ? [year] : payload, year ? 'inspection/year' : 'inspection/name', 0.9)
    }
    for (const match of text.matchAll(first)) {
      add(match.index, match.index + match[0].length, ['ncpi-2014', 'ncpi-2024'], 'inspection/first', 0.6)
    }
    for (const match of childProtectionIn(text)) {
      const { phrase } = match.groups!
      const start = match.index + match[0].length - phrase!.length
      add(start, start + phrase!.length, ['ncpi-2014', 'ncpi-2024'], 'inspection/child-protection', 0.8)
    }
    for (const match of custodyReportsIn(text)) {
      const phrase = Object.values(match.groups!).find(Boolean)!
      const start = match.index + match[0].indexOf(phrase)
      add(start, start + phrase.length, ['custody'], 'inspection/custody-report', 0.75)
    }
    for (const { kind, part, start, end } of letter.blocks) {
      const line = text.slice(start, end)
      const opens = kind === 'subject' || kind === 'heading' || (part === 'body' && line.length < 120)
      const custody = opens ? custodyLine.exec(line) : null
      if (custody)
        add(
          start + custody.index,
          start + custody.index + custody[0].length,
          ['custody'],
          'inspection/custody',
          0.75,
        )
    }
    return found.toSorted((one, other) => one.start - other.start)
  }
}

// "> PEEL 2023–25: Cheshire" is a link to another page
const link = /^\s{0,4}[>›»]\s/u
// "This was not a full re-inspection"
const denied = /\bnot\san?\s(?:full\s)?$/iu
// "the first inspection in 2018", "our first inspection, in October 2018", "a previous inspection", "an inspection in June 2015"
const first =
  /(?<=\b(?:the|our|a|its|their|your|[’']s)\s)(?:first|previous|earlier|initial|original|last)\s(?:HMIC(?:FRS)?\s)?inspection\b|(?<=\ban\s)inspection\sin\s(?:(?:early|late)\s)?(?:\p{Lu}\p{Ll}{2,8}\s(?:and\s\p{Lu}\p{Ll}{2,8}\s)?)?\d{4}\b/giu
// "inspected the constabulary’s child protection work", "inspection of your child protection arrangements"
const childProtection =
  /\binspect(?:ed\s|ion\sof\s)(?:(?:how\s)?(?:the|your|our|its)\s)?(?:\p{L}+\s){0,2}(?:\p{L}+['’]s?\s)?(?<phrase>child\sprotection\s(?:work|arrangements))\b/giu
// "the inspectorate's report on custody", "inspectors reported on police custody", "an unannounced visit to custody suites"
const custodyReport =
  /\b(?:HMIC(?:FRS)?|HMIP|inspectorates?|inspectors|(?:Her|His)\sMajesty['’]s\sInspectorate)\b[^.\n]{0,60}?(?<phrase>\breport(?:s|ed)?\s(?:on|into|about)\s(?:the\s)?(?:police\s)?custody\b)(?!\s(?:services\sin\sa|and\sstop))|\b(?:HMIC(?:FRS)?|HMIP|inspectors)\b[^.;\n]{0,70}?\b(?:visited|inspected|came\sto|examined)\s(?:\p{L}+\s){0,3}?(?<cells>(?:police\s)?custody\s(?:suites?|facilities))\b|\b(?<suites>custody\s(?:suites?|facilities))\b[^.;\n]{0,60}?\b(?:were|was|have\sbeen)\s(?:\p{L}+\s)?inspected\b|(?<visit>\bunannounced\s(?:inspection\s)?visit\sto\s(?:\p{L}+\s){0,4}(?:custody|cells)\b)/giu
// "Custody in Essex: inspectors' report", "Police custody suites: HMICFRS inspection"
const custodyLine = quick(/\bcustody\b[^.\n]{0,50}\binspect(?:ion|ors)\b/iu)

/** One entry for each way of writing, with all that it can mean. */
function grouped(names: readonly { text: string; exact?: boolean; payload: string }[]) {
  const byText = new Map<string, { text: string; exact: boolean; payload: string[] }>()
  for (const { text, exact = false, payload } of names) {
    const key = exact ? text : text.toLowerCase()
    const entry = byText.get(key)
    if (!entry) byText.set(key, { text, exact, payload: [payload] })
    else if (!entry.payload.includes(payload)) entry.payload.push(payload)
  }
  return [...byText.values()]
}

// "PEEL: Police Effectiveness 2016", "PEEL 2018/19", "PEEL inspection of 2015"
const yearNear = /^[^.;\n]{0,45}?\b(?<year>20\d\d(?:[/–-](?:20)?\d\d)?)\b/u

/** The programme of that family that bears the year in its id ("peel-2018-19"). */
function yearAfter(text: string, end: number, allowed: readonly string[]): string | null {
  const year = yearNear.exec(text.slice(end, end + 60))?.groups?.year
  if (!year) return null
  const [from = '', until = ''] = year.split(/[/–-]/u)
  const suffix = until ? `${from}-${until.slice(-2)}` : from
  return allowed.find(id => id.startsWith('peel-') && id.endsWith(suffix)) ?? null
}
