/** Sentences of a coded letter, each with what its coder and the rules say of it: what the sentence reader learns from. */
import type { Agency, FindingSource, Letter, Stance, Unit } from '../types.ts'
import type { GoldRecord } from './gold.ts'
import { sectionSpans } from './sections.ts'
import { alike, likeness, wordsOf } from './similar.ts'

/** What the rules alone say of a sentence. */
export interface RulesSay {
  /** How far cues speak for each theme. */
  readonly support: Readonly<Record<string, { readonly confidence: number; readonly strong: boolean }>>
  readonly stance: Readonly<Record<Stance, number>>
  readonly source: FindingSource
  readonly agencies: readonly Agency[]
  /** Which units of the letter are the recommendation that it answers. */
  readonly answers: readonly number[]
}

export interface CodedUnit {
  readonly path: string
  /** Folder of gold. */
  readonly group: string
  /** As the rules tell it. */
  readonly kind: string
  readonly text: string
  readonly heading: string | null
  /** Whether a coder read this part of the letter for findings and was sure of it. */
  readonly coded: boolean
  readonly rules: RulesSay
  readonly findings: readonly Pick<
    GoldRecord['findings'][number],
    'theme' | 'stance' | 'source' | 'agencies'
  >[]
  readonly recommendation: boolean
  readonly response: { readonly position: string; readonly progress: string } | null
}

export interface Coded {
  readonly gold: GoldRecord
  readonly group: string
  readonly kind: string
  readonly letter: Letter
  readonly units: readonly Unit[]
  /** Of each unit. */
  readonly rules: readonly RulesSay[]
}

export function codedUnits({ gold, group, kind, letter, units, rules }: Coded): readonly CodedUnit[] {
  const { text } = letter.document
  const words = units.map(unit => wordsOf(unit.text))
  const covered = coverage(gold, text)
  const doubtful = gold.doubtful.map(({ quote }) => wordsOf(quote).join(' '))
  const findings = placed(gold.findings, words)
  const recommendations = placed(gold.recommendations, words)
  const responses = placed(gold.responses, words)
  return units.map((unit, index) => ({
    path: gold.document.path,
    group,
    kind,
    text: unit.text,
    heading: unit.heading,
    coded:
      covered(letter.sentences[unit.sentence]!.start) &&
      !doubtful.some(quote => ` ${quote} `.includes(` ${words[index]!.join(' ')} `)),
    rules: rules[index]!,
    findings: findings[index]!.map(({ theme, stance, source, agencies }) => ({
      theme,
      stance,
      source,
      agencies,
    })),
    recommendation: recommendations[index]!.length > 0,
    response: responses[index]!.map(({ position, progress }) => ({ position, progress }))[0] ?? null,
  }))
}

/** Whether the coder read what stands at an offset, in UTF-16 units. */
function coverage({ covered }: GoldRecord, text: string): (at: number) => boolean {
  if (covered.findings === true) return () => true
  const spans = sectionSpans(text, covered.findings || []).filter(span => span !== null)
  return at => {
    const point = [...text.slice(0, at)].length
    return spans.some(({ start, end }) => point >= start && point < end)
  }
}

/** Of each unit, the coded passages that are most like it. */
function placed<Item extends { readonly mention: { readonly quote: string; readonly after_break?: string } }>(
  items: readonly Item[],
  words: readonly (readonly string[])[],
): readonly (readonly Item[])[] {
  const found: Item[][] = words.map(() => [])
  for (const item of items) {
    const quote = wordsOf(`${item.mention.quote} ${item.mention.after_break ?? ''}`)
    const likes = words.map(unit => likeness(quote, unit))
    const best = likes.indexOf(Math.max(...likes))
    if (likes[best]! >= alike) found[best]!.push(item)
  }
  return found
}
