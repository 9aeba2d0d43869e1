/** Weighs what the sentence reader makes of a sentence against what cues say of it. */
import { leastLikely, logOdds } from '../text/odds.ts'
import type { Reading, Readings, Stance, ThemeFeature, Weighing } from '../types.ts'
import type { SentenceCues } from './finding-cues.ts'
import { mostSaid, stanceScores } from './finding-stance.ts'
import type { SpokenFor } from './finding-themes.ts'

/** A theme that reader and cues together hold a sentence to be about. */
export interface WeighedTheme extends SpokenFor {
  /** How likely the reader alone finds it. */
  readonly reader: number
}

/** A sentence that was read, with what cues say of it. */
export interface ReadSentence {
  readonly reading: Reading
  readonly cues: SentenceCues
  readonly text: string
  /** Places in the list of the sentences that it answers: those of a recommendation. */
  readonly answers: readonly number[]
}

/** Where no cue is, the reader is not asked about what it finds this unlikely. */
const worthAsking = 0.02

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * The themes of each sentence of a letter that come out likely enough, the likeliest first. A theme is likelier where the
 * sentences beside it are on it too, or the recommendation that it answers, and less so where others crowd it out.
 *
 * @param sentences all that were read of the letter, in their order
 */
export function weighedThemes(
  sentences: readonly ReadSentence[],
  { base, theme: weights, enough }: Weighing,
): readonly (readonly WeighedTheme[])[] {
  const themes = Object.keys(sentences[0]?.reading.themes ?? {})
  const cues = sentences.map(({ cues: { support } }) => new Map(support.map(one => [one.theme, one])))
  const answer = (at: number, theme: string) => sentences[at]?.reading.themes[theme] ?? 0
  const said = (at: number, theme: string) => cues[at]?.get(theme)?.confidence ?? 0
  const overLetter = new Map(themes.map(theme => [theme, letterFeatures(sentences, theme, said)]))

  return sentences.map(({ reading, text, answers: asked }, at) => {
    const answers = Object.values(reading.themes)
    const ofSentence = {
      readerSum: sum(answers),
      cuesSum: sum(themes.map(theme => said(at, theme))),
      length: Math.log(text.split(/\s+/u).length),
      commas: (text.split(',').length - 1) / 10,
    }
    const most = Math.max(...answers)
    return themes
      .filter(theme => answer(at, theme) >= worthAsking || said(at, theme) > 0)
      .map(theme => {
        const reader = answer(at, theme)
        const spoken = cues[at]!.get(theme)
        const features: Readonly<Record<ThemeFeature, number>> = {
          reader: logOdds(reader),
          cues: said(at, theme),
          strong: spoken?.strong ? 1 : 0,
          readerBefore: answer(at - 1, theme),
          readerAfter: answer(at + 1, theme),
          cuesBefore: said(at - 1, theme),
          cuesAfter: said(at + 1, theme),
          behind: most - reader,
          rank: answers.filter(other => other > reader).length,
          answered: Math.max(0, ...asked.map(place => answer(place, theme))),
          ...ofSentence,
          ...overLetter.get(theme)!,
        }
        const odds = (Object.keys(weights) as ThemeFeature[]).reduce(
          (total, name) => total + weights[name] * features[name],
          base,
        )
        const confidence = 1 / (1 + Math.exp(-odds))
        return { theme, reader, confidence, strong: spoken?.strong ?? false, cues: spoken?.cues ?? [] }
      })
      .filter(({ confidence }) => confidence >= enough)
      .toSorted((one, other) => other.confidence - one.confidence || (one.theme < other.theme ? -1 : 1))
  })
}

/** How much a letter is on a theme. */
function letterFeatures(
  sentences: readonly ReadSentence[],
  theme: string,
  said: (at: number, theme: string) => number,
) {
  const answers = sentences.map(({ reading }) => reading.themes[theme]!)
  return {
    readerMean: sum(answers) / sentences.length,
    readerMost: Math.max(...answers),
    cuesMean: sum(sentences.map((_, at) => said(at, theme))) / sentences.length,
  }
}

/** The stance of a statement on a theme. */
export function weighedStance(
  theme: string,
  { standing, above, voice }: SentenceCues,
  reading: Reading,
  { stance: weight }: Readings['weighing'],
): Stance {
  const scores = stanceScores(theme, [...standing, ...above], voice)
  for (const stance of Object.keys(scores) as Stance[])
    scores[stance] = Math.log(Math.max(reading.stance[stance], leastLikely)) + weight * scores[stance]
  return mostSaid(scores)
}
