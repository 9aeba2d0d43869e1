import { withoutMarker } from '../../text/markers.ts'
import { overlap } from '../../text/places.ts'
import type { Letter, RecommendationMention, Span } from '../../types.ts'
import type { Cues, Target } from './passage.ts'
import { isStatus } from './status.ts'
import { targetsOf } from './targets.ts'

/** One recommendation, or several that share their words, and the stretch up to the next. */
export interface Group {
  readonly targets: readonly Target[]
  /** What stands below or after, up to the next recommendation or heading. */
  readonly area: Span
  /** Index of the block that holds the end of it. */
  readonly block: number
  /** A box before it, or the heading of its list, where these tell its status. */
  readonly status: readonly Span[]
  /** Nothing stands between it and the one before: their answers stand elsewhere. */
  readonly run: boolean
}

interface Start extends Span {
  readonly targets: readonly Target[]
  readonly block: number
}

/** A heading that tells a status is short: "In progress", "Recommendations complete". */
const longestStatus = 40

export function groupsOf(
  letter: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
  rows: readonly Span[],
): Group[] {
  const starts = startsOf(letter, cues, recommendations, rows)
  const groups: Group[] = []
  starts.forEach((start, index) => {
    const next = starts[index + 1]
    const area = areaOf(letter, cues, start, next)
    const before = starts[index - 1]
    const run = before !== undefined && start.block - before.block <= 1 && isEmpty(letter, groups[index - 1]!)
    groups.push({
      targets: start.targets,
      area,
      block: start.block,
      status: statusOf(letter, cues, start),
      run,
    })
  })
  return groups
}

// A paragraph of its own: "It is recommended that all officers are trained.", "The inspectors asked us to …"
const retold =
  /^(?:it\s(?:is|was)\s(?:also\s)?recommended\sthat|(?:the|this|your)\s(?:report|inspectors?|inspectorate|letter|review)\s(?:also\s)?(?:recommend(?:s|ed)\s|ask(?:s|ed)\s(?:us|the\s(?:force|constabulary|chief\sconstable)|that\s))|HMIC(?:FRS)?\s(?:also\s)?recommend(?:s|ed)\s)[^.]{15,300}\.$/iu

function startsOf(
  letter: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
  rows: readonly Span[],
): Start[] {
  const starts: Start[] = []
  const { text } = letter.document
  const outside = recommendations.filter(one => !rows.some(row => overlap(row, one)))
  letter.blocks.forEach((block, index) => {
    const here = outside.filter(one => one.end > block.start && one.end <= block.end)
    for (const mention of here) {
      const same = starts.at(-1)
      const target = { number: mention.number, mention }
      if (same && overlap(same, mention))
        starts[starts.length - 1] = { ...same, targets: [...same.targets, target] }
      else starts.push({ start: mention.start, end: mention.end, targets: [target], block: index })
    }
    if (here.length > 0) return
    const label = labelOf(letter, cues, outside, index)
    if (label) starts.push({ ...label, block: index })
    if (label) return
    if (retold.test(text.slice(block.start, block.end)))
      starts.push({
        start: block.start,
        end: block.end,
        targets: [{ number: null, mention: null }],
        block: index,
      })
    const gist = cues.within(block, 'reference').find(cue => cue.rule === 'response/by-gist')
    if (gist?.cue.tells === 'reference')
      starts.push({
        start: gist.start,
        end: gist.end,
        targets: gist.cue.value.split(' ').map(number => ({ number, mention: null })),
        block: index,
      })
  })
  return starts
}

/** From the end of a recommendation to the block of the next, to a heading, or to the end of the letter. */
function areaOf(letter: Letter, cues: Cues, start: Start, next: Start | undefined): Span {
  const {
    blocks,
    document: { text },
  } = letter
  if (next && next.block === start.block) return { start: start.end, end: next.start }
  let end = blocks[start.block]!.end
  for (let index = start.block + 1; index < blocks.length && index !== next?.block; index++) {
    const block = blocks[index]!
    const heads = block.kind === 'heading' || block.kind === 'subject'
    const body = withoutMarker(text, block)
    const numbers = cues.at(body, 'reference')
    // "Recommendation 2" on a line of its own belongs to what follows.
    const label =
      numbers !== null &&
      (numbers.end > block.end - 20 || /^\s?[-–—]\s(?:to|for)\s/u.test(text.slice(numbers.end, block.end)))
    const within = cues.at(block, 'label') !== null || isStatus(letter, cues, block)
    if (label || (heads && !within) || closing.has(block.kind)) break
    end = block.end
  }
  return { start: start.end, end }
}

const closing: ReadonlySet<string> = new Set(['close', 'signature', 'copy', 'enclosure', 'boilerplate'])

const isEmpty = ({ document: { text } }: Letter, { area }: Pick<Group, 'area'>) =>
  !/\p{L}{3}/u.test(text.slice(area.start, area.end).replace(/^[^\n]{0,8}\band\s*$/iu, ''))

function statusOf({ blocks, document: { text } }: Letter, cues: Cues, start: Start): Span[] {
  const block = blocks[start.block]!
  const places: Span[] = []
  if (start.start > block.start && /^\[.?\]/u.test(text.slice(block.start, start.start)))
    places.push({ start: block.start, end: start.start })
  const heading = block.heading === null ? null : blocks[block.heading]!
  if (heading && heading.end - heading.start < longestStatus && cues.has(heading, 'status', 'position'))
    places.push(heading)
  return places
}

/** A label on a line of its own is no longer: "Recommendation 3: missing children". */
const longestLabel = 110

const improvement = /^(?:AFI|areas?\sfor\simprovement)\b/iu
const afi = (target: Target): Target => ({ ...target, number: `AFI ${target.number}` })

/** A number and perhaps a topic, where the recommendation itself does not follow. */
function labelOf(
  { blocks, document: { text } }: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
  index: number,
): (Span & Pick<Start, 'targets'>) | null {
  const block = blocks[index]!
  const body = withoutMarker(text, block)
  const number = cues.at(block, 'reference') ?? cues.at(body, 'reference')
  const { start } = number ?? body
  const next = blocks.slice(index + 1, index + 3)
  const alone = block.end - start < longestLabel && !/[.!?;]["”’]?$/u.test(text.slice(start, block.end))
  if (!number || number.cue.value === 'all' || !alone) return null
  if (recommendations.some(one => next.some(after => overlap(one, after)))) return null
  const targets = String(number.cue.value)
    .split(' ')
    .flatMap(one => (one.startsWith('#') ? [] : targetsOf(one, recommendations)))
    .map(target =>
      target.mention || !improvement.test(text.slice(start, number.end)) ? target : afi(target),
    )
  return targets.length > 0 ? { start: block.start, end: block.end, targets } : null
}
