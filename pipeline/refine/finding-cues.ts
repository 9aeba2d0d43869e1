import { stemmer } from '../text/stem.ts'
import { tokenise } from '../text/tokens.ts'
import type { Letter, Mention, Span, Stance, StanceCueMention, ThemeCueMention } from '../types.ts'
import {
  cuesBySentence,
  cuesOfHeadings,
  type HeadingCues,
  isTitle,
  textOf,
  voiceOf,
} from './finding-context.ts'
import { isDenied, stanceScores, type Voice } from './finding-stance.ts'
import { type SpokenFor, supported, themesAlone, themesOf } from './finding-themes.ts'

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
  /** Whether it stands in a recommendation that a person's letter quotes: what is said there is asked for. */
  readonly asked?: boolean
}

const nothingSaid: HeadingCues = { themes: new Set(), stances: [] }

/** For every sentence of a letter, in order. */
export function sentenceCues(mentions: readonly Mention[], letter: Letter): readonly SentenceCues[] {
  const cues = cuesBySentence(mentions, letter)
  const headings = cuesOfHeadings(letter, cues)
  const voice = voiceOf(letter)
  // One without number and deadline may be a mere head of what is amiss ("Discussions without health.").
  const asked = mentions.filter(
    mention => mention.kind === 'recommendation' && (mention.number !== null || mention.deadline !== null),
  )
  const stems = (cue: ThemeCueMention) => stemsOf(textOf(letter, cue))
  let before: ReadonlySet<string> = new Set()
  const said = letter.sentences.map((sentence, index): SentenceCues => {
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
      asked: voice === 'person' && asked.some(mention => isMostOf(mention, sentence)),
    }
  })
  const telling = said.filter(
    ({ spoken }, index) => spoken.length > 0 && !isTitle(letter, letter.sentences[index]!),
  )
  if (voice === 'report' || telling.length < fewestTelling) return said
  return said.map((one, index) =>
    one.spoken.length > 0
      ? one
      : { ...one, spoken: themesAlone(one.support, textOf(letter, letter.sentences[index]!)) },
  )
}

/** A letter with fewer sentences on themes is about something else, and weak cues in it are chance. */
const fewestTelling = 3

const isMostOf = (outer: Span, inner: Span) =>
  2 * (Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start)) > inner.end - inner.start

const stem = stemmer()
const stemsMet = new Map<string, string>()
/** Letters say the same cues again and again; a big corpus has some thousand forms of them. */
const mostRemembered = 20_000

/** The words of a cue whatever their inflection, so that "inform" and "information" are one. */
function stemsOf(cue: string): string {
  let stems = stemsMet.get(cue)
  if (stems === undefined) {
    stems = tokenise(cue).folded.map(stem).join(' ')
    if (stemsMet.size >= mostRemembered) stemsMet.clear()
    stemsMet.set(cue, stems)
  }
  return stems
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
