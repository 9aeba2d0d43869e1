import type { KindRule, Role } from '../knowledge.ts'
import { hopefulIn } from '../text/hopeful.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import type { Claim, DocumentKind, Letter, OfficialMention, Party, Span } from '../types.ts'
import { isTrail } from './title.ts'

export const kindResolveRules = [
  {
    id: 'kind/sender',
    stage: 'resolve',
    says: 'The office of the sender decides what kind of letter it is.',
  },
  {
    id: 'kind/letterhead',
    stage: 'resolve',
    says: 'The body in the letterhead decides what kind of letter it is.',
  },
  {
    id: 'kind/not-about-inspection',
    stage: 'resolve',
    says: 'The sender could answer an inspection, but neither subject nor first paragraphs speak of one.',
  },
  { id: 'kind/none', stage: 'resolve', says: 'Nothing in the text says what kind of document it is.' },
] as const

/** What a sender's office weighs against words of the text. */
const senderWeight = 4
const letterheadWeight = 2.5
/** In a letter, with salutation or close, words of press releases and reports count for little. */
const letterDiscount = 0.3
/** Characters of running text that make the opening. */
const openingLength = 1500

const byGroup: Readonly<Record<string, DocumentKind>> = {
  local_policing_body: 'pcc_response',
  government: 'government_letter',
  inspectorate: 'inspectorate_letter',
  police: 'chief_constable_response',
}

// Bodies in a letterhead, with the kind of letter they write.
const letterheads: readonly (readonly [RegExp, DocumentKind])[] = [
  [
    /\b(?:police\sauthority|police(?:,\sfire)?\s(?:and|&)\scrime\scommissioner|MOPAC|mayor['’]s\soffice\sfor\spolicing|combined\sauthority|comisiynydd\syr\sheddlu)\b/iu,
    'pcc_response',
  ],
  [/\bhome\soffice\b/iu, 'government_letter'],
  [/\b(?:inspectorate|HMIC(?:FRS)?|ofsted)\b/iu, 'inspectorate_letter'],
  [/\b(?:constabulary|police|office\sof\sthe\schief\sconstable)\b/iu, 'chief_constable_response'],
]

const answersInspections = new Set<DocumentKind>(['pcc_response', 'chief_constable_response'])

export interface KindKnowledge {
  readonly kindRules: readonly KindRule[]
  readonly inspectionWords: readonly KindRule[]
  readonly roles: readonly Role[]
}

interface Vote extends Span {
  readonly kind: DocumentKind
  readonly weight: number
  readonly rule: string
}

/** What kind of document it is: the kind that most speaks for, with the place that speaks loudest. */
export const resolveKind = (
  { kindRules, inspectionWords, roles }: KindKnowledge,
  look: Lookout = lookout(),
) => {
  const groupOf = new Map(roles.map(role => [role.id, role.group]))
  const ruleVotes = votesBy(kindRules, look)
  const speaksOfInspection = hopefulIn(
    inspectionWords.map(({ pattern }) => pattern),
    look,
  )

  return (letter: Letter, parties: readonly Party[]): Claim<DocumentKind> => {
    const parts = partsOf(letter)
    const { text } = letter.document
    const votes = [...senderVotes(parties, groupOf), ...letterheadVotes(letter), ...ruleVotes(letter, parts)]
    const totals = new Map<DocumentKind, number>()
    for (const { kind, weight } of votes) totals.set(kind, (totals.get(kind) ?? 0) + weight)
    // In doubt, the kind that a sender or letterhead speaks for: votes stand in that order.
    const best = [...totals].reduce((one, other) => (other[1] > one[1] ? other : one), ['other', 0] as const)
    const [kind, total] = best
    const proof = votes
      .filter(vote => vote.kind === kind)
      .reduce<Vote | null>((one, other) => (one && one.weight >= other.weight ? one : other), null)
    if (!proof) {
      const { start, end } = letter.blocks[0]!
      return { start, end, rule: 'kind/none', confidence: 0.3, value: 'other' }
    }
    const about = speaksOfInspection(text, parts.opening).some(({ pattern }) =>
      pattern.test(text.slice(parts.opening.start, parts.opening.end)),
    )
    const { start, end, rule } = proof
    if (answersInspections.has(kind) && !about)
      return {
        start,
        end,
        rule: 'kind/not-about-inspection',
        confidence: 0.85,
        value: 'other_correspondence',
      }
    const share = total / [...totals.values()].reduce((sum, weight) => sum + weight, 0)
    return { start, end, rule, confidence: Math.round((0.6 + 0.38 * share) * 100) / 100, value: kind }
  }
}

function senderVotes(parties: readonly Party[], groupOf: ReadonlyMap<string, string>): Vote[] {
  const senders = parties.filter(({ list }) => list === 'sender').map(({ official }) => official)
  const groups = senders.map(({ role }) => groupOf.get(role ?? '') ?? '')
  // The law asks the commissioner for an answer: who signs beside one helps to give it.
  const deciding = groups.includes('local_policing_body') ? 'local_policing_body' : null
  return senders.flatMap((official, index) => {
    const kind = deciding && groups[index] !== deciding ? undefined : byGroup[groups[index]!]
    const weight =
      senderWeight / (deciding ? groups.filter(group => group === deciding).length : senders.length)
    return kind ? [vote(official, kind, weight, 'kind/sender')] : []
  })
}

const vote = (
  { start, end }: Span | OfficialMention,
  kind: DocumentKind,
  weight: number,
  rule: string,
): Vote => ({
  start,
  end,
  kind,
  weight,
  rule,
})

/** The first line of the head that names a body; one that stands below a date or a name is the addressee's. */
function letterheadVotes({ blocks, document: { text } }: Letter): Vote[] {
  for (const block of blocks
    .filter(({ part, kind }) => part === 'head' && kind !== 'furniture')
    .slice(0, 3)) {
    const line = text.slice(block.start, block.end)
    if (block.kind === 'date' || /^to\b/iu.test(line)) return []
    if (isTrail(line)) continue
    const found = letterheads.find(([pattern]) => pattern.test(line))
    if (found) return [vote(block, found[1], letterheadWeight, 'kind/letterhead')]
  }
  return []
}

interface Parts {
  readonly head: Span
  readonly opening: Span
  readonly any: Span
  readonly isLetter: boolean
}

function partsOf({ blocks, document: { text } }: Letter): Parts {
  const body = blocks.find(({ part }) => part !== 'head')?.start ?? text.length
  const trail = blocks.findIndex(({ start, end }) => isTrail(text.slice(start, end)))
  // Below the trail of a web page stands its heading.
  const subject = trail >= 0 ? blocks[trail + 1] : blocks.filter(({ kind }) => kind === 'subject').at(-1)
  const head = { start: 0, end: Math.max(body, subject?.end ?? 0, blocks[0]!.end) }
  return {
    head,
    opening: { start: 0, end: Math.min(text.length, head.end + openingLength) },
    any: { start: 0, end: text.length },
    isLetter: blocks.some(({ kind }) => kind === 'salutation' || kind === 'close'),
  }
}

const ofPressOrReport = new Set<DocumentKind>(['press_release', 'inspection_report'])

type Voting = (letter: Letter, parts: Parts) => Vote[]

/** The votes of the rules, in their order. */
function votesBy(rules: readonly KindRule[], look: Lookout): Voting {
  const hopeful = hopefulIn(
    rules.map(({ pattern }) => pattern),
    look,
  )
  return ({ document: { text } }, parts) => {
    const found: { readonly place: number; readonly vote: Vote }[] = []
    for (const part of ['head', 'opening', 'any'] as const) {
      const { start, end } = parts[part]
      for (const { place, pattern } of hopeful(text, { start, end })) {
        const { id, kind, where, weight } = rules[place]!
        const match = where === part ? pattern.exec(text.slice(start, end)) : null
        if (!match || match[0].trim() === '') continue
        const from = start + match.index + (match[0].length - match[0].trimStart().length)
        const span = { start: from, end: from + match[0].trim().length }
        const counts = parts.isLetter && ofPressOrReport.has(kind) ? weight * letterDiscount : weight
        found.push({ place, vote: vote(span, kind, counts, id) })
      }
    }
    return found.toSorted((one, other) => one.place - other.place).map(({ vote }) => vote)
  }
}
