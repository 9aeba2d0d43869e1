import { testerOf } from '../text/hopeful.ts'
import { quickMatches } from '../text/quick-patterns.ts'
import type { Letter, Mention, Sentence, StanceCueMention, ThemeCueMention } from '../types.ts'
import type { Voice } from './finding-stance.ts'

/** What the letter's cues say of one sentence. */
export interface Cues {
  readonly themes: readonly ThemeCueMention[]
  readonly stances: readonly StanceCueMention[]
}

/** What a heading says of all below it. */
export interface HeadingCues {
  /** Themes that it names beyond doubt. */
  readonly themes: ReadonlySet<string>
  /** Its own cues of stance; where it has none, those of the heading that it stands under. */
  readonly stances: readonly StanceCueMention[]
}

export const textOf = (
  { document }: Letter,
  { start, end }: { readonly start: number; readonly end: number },
) => document.text.slice(start, end)

/** The cues of each sentence, in the order of the sentences. */
export function cuesBySentence(mentions: readonly Mention[], { sentences }: Letter): Cues[] {
  const themes: ThemeCueMention[][] = sentences.map(() => [])
  const stances: StanceCueMention[][] = sentences.map(() => [])
  let at = 0
  for (const mention of mentions.toSorted((one, other) => one.start - other.start)) {
    while (at < sentences.length && sentences[at]!.end <= mention.start) at++
    const sentence = sentences[at]
    if (!sentence || mention.start < sentence.start || mention.end > sentence.end) continue
    if (mention.kind === 'theme-cue') themes[at]!.push(mention)
    if (mention.kind === 'stance-cue') stances[at]!.push(mention)
  }
  return sentences.map((_, index) => ({ themes: themes[index]!, stances: stances[index]! }))
}

export const isTitle = ({ blocks }: Letter, { block }: Sentence) =>
  blocks[block]!.kind === 'heading' || blocks[block]!.kind === 'subject'

/** For each block that is a heading or subject, what it says of the blocks below it. */
export function cuesOfHeadings(letter: Letter, cues: readonly Cues[]): ReadonlyMap<number, HeadingCues> {
  const found = new Map<number, HeadingCues>()
  const open: { readonly level: number; readonly said: HeadingCues }[] = []
  letter.sentences.forEach((sentence, index) => {
    if (!isTitle(letter, sentence)) return
    const level = letter.blocks[sentence.block]!.level ?? 1
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
    const { themes, stances } = cues[index]!
    const said = {
      themes: new Set(themes.filter(({ strength }) => strength === 'strong').map(({ theme }) => theme)),
      stances: stances.length > 0 ? stances : (open.at(-1)?.said.stances ?? []),
    }
    found.set(sentence.block, said)
    open.push({ level, said })
  })
  return found
}

const firstPerson = quickMatches(/\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)\b/gu)
/** In a thousand words. Of the coded letters, reports have fewer than three, letters of people more than eight. */
const fewest = 5

export function voiceOf({ document, tokens }: Letter): Voice {
  const said = firstPerson(document.text).length
  return said * 1000 >= fewest * tokens.length ? 'person' : 'report'
}

// "Investigating reports of abuse: inadequate" is a grade; contact lines and menus tell of the sender, not of a theme.
const without = testerOf(
  /(?:^|[:–—-]\s?)(?:outstanding|good|adequate|requires\simprovement|inadequate)[\s.;,]{0,3}$|^for\s(?:further|more)\s(?:information|details)\b|\bpress\soffice\b|^(?:get|download|read)\sthe\s(?:full\s)?report\b|\bwww\./iu,
)

/** Whether a sentence is of a kind that is never about a theme. */
export const isWithoutTheme = (sentence: string) =>
  without(sentence) || (sentence.includes('@') && /\S@\S/u.test(sentence))
