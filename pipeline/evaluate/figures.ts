/** The figures that accuracy is told by. */
import type { Judgement } from './judge.ts'
import { noTally, type Scores, scoresOf, sum, type Tally } from './tally.ts'

/** Letters over which a figure is computed, and how many themes there are to choose from. */
export interface Sample {
  readonly letters: readonly Judgement[]
  readonly themes: number
}

export interface Figure {
  readonly id: string
  readonly says: string
  /** How the figure is worked out; its first value is the one that has an interval. */
  readonly kind: 'f1' | 'share' | 'macro' | 'kappa'
  /** Tallies it goes by: one, or all whose name starts so where it ends in a colon. */
  readonly of: string
}

export const figures: readonly Figure[] = [
  { id: 'kind', says: 'kind of document', kind: 'share', of: 'kind' },
  { id: 'document-date', says: 'date of the document', kind: 'share', of: 'document-date' },
  { id: 'parties', says: 'parties: list, name and role', kind: 'f1', of: 'parties' },
  { id: 'subject-forces', says: 'forces a letter is about', kind: 'f1', of: 'subject-forces' },
  { id: 'forces', says: 'forces named', kind: 'f1', of: 'forces' },
  { id: 'organisations', says: 'organisations', kind: 'f1', of: 'organisations' },
  { id: 'officials', says: 'officials: name and role', kind: 'f1', of: 'officials' },
  { id: 'dates', says: 'dates: span and value', kind: 'f1', of: 'dates' },
  { id: 'dates-with-role', says: 'dates: span, value and role', kind: 'f1', of: 'dates-with-role' },
  { id: 'deadlines', says: 'deadlines: span and value', kind: 'f1', of: 'deadlines' },
  { id: 'answer-due', says: 'date by which a letter wants an answer', kind: 'share', of: 'answer-due' },
  { id: 'inspections', says: 'inspections: programme and forces', kind: 'f1', of: 'inspections' },
  { id: 'reports', says: 'reports: title and date', kind: 'f1', of: 'reports' },
  { id: 'recommendations', says: 'recommendations: span', kind: 'f1', of: 'recommendations' },
  {
    id: 'recommendations-with-deadline',
    says: 'recommendations: span and deadline',
    kind: 'f1',
    of: 'recommendations-with-deadline',
  },
  {
    id: 'recommendations-with-addressees',
    says: 'recommendations: span and addressees',
    kind: 'f1',
    of: 'recommendations-with-addressees',
  },
  { id: 'responses', says: 'responses: span and who answers', kind: 'f1', of: 'responses' },
  {
    id: 'responses-with-position',
    says: 'responses: span, who answers and position',
    kind: 'f1',
    of: 'responses-with-position',
  },
  {
    id: 'responses-with-progress',
    says: 'responses: span, who answers and progress',
    kind: 'f1',
    of: 'responses-with-progress',
  },
  {
    id: 'responses-with-number',
    says: 'responses: span, who answers and which recommendation',
    kind: 'f1',
    of: 'responses-with-number',
  },
  { id: 'grades', says: 'grades: span, grade and count', kind: 'f1', of: 'grades' },
  { id: 'themes', says: 'themes of a document', kind: 'f1', of: 'themes' },
  { id: 'themes-cse', says: 'theme CSE of a document', kind: 'f1', of: 'themes:CSE' },
  { id: 'themes-missing', says: 'theme MISSING of a document', kind: 'f1', of: 'themes:MISSING' },
  { id: 'findings', says: 'findings: span and theme', kind: 'f1', of: 'findings' },
  {
    id: 'findings-macro',
    says: 'findings, mean over themes with ten or more in gold',
    kind: 'macro',
    of: 'findings:',
  },
  { id: 'findings-kappa', says: 'findings, kappa of theme on passage', kind: 'kappa', of: 'findings' },
  {
    id: 'findings-with-stance',
    says: 'findings: span, theme and stance',
    kind: 'f1',
    of: 'findings-with-stance',
  },
  {
    id: 'findings-with-source',
    says: 'findings: span, theme and source',
    kind: 'f1',
    of: 'findings-with-source',
  },
  { id: 'stance-macro', says: 'stance of matched findings, mean over stances', kind: 'macro', of: 'stance:' },
  {
    id: 'strength-or-concern',
    says: 'strength told from concern, matched findings that both call one of them',
    kind: 'share',
    of: 'strength-or-concern',
  },
  { id: 'source', says: 'source of matched findings', kind: 'share', of: 'source' },
  { id: 'agencies', says: 'agencies of matched findings', kind: 'f1', of: 'agencies' },
]

/** A class with fewer of its own in gold says nothing on its own. */
const fewest = 10

export interface Worth extends Scores {
  readonly tally: Tally
  /** The value itself: F1, share, mean or kappa; null where there is nothing to score. */
  readonly value: number | null
}

/** Works a figure out over some letters. */
export function worthOf({ kind, of }: Figure, sample: Sample): Worth {
  const tally = total(sample.letters, of)
  const scores = scoresOf(tally)
  if (kind === 'f1') return { tally, ...scores, value: scores.f1 }
  if (kind === 'share') return { tally, precision: null, recall: null, f1: null, value: scores.recall }
  const value = kind === 'macro' ? mean(sample, of) : kappa(tally, sample)
  return { tally, precision: null, recall: null, f1: null, value }
}

function total(letters: readonly Judgement[], of: string): Tally {
  let all = noTally
  for (const { tallies } of letters) {
    if (!of.endsWith(':')) all = sum(all, tallies.get(of) ?? noTally)
    else for (const [name, tally] of tallies) if (name.startsWith(of)) all = sum(all, tally)
  }
  return all
}

/** Classes that a figure is split by ("findings:CSE"), with their tallies, in alphabetical order. */
export function classesOf(of: string, letters: readonly Judgement[]): readonly (readonly [string, Tally])[] {
  const classes = new Map<string, Tally>()
  for (const { tallies } of letters)
    for (const [name, tally] of tallies)
      if (name.startsWith(of)) {
        const key = name.slice(of.length)
        classes.set(key, sum(classes.get(key) ?? noTally, tally))
      }
  return [...classes].toSorted(([one], [other]) => (one < other ? -1 : 1))
}

function mean({ letters }: Sample, of: string): number | null {
  const scores = classesOf(of, letters)
    .filter(([, { wanted }]) => wanted >= fewest)
    .map(([, tally]) => scoresOf(tally).f1!)
  return scores.length === 0 ? null : scores.reduce((one, other) => one + other, 0) / scores.length
}

/** Cohen's kappa over all yes-or-no decisions whether a passage is about a theme. */
function kappa({ wanted, found, right }: Tally, { letters, themes }: Sample): number | null {
  const decisions = themes * letters.reduce((all, { units }) => all + units, 0)
  if (decisions === 0) return null
  const neither = decisions - wanted - found + right
  const observed = (right + neither) / decisions
  const chance = (wanted * found + (decisions - wanted) * (decisions - found)) / (decisions * decisions)
  return chance === 1 ? null : (observed - chance) / (1 - chance)
}
