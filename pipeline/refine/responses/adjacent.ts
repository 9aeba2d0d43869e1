import { sentencesIn } from '../../text/places.ts'
import type { Letter, Span } from '../../types.ts'
import type { Group } from './groups.ts'
import { parts, withoutAside } from './parts.ts'
import { type Cues, firstPerson, type Passage, trimmed } from './passage.ts'
import { isStatus } from './status.ts'
import { ownerIn, type Stretch, stretchesOf } from './stretches.ts'

/** Reads what stands right after or below a recommendation, with or without a label such as "Force response". */
export function adjacentPassages(letter: Letter, cues: Cues, group: Group): Passage[] {
  const found: Passage[] = []
  for (const stretch of stretchesOf(letter, cues, group)) {
    const owner = ownerIn(cues, letter, stretch)
    const answer = owner ? trimmed(letter.document.text, { start: stretch.start, end: owner.start }) : stretch
    if (owner && found.length > 0 && !answer) {
      const last = found.pop()!
      found.push({ ...last, owner: owner.owner ?? last.owner, when: owner.when ?? last.when })
      continue
    }
    if (!answer) continue
    if (isStatus(letter, cues, answer) && found.length > 0) {
      const last = found.pop()!
      found.push({ ...last, end: answer.end })
      continue
    }
    const passages = passagesOf(letter, cues, group, { ...stretch, ...answer }, found)
    if (passages === 'over') break
    found.push(
      ...passages.map(passage => ({ ...passage, owner: owner?.owner ?? null, when: owner?.when ?? null })),
    )
  }
  return found
}

// A commissioner who pays for it answers it: "I have agreed to fund four posts", "I am setting aside £60,000"
const gives =
  /^I\s(?:(?:have|will|shall|am|can|propose|intend|to|be|also|now|therefore|agreed|already)\s){0,4}(?:fund(?:ed|ing)?|pa(?:y|id|ying)|commission(?:ed|ing)?|allocat(?:e|ed|ing)|invest(?:ed|ing)?|offer(?:ed|ing)?|set(?:ting)?\saside|ma(?:k|d)e\savailable|provid(?:ed?|ing))\s/u

function passagesOf(
  letter: Letter,
  cues: Cues,
  group: Group,
  stretch: Stretch,
  before: readonly Passage[],
): Passage[] | 'over' {
  const commented = stretch.speaker === 'pcc' || (stretch.below && stretch.quoted)
  const answered = before.length > 0
  if (answered && !stretch.labelled && !stretch.below) return 'over'
  // A list is answered as a whole under a label, or by whoever goes through it in order: see `told`.
  const inOrder = cues.within(stretch, 'reference').some(({ cue }) => cue.value !== 'all')
  if (group.run && (!stretch.labelled || inOrder)) return 'over'
  const words = letter.document.text.slice(stretch.start, stretch.end)
  // What neither takes a side nor shows what is done is a reference, a lead, a remark; so is what the writer feels.
  const own = letter.document.text.startsWith('I ', stretch.start) && !gives.test(words)
  const needed = own ? (['position'] as const) : (['position', 'status', 'progress'] as const)
  if (!stretch.labelled && group.status.length === 0 && !cues.has(stretch, ...needed)) return []
  const base = { targets: group.targets, status: group.status, owner: null, when: null }
  // What a commissioner adds to the force's answer is one too where it takes a side.
  if (answered && commented) {
    const sided = sentencesFrom(letter, cues, stretch)
    if (!sided) return []
    const { start, end } = before[0]!
    return [
      {
        ...base,
        ...sided,
        comments: { start, end },
        speakers: ['pcc'],
        status: [],
        rule: 'response/comment',
      },
    ]
  }
  const rule = stretch.labelled ? 'response/labelled' : 'response/adjacent'
  const told = stretch.labelled ? null : sentenceOfOther(letter, cues, stretch)
  const span =
    told ?? withoutAside(stretch.labelled ? stretch : withoutFindings(letter, cues, stretch), cues, letter)
  const passage: Passage = {
    ...base,
    start: span.start,
    end: span.end,
    speakers: speakersOf(cues, letter, stretch, span),
    rule,
  }
  return ownSide(passage, cues, letter).flatMap(one => parts(one, cues, letter))
}

/** "ACC Poe tells me that … That seems to me fair.": what the force says, and what the writer says to it. */
function ownSide(passage: Passage, cues: Cues, letter: Letter): Passage[] {
  const { text } = letter.document
  if (passage.rule !== 'response/adjacent' || passage.speakers[0] !== 'force') return [passage]
  const side = sentencesIn(letter, passage)
    .slice(1)
    .find(one => cues.has(one, 'position') && firstPerson.test(text.slice(one.start, one.end)))
  if (!side || /^["“‘]/u.test(text.slice(passage.start, passage.start + 1))) return [passage]
  return [
    { ...passage, end: side.start - 1 },
    { ...passage, start: side.start, speakers: ['pcc'], status: [], rule: 'response/comment' },
  ]
}

// "Inspectors found that …", "The report says …"
const findings =
  /^(?:the\s)?(?:inspectors|inspectorate|HMIC(?:FRS)?|report)\s(?:(?:also|rightly)\s)?(?:found|noted|said|says|saw|were|was|reported|identified|concluded)\b/iu

/** What stands there from the first sentence on that answers: not what inspectors found, nor how things are. */
function withoutFindings(letter: Letter, cues: Cues, stretch: Span): Span {
  const { text } = letter.document
  const sentences = sentencesIn(letter, stretch)
  const first = sentences.findIndex(
    one =>
      cues.has(one, 'position', 'status', 'progress', 'speaker') &&
      !findings.test(text.slice(one.start, one.end)),
  )
  const opens = first > 0 && findings.test(text.slice(sentences[0]!.start, sentences[0]!.end))
  return opens ? { start: sentences[first]!.start, end: stretch.end } : stretch
}

/** The label, else whom the first sentence names; a quotation without a label is the force's. */
function speakersOf(
  cues: Cues,
  { document: { text } }: Letter,
  stretch: Stretch,
  span: Span,
): Passage['speakers'] {
  const first = { start: span.start, end: firstStop(text, span) }
  const told = cues.within(first, 'speaker').map(({ cue }) => (cue.tells === 'speaker' ? cue.value : null))
  if (told.includes('both')) return ['pcc', 'force']
  if (stretch.labelled && stretch.speaker !== 'writer') return [stretch.speaker]
  if (/^["“‘]/u.test(text.slice(stretch.start, stretch.start + 1))) return ['force']
  return [told[0] ?? stretch.speaker]
}

function firstStop(text: string, { start, end }: Span): number {
  const stop = /[.!?]["”’]?\s(?=[\p{Lu}"“‘])/u.exec(text.slice(start, end))
  return stop ? start + stop.index + 1 : end
}

/** "This is not for us, but I note it. The Chief Constable will not adopt one.": the sentence that takes a side. */
function sentenceOfOther(letter: Letter, cues: Cues, stretch: Span): Span | null {
  const sentences = sentencesIn(letter, stretch)
  const first = sentences[0]
  if (!first || cues.has(first, 'position', 'status')) return null
  return (
    sentences
      .slice(1)
      .find(
        sentence =>
          cues.has(sentence, 'position') &&
          cues.within(sentence, 'speaker').some(({ cue }) => cue.value === 'force' || cue.value === 'other'),
      ) ?? null
  )
}

/** From the sentence that takes a side to the end. */
function sentencesFrom(letter: Letter, cues: Cues, stretch: Span): Span | null {
  const side = sentencesIn(letter, stretch).find(sentence => cues.has(sentence, 'position'))
  return side ? { start: side.start, end: stretch.end } : null
}
