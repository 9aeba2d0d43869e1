import type { ThemeCueMention } from '../types.ts'

/** A theme that a sentence is held to be about, and how sure that is. */
export interface SpokenFor {
  readonly theme: string
  readonly confidence: number
  readonly strong: boolean
  readonly cues: readonly ThemeCueMention[]
}

/** What the cues of a sentence are read with. */
export interface ThemeContext {
  /** Themes that the heading above speaks for. */
  readonly heading: ReadonlySet<string>
  /** Themes of the sentence before in the same paragraph or item. */
  readonly before: ReadonlySet<string>
}

// What the context adds to the cues' own precision, so that what comes out agrees with how often findings of letters held
// out were right: a weak cue after a sentence on its theme in 58 of 100 cases, one under a heading on it in 10 of 28.
// All are taken as independent, which they are not quite: hence the bound.
const underHeading = 0.1
const afterSentence = 0.3
/** No rule of cues is right more often than this. */
const mostConfident = 0.94
/** Two weak cues pass, or a weak one with its context. */
const enough = 0.45
/**
 * Where no theme passes, a weak cue alone does in letters of people: of the coded ones, such sentences are about its theme
 * in two of five cases. Shorter ones, and cues of general themes, are right in one of six, and one of four.
 */
const enoughAlone = 0.4
const fewestWordsAlone = 8
const mostThemesAlone = 2

const mostThemes = 3
/** A list of topics may be about more. */
const mostThemesOfList = 8
const commasOfList = 4

/** The themes that the cues of a sentence speak for, the best supported first. */
export function themesOf(
  cues: readonly ThemeCueMention[],
  stems: (cue: ThemeCueMention) => string,
  context: ThemeContext,
  sentence: string,
): SpokenFor[] {
  const themes = [...new Set(cues.map(cue => cue.theme))].map(theme =>
    supported(
      theme,
      cues.filter(cue => cue.theme === theme),
      stems,
      context,
    ),
  )
  const spoken = themes.filter(isBorneOut)
  const specific = spoken.some(one => one.strong && !isGeneral(one))
  return spoken
    .filter(one => !(specific && isGeneral(one) && !one.strong))
    .toSorted(bySupport)
    .slice(0, isList(sentence) ? mostThemesOfList : mostThemes)
}

/** Whether more than a weak cue alone speaks for a theme. */
export const isBorneOut = ({ confidence }: SpokenFor) => confidence >= enough

/** Themes of a sentence that has none by more than a weak cue. */
export function themesAlone(themes: readonly SpokenFor[], sentence: string): SpokenFor[] {
  if (sentence.split(/\s+/u).length < fewestWordsAlone) return []
  return themes
    .filter(one => one.confidence >= enoughAlone && !isGeneral(one))
    .toSorted(bySupport)
    .slice(0, mostThemesAlone)
}

const bySupport = (one: SpokenFor, other: SpokenFor) =>
  other.confidence - one.confidence || (one.theme < other.theme ? -1 : 1)

export function supported(
  theme: string,
  cues: readonly ThemeCueMention[],
  stems: (cue: ThemeCueMention) => string,
  context: ThemeContext,
): SpokenFor {
  // "inform" and "information" are one cue
  const distinct = [...new Map(cues.map(cue => [stems(cue), cue])).values()]
  let doubt = 1
  for (const cue of distinct) doubt *= 1 - cue.confidence
  if (context.heading.has(theme)) doubt *= 1 - underHeading
  if (context.before.has(theme)) doubt *= 1 - afterSentence
  return {
    theme,
    confidence: Math.min(mostConfident, 1 - doubt),
    strong: distinct.some(cue => cue.strength === 'strong'),
    cues: distinct,
  }
}

/** A general theme gives way where a more specific one has a strong cue. */
const isGeneral = ({ cues }: SpokenFor) => cues.some(({ general }) => general)

const isList = (sentence: string) => sentence.split(/[,;]/u).length > commasOfList
