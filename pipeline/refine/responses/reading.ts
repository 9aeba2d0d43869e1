import { overlap } from '../../text/places.ts'
import type { ResponseMention, ResponsePosition, ResponseProgress, Span } from '../../types.ts'
import type { Cues, Passage } from './passage.ts'
import { isCited } from './quotations.ts'

/** What an answer says: from its own words, and from the places where its status stands. */
export function read(
  cues: Cues,
  text: string,
  passage: Passage,
): Pick<ResponseMention, 'position' | 'progress' | 'acts'> {
  const position =
    sidePosition(cues, passage) ??
    deferred(cues, text, passage) ??
    positionOf(cues, text, passage) ??
    headPosition(cues, text, passage)
  const progress = progressOf(cues, text, passage, position)
  // A mere status in a list says nothing of whether anybody agreed; nor does news of progress in general.
  const acts =
    position === null &&
    // A table that asks whether it is accepted would say so.
    passage.side === undefined &&
    progress !== 'not_stated' &&
    passage.targets.length > 0 &&
    passage.rule !== 'response/listed' &&
    !passage.speakers.includes('reader')
  return { position: position ?? 'not_stated', progress, acts }
}

/** What the column says that tells whether it is accepted: "Accepted? | … | No". */
function sidePosition(cues: Cues, { side }: Passage): ResponsePosition | null {
  const cue = side ? cues.within(side, 'position').find(one => one.end === side.end) : undefined
  return cue?.cue.tells === 'position' ? cue.cue.value : null
}

/** Who sides with an answer takes its position, whichever that is. */
const deferred = (cues: Cues, text: string, passage: Passage) =>
  passage.comments && cues.within(passage, 'position').some(({ rule }) => rule === 'response/sides-with')
    ? positionOf(cues, text, { ...passage, ...passage.comments })
    : null

function positionOf(cues: Cues, text: string, passage: Passage): ResponsePosition | null {
  const found = cues
    .within(passage, 'position')
    .filter(cue => !isCited(text, passage, cue))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  // "accepted" within "not accepted", "agreed" within "agreed in principle"
  const longest = found.filter(
    cue =>
      !found.some(
        other =>
          other !== cue &&
          other.start <= cue.start &&
          cue.end <= other.end &&
          other.end - other.start > cue.end - cue.start,
      ),
  )
  // Who sides with an answer in the same breath adds no position to it.
  const others = longest.filter(({ rule }) => rule !== 'response/sides-with')
  const whole = others.length > 0 ? others : longest
  const first = whole[0]?.cue
  if (first?.tells !== 'position') return null
  const sentence = firstSentences(text, passage, whole[0]!)
  const values = new Set(
    whole
      .filter(({ start }) => start < sentence)
      .map(({ cue }) => (cue.tells === 'position' ? cue.value : null)),
  )
  if (values.has('partly_accepted')) return 'partly_accepted'
  if (values.has('accepted') && values.has('not_accepted')) return 'partly_accepted'
  // "I welcome the findings and accept every recommendation"
  if (values.has('accepted') && whole[0]!.rule === 'response/welcomed') return 'accepted'
  return first.value
}

/** The end of the sentence that holds the first cue, and of one more where that is short. */
function firstSentences(text: string, { end }: Span, { end: from }: Span): number {
  const stop = /[.!?]["”’')]*\s/u.exec(text.slice(from, end))
  return stop ? from + stop.index : end
}

/** A box or a heading: "[–]", "Not accepted". */
function headPosition(cues: Cues, text: string, { status }: Passage): ResponsePosition | null {
  for (const place of status) {
    const cue = cues.within(place, 'position')[0]?.cue
    if (cue?.tells === 'position') return cue.value
    if (/^\[[–—-]\]/u.test(text.slice(place.start, place.end))) return 'not_accepted'
  }
  return null
}

// "Nothing has yet been done about this one", "No action has been taken"
const nothing =
  /\b(?:nothing|(?:no|little)\s(?:work|action|progress|steps?|decision)|none\sof\s(?:this|it))\s(?:has|have|had)\b/iu

function progressOf(
  cues: Cues,
  text: string,
  passage: Passage,
  position: ResponsePosition | null,
): ResponseProgress {
  const stated = cues.within(passage, 'status')
  const told = [stated.at(-1), ...passage.status.flatMap(place => cues.within(place, 'status'))].find(
    cue => cue !== undefined,
  )?.cue
  // What is refused may be closed in a list without anything done.
  if (told?.tells === 'status' && (position !== 'not_accepted' || stated.length > 0)) return told.value
  if (position === 'not_accepted' || nothing.test(text.slice(passage.start, passage.end))) return 'not_stated'
  // "has accepted", "has told me": what is said, and not what is done
  const said = cues.within(passage, 'position', 'speaker')
  const shown = cues.within(passage, 'progress').filter(cue => !said.some(other => overlap(cue, other)))
  const has = (value: ResponseProgress) => shown.some(({ cue }) => cue.value === value)
  // What a commissioner has done about somebody else's answer is no progress with it.
  const done = has('complete') && passage.rule !== 'response/comment'
  const planned = has('planned')
  if (position === 'noted') {
    const will = shown.some(({ start, end }) => /^(?:will|shall|['’]ll)\b/iu.test(text.slice(start, end)))
    return has('in_progress') ? 'in_progress' : will && !done ? 'planned' : 'not_stated'
  }
  if (has('in_progress') || (done && planned)) return 'in_progress'
  if (planned) return 'planned'
  if (!done) return 'not_stated'
  // What was done in answer to all of them is a beginning.
  return position === 'partly_accepted' || passage.targets.length === 0 ? 'in_progress' : 'complete'
}
