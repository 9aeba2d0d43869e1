import { withoutMarker } from '../../text/markers.ts'
import { overlap, sentencesIn } from '../../text/places.ts'
import type { Block, Letter, RecommendationMention, ResponseCueMention, Span } from '../../types.ts'
import { answersCriticism } from './criticism.ts'
import type { Group } from './groups.ts'
import { type Cues, firstPerson, type Passage, trimmed } from './passage.ts'
import { signsOf, ways } from './signs.ts'
import { speechIn } from './speech.ts'
import { targetsOf } from './targets.ts'

/** Blocks that hold running text. */
const running: ReadonlySet<string> = new Set(['paragraph', 'item', 'subject'])

/** Reads running text: "The force accepts all three", "On the first, …", "You told us that …", and what is quoted. */
export function toldPassages(
  letter: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
  taken: readonly Span[],
  groups: readonly Group[],
): Passage[] {
  return letter.blocks.flatMap(block => {
    if (!running.has(block.kind) || block.part === 'head') return []
    const group = groups.find(({ area }) => overlap(area, block)) ?? null
    return blockPassages(letter, cues, recommendations, taken, block, group)
  })
}

function blockPassages(
  letter: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
  taken: readonly Span[],
  block: Block,
  group: Group | null,
): Passage[] {
  const speech = speechIn(letter, cues, block, recommendations).filter(
    one => !taken.some(span => overlap(span, one)),
  )
  const labelled = group || speech.length > 0 ? null : labelledBlock(letter, cues, block, taken)
  if (labelled) return [labelled]
  const free = sentencesIn(letter, block).filter(
    sentence => ![...taken, ...speech].some(span => overlap(span, sentence)),
  )
  const found: Passage[] = [...speech]
  let last: (Passage & { readonly open: boolean }) | null = null
  for (const sentence of free) {
    const passage: Passage | null =
      passageOf(letter, cues, recommendations, sentence, block, group) ??
      sideTaken(letter, cues, last, sentence)
    if (passage) {
      last = { ...passage, open: passage.end === sentence.end }
      found.push(last)
    } else if (last?.open && goesOn(letter, cues, last, sentence, block)) {
      found[found.length - 1] = { ...last, end: sentence.end }
      last = null
    } else last = null
  }
  return found
}

/** "Response: Accepted. …" where no recommendation was recognised above. */
function labelledBlock(
  { document: { text } }: Letter,
  cues: Cues,
  block: Block,
  taken: readonly Span[],
): Passage | null {
  const body = withoutMarker(text, block)
  const label = cues.at(body, 'label')
  const answer = label && trimmed(text, { start: label.end, end: block.end })
  if (!answer || label.cue.tells !== 'label' || taken.some(span => overlap(span, answer))) return null
  if (label.cue.value === 'pcc' || !cues.has(answer, 'position')) return null
  return {
    ...answer,
    targets: [],
    speakers: [label.cue.value],
    rule: 'response/labelled',
    status: [],
    owner: null,
    when: null,
  }
}

/** A short answer is followed by what is done: "We accept all of it. The joint plan goes to you by 17 July." */
const shortAnswer = 60

function goesOn(
  { document: { text } }: Letter,
  cues: Cues,
  last: Passage,
  sentence: Span,
  block: Span,
): boolean {
  if (
    sentence.start - last.end > 2 ||
    cues.within(sentence, 'turn', 'speaker').some(({ cue }) => cue.value === 'aside')
  )
    return false
  if (cues.has(sentence, 'position')) return true
  const told = cues.has(sentence, 'progress', 'status')
  return (
    told &&
    (last.end - last.start < shortAnswer ||
      /^your\b/iu.test(text.slice(sentence.start, sentence.end)) ||
      (answersCriticism(text, block, last) && !firstPerson.test(text.slice(sentence.start, sentence.end))))
  )
}

function passageOf(
  letter: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
  sentence: Span,
  block: Span,
  group: Group | null,
): Passage | null {
  if (recommendations.some(one => one.start <= sentence.start && one.end >= sentence.end - 2)) return null
  const signs = signsOf(letter, cues, recommendations, sentence, block, group)
  if (!ways.some(answers => answers(signs))) return null
  const { numbers, references, positions, speakers, meant, takenUp } = signs
  const span = clauseOf(letter.document.text, sentence, [...positions, ...references])
  const own = numbers.filter(({ start }) => start >= span.start)
  const targets = (numbers.length === 0 ? takenUp : own).flatMap(({ cue }) =>
    targetsOf(String(cue.value), recommendations),
  )
  // "The second is …" needs a list that has a second.
  if (numbers.length > 0 && targets.length === 0 && positions.length === 0) return null
  const above = group && !group.run && (meant || references.length === numbers.length) ? group.targets : []
  return {
    ...span,
    targets: targets.length > 0 ? targets : above,
    speakers: speakersOf(speakers, positions),
    rule: 'response/told',
    status: [],
    owner: null,
    when: null,
  }
}

/** "That seems to me fair", after what the force says */
function sideTaken(
  { document: { text } }: Letter,
  cues: Cues,
  last: Passage | null,
  sentence: Span,
): Passage | null {
  const follows = last !== null && sentence.start - last.end <= 2 && last.speakers.includes('force')
  if (!follows || !cues.has(sentence, 'position')) return null
  return firstPerson.test(text.slice(sentence.start, sentence.end))
    ? { ...last, ...sentence, comments: last, speakers: ['pcc'], rule: 'response/told' }
    : null
}

function speakersOf(
  speakers: readonly ResponseCueMention[],
  positions: readonly ResponseCueMention[],
): Passage['speakers'] {
  const values = speakers.map(({ cue }) => (cue.tells === 'speaker' ? cue.value : null))
  if (values.includes('both')) return ['pcc', 'force']
  // Of two, the one beside the position: "Your letter said that the force accepts them".
  const beside = speakers.find(cue => positions.some(position => overlap(cue, position)))?.cue
  if (beside?.tells === 'speaker') return [beside.value]
  return [values[0] ?? null]
}

/** Of two parts that a semicolon divides, the one that says it. */
function clauseOf(text: string, sentence: Span, said: readonly ResponseCueMention[]): Span {
  const cut = text.indexOf('; ', sentence.start)
  if (cut < 0 || cut > sentence.end || said.length === 0) return { start: sentence.start, end: sentence.end }
  const first = said.filter(({ start }) => start < cut)
  const points = /^points?\b/iu.test(text.slice(sentence.start, cut))
  const told = first.some(({ cue }) => cue.tells === 'position') || !points
  return { start: told ? sentence.start : cut + 2, end: sentence.end }
}
