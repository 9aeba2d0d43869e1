import type { FindingMention, Letter, Mention, Readings, Stance } from '../types.ts'
import { answeredSentences, answeredThemes } from './finding-answers.ts'
import { isTitle, isWithoutTheme, textOf } from './finding-context.ts'
import { type SentenceCues, sentenceCues } from './finding-cues.ts'
import { weighedStance, weighedThemes } from './finding-readings.ts'
import { stanceOf } from './finding-stance.ts'
import { isBorneOut, type SpokenFor } from './finding-themes.ts'

export const findingsRules = [
  {
    id: 'finding/strong-cue',
    stage: 'refine',
    says: 'A sentence or item that holds a strong cue of the theme; its stance by the cues in it and above it.',
  },
  {
    id: 'finding/weak-cues',
    stage: 'refine',
    says: 'A sentence or item with weak cues of the theme that bear each other out, or that what stands before bears out.',
  },
  {
    id: 'finding/weak-cue',
    stage: 'refine',
    says: 'A sentence or item with a weak cue of the theme, where no theme has a better one.',
  },
  {
    id: 'finding/answer',
    stage: 'refine',
    says: 'A sentence that has no theme of its own, and answers a recommendation on the theme.',
  },
  {
    id: 'finding/reader-and-cues',
    stage: 'refine',
    says: 'A sentence or item that the sentence reader and cues of the theme, weighed together, speak for.',
  },
  {
    id: 'finding/reader',
    stage: 'refine',
    says: 'A sentence or item that the sentence reader alone holds to be about the theme; no cue is in it.',
  },
] as const

/**
 * Makes findings of the cues, and of what the sentence reader says where it was asked. The cues have then served, and are
 * left out of the list.
 */
export function findings(
  mentions: readonly Mention[],
  letter: Letter,
  readings: Readings | null,
): readonly Mention[] {
  const cues = sentenceCues(mentions, letter)
  const answered = answeredThemes(mentions, letter, cues)
  const weighed = readings ? weighedFindings(mentions, letter, cues, readings) : null
  const made = cues.flatMap((said, index): readonly FindingMention[] => {
    const sentence = letter.sentences[index]!
    if (isTitle(letter, sentence) || isWithoutTheme(textOf(letter, sentence))) return []
    const spoken = answered.get(index) ?? said.spoken
    return weighed?.get(index) ?? spoken.map(one => told(one, index, letter, said))
  })
  return [...mentions.filter(isNoCue), ...made].toSorted(inOrder)
}

const isNoCue = ({ kind }: Mention) => kind !== 'theme-cue' && kind !== 'stance-cue'

const inOrder = (one: Mention, other: Mention) =>
  one.start - other.start ||
  other.end - one.end ||
  (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0)

/** A finding by cues alone. */
function told(spoken: SpokenFor, index: number, letter: Letter, cues: SentenceCues): FindingMention {
  const { stance } = stanceOf(spoken.theme, cues)
  const rule = ruleOf(spoken)
  return { ...finding(spoken, stance, index, letter, cues), rule, reader: null }
}

function ruleOf(spoken: SpokenFor): string {
  if (spoken.cues.length === 0) return 'finding/answer'
  if (spoken.strong) return 'finding/strong-cue'
  return isBorneOut(spoken) ? 'finding/weak-cues' : 'finding/weak-cue'
}

/** Findings by reader and cues together, by the sentence they are in. */
function weighedFindings(
  mentions: readonly Mention[],
  letter: Letter,
  cues: readonly SentenceCues[],
  { sentences, weighing }: Readings,
): ReadonlyMap<number, readonly FindingMention[]> {
  const answered = answeredSentences(mentions, letter)
  const places = new Map(sentences.map(({ sentence }, place) => [sentence, place]))
  const read = sentences.map(reading => ({
    reading,
    cues: cues[reading.sentence]!,
    text: textOf(letter, letter.sentences[reading.sentence]!),
    answers: (answered.get(reading.sentence) ?? []).flatMap(asked => places.get(asked) ?? []),
  }))
  return new Map(
    weighedThemes(read, weighing).map((themes, at) => {
      const { reading, cues: said } = read[at]!
      const findings = themes.map(theme => ({
        ...finding(
          theme,
          weighedStance(theme.theme, said, reading, weighing),
          reading.sentence,
          letter,
          said,
        ),
        rule: theme.cues.length > 0 ? 'finding/reader-and-cues' : 'finding/reader',
        reader: theme.reader,
      }))
      // What the reader has not learned is left to cues.
      const alone = said.spoken.filter(({ theme }) => !(theme in reading.themes))
      return [reading.sentence, [...findings, ...alone.map(one => told(one, reading.sentence, letter, said))]]
    }),
  )
}

function finding(
  spoken: SpokenFor,
  stance: Stance,
  index: number,
  letter: Letter,
  { standing }: SentenceCues,
) {
  const { start, end } = letter.sentences[index]!
  const spoke = [...spoken.cues, ...standing.filter(cue => cue.stance === stance)]
  return {
    kind: 'finding',
    start,
    end,
    theme: spoken.theme,
    stance,
    cues: [...new Set(spoke.map(cue => textOf(letter, cue)))],
    sentence: index,
    confidence: Math.round(spoken.confidence * 100) / 100,
  } as const
}
