import { stemmer } from '../text/stem.ts'
import { tokenise } from '../text/tokens.ts'
import type { FindingMention, Letter, Mention, Refiner, ThemeCueMention } from '../types.ts'
import {
  type Cues,
  cuesBySentence,
  cuesOfHeadings,
  type HeadingCues,
  isTitle,
  isWithoutTheme,
  textOf,
  voiceOf,
} from './finding-context.ts'
import { isDenied, stanceOf, type Voice } from './finding-stance.ts'
import { type SpokenFor, themesOf } from './finding-themes.ts'

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
] as const

/** Makes findings of the cues. The cues have then served, and are left out of the list. */
export const findings: Refiner = (mentions, letter) => {
  const cues = cuesBySentence(mentions, letter)
  const headings = cuesOfHeadings(letter, cues)
  const voice = voiceOf(letter)
  const stems = stemsOf(letter)
  const made: FindingMention[] = []
  let before: ReadonlySet<string> = new Set()
  letter.sentences.forEach((sentence, index) => {
    if (letter.sentences[index - 1]?.block !== sentence.block) before = new Set()
    const text = textOf(letter, sentence)
    if (isTitle(letter, sentence) || isWithoutTheme(text)) return
    const heading = headings.get(letter.blocks[sentence.block]!.heading ?? -1) ?? nothingSaid
    const spoken = themesOf(cues[index]!.themes, stems, { heading: heading.themes, before }, text)
    made.push(...spoken.map(theme => finding(theme, index, letter, cues[index]!, heading, voice)))
    before = new Set(spoken.map(({ theme }) => theme))
  })
  return [...mentions.filter(isNoCue), ...made].toSorted(inOrder)
}

const nothingSaid: HeadingCues = { themes: new Set(), stances: [] }

const isNoCue = ({ kind }: Mention) => kind !== 'theme-cue' && kind !== 'stance-cue'

const inOrder = (one: Mention, other: Mention) =>
  one.start - other.start ||
  other.end - one.end ||
  (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0)

/** The words of a cue whatever their inflection, so that "inform" and "information" are one. */
function stemsOf(letter: Letter): (cue: ThemeCueMention) => string {
  const stem = stemmer()
  return cue => tokenise(textOf(letter, cue)).folded.map(stem).join(' ')
}

function finding(
  spoken: SpokenFor,
  index: number,
  letter: Letter,
  { stances }: Cues,
  heading: HeadingCues,
  voice: Voice,
): FindingMention {
  const { start, end } = letter.sentences[index]!
  const standing = stances.filter(
    cue => cue.stance !== 'strength' || !isDenied(textOf(letter, { start, end: cue.start })),
  )
  const { stance, cues } = stanceOf(spoken.theme, standing, heading.stances, voice)
  return {
    kind: 'finding',
    start,
    end,
    theme: spoken.theme,
    stance,
    cues: [...new Set([...spoken.cues, ...cues].map(cue => textOf(letter, cue)))],
    sentence: index,
    rule: spoken.strong ? 'finding/strong-cue' : 'finding/weak-cues',
    confidence: Math.round(spoken.confidence * 100) / 100,
  }
}
