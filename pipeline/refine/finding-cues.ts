import { stemmer } from '../text/stem.ts'
import { tokenise } from '../text/tokens.ts'
import type { Letter, Mention, Stance, StanceCueMention, ThemeCueMention } from '../types.ts'
import { cuesBySentence, cuesOfHeadings, type HeadingCues, textOf, voiceOf } from './finding-context.ts'
import { isDenied, stanceScores, type Voice } from './finding-stance.ts'
import { type SpokenFor, supported, themesOf } from './finding-themes.ts'

/** What the cues in a sentence, and those above it, say of it. */
export interface SentenceCues {
  /** How far they speak for each theme that any of them names, enough or not. */
  readonly support: readonly SpokenFor[]
  /** The themes that they speak for enough, the best supported first. */
  readonly spoken: readonly SpokenFor[]
  /** Cues of stance in the sentence, but for praise that the words before it take back. */
  readonly standing: readonly StanceCueMention[]
  /** Those of the headings above. */
  readonly above: readonly StanceCueMention[]
  readonly voice: Voice
}

const nothingSaid: HeadingCues = { themes: new Set(), stances: [] }

/** For every sentence of a letter, in order. */
export function sentenceCues(mentions: readonly Mention[], letter: Letter): readonly SentenceCues[] {
  const cues = cuesBySentence(mentions, letter)
  const headings = cuesOfHeadings(letter, cues)
  const voice = voiceOf(letter)
  const stems = stemsOf(letter)
  let before: ReadonlySet<string> = new Set()
  return letter.sentences.map((sentence, index) => {
    if (letter.sentences[index - 1]?.block !== sentence.block) before = new Set()
    const heading = headings.get(letter.blocks[sentence.block]!.heading ?? -1) ?? nothingSaid
    const { themes, stances } = cues[index]!
    const context = { heading: heading.themes, before }
    const named = [...new Set([...themes.map(({ theme }) => theme), ...heading.themes])].toSorted()
    const spoken = themesOf(themes, stems, context, textOf(letter, sentence))
    before = new Set(spoken.map(({ theme }) => theme))
    return {
      support: named.map(theme =>
        supported(
          theme,
          themes.filter(cue => cue.theme === theme),
          stems,
          context,
        ),
      ),
      spoken,
      standing: stances.filter(
        cue =>
          cue.stance !== 'strength' || !isDenied(textOf(letter, { start: sentence.start, end: cue.start })),
      ),
      above: heading.stances,
      voice,
    }
  })
}

/** The words of a cue whatever their inflection, so that "inform" and "information" are one. */
function stemsOf(letter: Letter): (cue: ThemeCueMention) => string {
  const stem = stemmer()
  return cue => tokenise(textOf(letter, cue)).folded.map(stem).join(' ')
}

/** What cues say of a sentence in numbers: what the sentence reader's answers are weighed against. */
export interface CuesSay {
  readonly support: Readonly<Record<string, { readonly confidence: number; readonly strong: boolean }>>
  readonly stance: Readonly<Record<Stance, number>>
}

export function inNumbers({ support, standing, above, voice }: SentenceCues): CuesSay {
  return {
    support: Object.fromEntries(
      support.map(({ theme, confidence, strong }) => [theme, { confidence, strong }]),
    ),
    stance: stanceScores(null, [...standing, ...above], voice),
  }
}
