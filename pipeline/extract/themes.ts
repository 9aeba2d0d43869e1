import type { Cue, Theme } from '../knowledge.ts'
import { gazetteer, type Hit, type Name } from '../text/gazetteer.ts'
import { cuePrecision } from '../text/odds.ts'
import { stemmer } from '../text/stem.ts'
import type { BlockKind, Extractor, Letter, Span, ThemeCueMention } from '../types.ts'
import { explainedIn } from './theme-abbreviations.ts'

export const themesRules = [
  {
    id: 'theme/strong-cue',
    stage: 'extract',
    says: 'A phrase of the codebook that alone makes a sentence be about its theme in about two of three cases.',
  },
  {
    id: 'theme/weak-cue',
    stage: 'extract',
    says: 'A phrase of the codebook that speaks for its theme only together with others.',
  },
  {
    id: 'theme/letter-abbreviation',
    stage: 'extract',
    says: 'An abbreviation that the letter itself makes of words with a strong phrase of the codebook in them.',
  },
] as const

/** Where running text stands. */
const running = new Set<BlockKind>(['paragraph', 'item', 'row', 'heading', 'subject', 'note'])

/** A phrase to look for: a cue, or words that cancel it where they cover it. */
interface Phrase {
  readonly theme: string
  readonly general: boolean
  readonly cue: Cue
  readonly cancels: boolean
}

/** Finds the cues of the codebook in running text; of two that lie in one another the longer, for each theme. */
export function themes(codebook: readonly Theme[]): Extractor {
  const phrases = gazetteer(codebook.flatMap(names), stemmer())
  return letter => {
    const places = runningText(letter)
    const hits = phrases.findAll(letter.document.text, letter.tokens).filter(hit => places(hit))
    const found = longest(uncancelled(hits)).map(mention)
    return [...found, ...abbreviated(letter, found).filter(runningText(letter))]
  }
}

/** Short forms that the letter makes of strong cues, but for those that the codebook has as cues of any theme. */
function abbreviated(letter: Letter, found: readonly ThemeCueMention[]): ThemeCueMention[] {
  const isCue = (use: Span) => found.some(cue => cue.start < use.end && cue.end > use.start)
  const made = explainedIn(letter).flatMap(({ long, uses }) => {
    const held = found.filter(
      cue => cue.strength === 'strong' && cue.start >= long.start && cue.end <= long.end,
    )
    const byTheme = [...new Map(held.map(cue => [cue.theme, cue])).values()]
    return byTheme.flatMap(cue =>
      uses.filter(use => !isCue(use)).map(use => ({ ...cue, ...use, rule: 'theme/letter-abbreviation' })),
    )
  })
  return made.toSorted((one, other) => one.start - other.start)
}

function names({ id: theme, general = false, cues }: Theme): Name<Phrase>[] {
  return cues.flatMap(cue => {
    const { text, exact = false, not = [] } = cue
    return [
      { text, exact, payload: { theme, general, cue, cancels: false } },
      ...not.map(other => ({ text: other, payload: { theme, general, cue, cancels: true } })),
    ]
  })
}

/** Tells whether a hit lies in running text. Hits come in order, and so do blocks. */
function runningText({ blocks }: Letter): (hit: { readonly start: number; readonly end: number }) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < blocks.length && blocks[at]!.end <= start) at++
    const block = blocks[at]
    return block !== undefined && running.has(block.kind) && block.start <= start && end <= block.end
  }
}

const covers = (outer: Hit<Phrase>, inner: Hit<Phrase>) => outer.from <= inner.from && inner.to <= outer.to

function uncancelled(hits: readonly Hit<Phrase>[]): Hit<Phrase>[] {
  const cancelling = groupBy(
    hits.filter(hit => hit.payload.cancels),
    hit => hit.payload.cue,
  )
  return hits.filter(
    hit =>
      !hit.payload.cancels &&
      !(cancelling.get(hit.payload.cue) ?? []).some(canceller => covers(canceller, hit)),
  )
}

/** Without the hits of a theme that lie inside another hit of the same theme, or at the same place. */
function longest(hits: readonly Hit<Phrase>[]): Hit<Phrase>[] {
  const kept = new Set<Hit<Phrase>>()
  for (const ofTheme of groupBy(hits, hit => hit.payload.theme).values()) {
    let reach = 0
    for (const hit of ofTheme.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
      if (hit.to > reach) kept.add(hit)
      reach = Math.max(reach, hit.to)
    }
  }
  return hits.filter(hit => kept.has(hit))
}

function groupBy<Key>(hits: readonly Hit<Phrase>[], key: (hit: Hit<Phrase>) => Key): Map<Key, Hit<Phrase>[]> {
  const groups = new Map<Key, Hit<Phrase>[]>()
  for (const hit of hits) {
    const group = groups.get(key(hit))
    if (group) group.push(hit)
    else groups.set(key(hit), [hit])
  }
  return groups
}

const mention = ({ start, end, payload: { theme, general, cue } }: Hit<Phrase>): ThemeCueMention => ({
  kind: 'theme-cue',
  start,
  end,
  theme,
  general,
  strength: cue.strength,
  rule: `theme/${cue.strength}-cue`,
  confidence: cuePrecision[cue.strength],
})
