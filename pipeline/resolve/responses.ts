import { overlap } from '../text/places.ts'
import type {
  DocumentKind,
  Mention,
  ResolvedRecommendation,
  ResolvedResponse,
  ResponseActor,
  ResponseMention,
} from '../types.ts'
import { followsUp } from './responses-follow-up.ts'

/** Who writes letters of a kind, and so answers where nobody else is said to. */
const writers: Readonly<Record<DocumentKind, ResponseActor>> = {
  pcc_response: 'pcc',
  chief_constable_response: 'force',
  inspectorate_letter: 'inspectorate',
  government_letter: 'government',
  press_release: 'other',
  inspection_report: 'inspectorate',
  other_correspondence: 'other',
  other: 'other',
}

/** Documents whose writers make recommendations: what stands below one is no answer unless it says so. */
const asks: ReadonlySet<DocumentKind> = new Set(['inspectorate_letter', 'inspection_report', 'press_release'])

/** Forces whose head is called "the Commissioner". */
const commissioners: ReadonlySet<string> = new Set(['metropolitan', 'city-of-london'])

/** What the whole letter tells of an answer. */
export interface ResponseContext {
  readonly kind: DocumentKind
  readonly subjectForces: readonly string[]
  readonly recommendations: readonly ResolvedRecommendation[]
  readonly text: string
}

/** Says of each answer who gives it, for which force, and which recommendation of the letter it answers. */
export function resolveResponses(mentions: readonly Mention[], context: ResponseContext): ResolvedResponse[] {
  const { kind, subjectForces, recommendations } = context
  const force = subjectForces.length === 1 ? subjectForces[0]! : null
  const all = mentions.filter(mention => mention.kind === 'response')
  const beside = asks.has(kind) ? [] : all.filter(({ rule }) => rule === 'response/adjacent')
  // A letter about something else answers no recommendation.
  if (kind === 'other_correspondence') return []
  return all
    .filter(mention =>
      asks.has(kind)
        ? tells(mention, context)
        : beside.includes(mention) || !beside.some(other => overlap(other, mention)),
    )
    .map(mention => {
      const answers = recommendations.find(one => one.mention === mention.answers) ?? null
      const actor = actorOf(mention, answers, context)
      const own = actor === 'force' || actor === 'pcc'
      // The inspectorate, which asked for it, accepts nothing by closing it.
      const position = mention.acts && actor !== 'inspectorate' ? 'accepted' : mention.position
      return { mention, actor, force: own ? force : null, position, answers }
    })
}

/** Where recommendations are made, an answer must say who gives it, or what has become of the recommendation. */
function tells(mention: ResponseMention, { kind, text }: ResponseContext): boolean {
  const { rule, speaker, progress } = mention
  if (rule === 'response/adjacent') return false
  if (speaker !== null && speaker !== 'inspectorate') return true
  if (rule !== 'response/told' || progress === 'not_stated') return false
  return (kind === 'press_release' && ofCommissioner.test(text.slice(0, head))) || followsUp(mention, text)
}

function actorOf(
  { speaker, start, end, rule }: ResponseMention,
  answers: ResolvedRecommendation | null,
  { kind, subjectForces, text }: ResponseContext,
): ResponseActor {
  const writer = writers[kind]
  if (speaker === 'commissioner')
    return subjectForces.some(force => commissioners.has(force)) ? 'force' : 'pcc'
  if (speaker === 'reader') return kind === 'inspectorate_letter' ? 'force' : 'pcc'
  if (speaker !== null && speaker !== 'writer') return speaker
  if (kind === 'press_release' && ofCommissioner.test(text.slice(0, head))) return 'pcc'
  if (kind !== 'pcc_response') return writer
  // A commissioner reports what the force does; what is asked of others, only the commissioner can answer.
  const asked = answers?.addressees.map(addressee => addressee.kind) ?? []
  if (asked.includes('pcc')) return 'pcc'
  if (asked.length > 0 && !asked.some(one => local.has(one))) return 'pcc'
  const said = text.slice(start, end)
  if (rule === 'response/told') return speaks.test(said) && !ofForce.test(said) ? 'pcc' : 'force'
  return /\b(?:I|my)\b/u.test(rule === 'response/table' ? said : said.slice(0, opening)) ? 'pcc' : 'force'
}

/** Of an answer without a label, so many characters show whether the writer speaks of themselves. */
const opening = 90

/** Whom a commissioner can answer for. */
const local: ReadonlySet<string> = new Set(['force', 'chief_constable', 'chief_constables', 'partners'])

/** "I accept it", "We accept all of it"; but "the day we had your draft" says nothing of who answers. */
const speaks =
  /\b(?:I|me|my)\b|\bwe\s(?:\p{L}+ly\s|also\s)?(?:accept|agree|support|endorse|back|would|welcome|note)\b/iu

/** "She has put five more staff there, and tells my office each Monday" */
const ofForce = /^(?:she|he|they|the\s(?:force|constabulary))\s(?:has|have|will|now)\b/iu

/** In its first characters a news item says whose it is. */
const head = 400
const ofCommissioner = /\b(?:O?PF?CC|(?:police(?:,\sfire)?\sand\scrime|deputy)\s(?:commissioner|mayor))\b/iu
