/** Whose statement each sentence of a letter is. */

import type { SourceRule } from '../knowledge.ts'
import { hopefulIn } from '../text/hopeful.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { quick } from '../text/quick-patterns.ts'
import type { FindingSource, Letter, Mention, ResponseSpeaker, Sentence, Span } from '../types.ts'

/** For every sentence, by what it says itself and what stands before it; `writer` speaks where nothing tells. */
export type Speakers = (
  letter: Letter,
  mentions: readonly Mention[],
  writer: FindingSource,
) => FindingSource[]

/**
 * Who reports others goes on to do so: "Inspectors praised the team. Visits were on time." So a sentence has the source
 * of the one before it, up to the end of the paragraph, or of the list that it opens, unless it turns to the writer or
 * tells what has been done.
 */
export function speakersBy(rules: readonly SourceRule[], look: Lookout = lookout()): Speakers {
  const labels = rules.filter(({ where }) => where === 'label' || where === 'block')
  const reported = rules.filter(({ where }) => where === 'sentence')
  const hopeful = hopefulIn(
    reported.map(({ pattern }) => pattern),
    look,
  )
  return (letter, mentions, writer) => {
    const byBlock = speakerByBlock(letter, labels)
    const asked = mentions.filter(({ kind }) => kind === 'recommendation')
    const answers = mentions.filter(mention => mention.kind === 'response')
    let carried: FindingSource | null = null
    return letter.sentences.map((sentence, index) => {
      const own = byBlock[sentence.block] ?? writer
      const text = letter.document.text.slice(sentence.start, sentence.end)
      if (!goesOn(letter, index)) carried = null
      // Of other letters, what is asked for is quoted from a report.
      if (
        own !== 'inspectorate' &&
        own !== 'government' &&
        asked.some(mention => isMostOf(mention, sentence))
      )
        return 'inspectorate'
      const told =
        reported[
          hopeful(letter.document.text, sentence).find(({ pattern }) => pattern.test(text))?.place ?? -1
        ]?.whose
      if (told) {
        carried = told
        return told
      }
      if (carried === null || turns(text, carried)) {
        carried = null
        return speaking(answers.find(answer => isMostOf(answer, sentence))?.speaker ?? null) ?? own
      }
      return carried
    })
  }
}

// "I welcome this", "our training"
const turnsToWriter = quick(/\b(?:I|me|my|mine|we|us|our|ours)\b|\bI['’](?:ve|m|ll|d)\b/iu)
// "has since been trained", "will be reviewed in May": an inspector tells what was found, not what was done about it
const tellsOfAction = quick(/\b(?:will|now|since|has\sbeen|have\sbeen|is\sbeing|are\sbeing)\b/iu)
const turns = (text: string, from: FindingSource) =>
  turnsToWriter.test(text) || (from === 'inspectorate' && tellsOfAction.test(text))

/** Whether a sentence goes on with what the one before it speaks of. */
function goesOn({ sentences, blocks, document: { text } }: Letter, index: number): boolean {
  const [before, here] = [sentences[index - 1], sentences[index]!]
  if (!before) return false
  if (before.block === here.block) return true
  const isItem = ({ block }: Sentence) => blocks[block]!.kind === 'item'
  const opens = /:\s*$/u.test(text.slice(before.start, before.end))
  return isItem(here) && (opens || isItem(before))
}

const isMostOf = (outer: Span, inner: Span) =>
  2 * (Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start)) > inner.end - inner.start

const sources: readonly FindingSource[] = ['inspectorate', 'pcc', 'force', 'government', 'other']
const speaking = (speaker: ResponseSpeaker | null): FindingSource | null =>
  sources.find(source => source === speaker) ?? null

/**
 * A label at the start of a block ("Force response:") speaks for it and the blocks below, up to the next label or
 * heading; the label of a recommendation speaks for its block alone, since the answer stands below.
 */
function speakerByBlock(
  { blocks, document: { text } }: Letter,
  labels: readonly SourceRule[],
): (FindingSource | null)[] {
  let current: FindingSource | null = null
  return blocks.map(block => {
    const start = text.slice(block.start, Math.min(block.end, block.start + 120))
    const label = labels.find(({ pattern }) => pattern.test(start))
    if (label?.where === 'block') {
      current = null
      return label.whose
    }
    if (label) current = label.whose
    else if (block.kind === 'heading' || block.kind === 'subject' || block.marker !== null) current = null
    return current
  })
}
