import type {
  Block,
  DocumentKind,
  ForceMention,
  Letter,
  Mention,
  Party,
  ResolvedForce,
  ResolvedLetter,
  Span,
} from '../types.ts'

export const forcesResolveRules = [
  { id: 'force/subject-sender', stage: 'resolve', says: 'The letter is written by or for this force.' },
  {
    id: 'force/subject-recipient',
    stage: 'resolve',
    says: 'The letter is written to this force or its commissioner.',
  },
  { id: 'force/subject-title', stage: 'resolve', says: 'The title or subject line names this force alone.' },
  {
    id: 'force/subject-letterhead',
    stage: 'resolve',
    says: 'Letterhead or signature name this force alone.',
  },
  { id: 'force/subject-area', stage: 'resolve', says: 'It polices the council area that was inspected.' },
  {
    id: 'force/subject-most-named',
    stage: 'resolve',
    says: 'It is named far more often than any other force.',
  },
  {
    id: 'force/subject-first-named',
    stage: 'resolve',
    says: 'An author who does not say whose, names it first.',
  },
  { id: 'force/subject-kept-to', stage: 'resolve', says: 'The letter goes on to call it "the force".' },
  {
    id: 'force/mentioned',
    stage: 'resolve',
    says: 'It is named, and the letter is about another or about all.',
  },
] as const

type SubjectRule = Exclude<(typeof forcesResolveRules)[number]['id'], 'force/mentioned'>
type Named = ForceMention & { readonly force: string }

interface Facts {
  readonly named: readonly Named[]
  /** How often the letter says "the force" and no more. */
  readonly generic: number
  readonly letter: Letter
  readonly parties: readonly Party[]
}

/** Which forces the letter is about, and which it only names. */
export function resolveForces(
  mentions: readonly Mention[],
  letter: Letter,
  parties: readonly Party[],
  kind: DocumentKind,
): { forces: readonly ResolvedForce[]; scope: ResolvedLetter['scope'] } {
  const all = mentions.filter(mention => mention.kind === 'force')
  const named = all.filter((mention): mention is Named => mention.force !== null)
  const facts = { named, generic: all.length - named.length, letter, parties }
  const subject = subjectOf(facts, kind)
  const meant = all.map(mention => mention.force ?? antecedent(mention, facts, subject.forces))

  const ids = [...new Set(named.map(({ force }) => force))].sort()
  const forces = ids.map(
    (force): ResolvedForce => ({
      force,
      relation: subject.forces.includes(force) ? 'subject' : 'mentioned',
      rule: subject.forces.includes(force) ? subject.rule : 'force/mentioned',
      mentions: all.filter((_, at) => meant[at] === force),
    }),
  )
  const national = subject.forces.length === 0 && (ids.length > 2 || speaksOfAll.test(letter.document.text))
  return { forces, scope: subject.forces.length > 0 ? 'force' : national ? 'national' : 'unknown' }
}

// "all 43 forces", "every force in England and Wales", "forces across England and Wales", "all chief constables"
const speaksOfAll =
  /\b(?:all|each of the|every)\s(?:of the\s)?(?:43|forty-three|police|territorial)?\s?(?:forces?|chief constables)\b|\bforces (?:in|across) England and Wales\b/iu

const byAuthor: readonly SubjectRule[] = [
  'force/subject-sender',
  'force/subject-letterhead',
  'force/subject-title',
  'force/subject-recipient',
  'force/subject-most-named',
  'force/subject-first-named',
]

/** What is asked, in order, of each kind of document; the first question that has an answer decides. */
const questions: Readonly<Record<DocumentKind, readonly SubjectRule[]>> = {
  pcc_response: byAuthor,
  chief_constable_response: byAuthor,
  inspectorate_letter: [
    'force/subject-recipient',
    'force/subject-title',
    'force/subject-area',
    'force/subject-most-named',
  ],
  government_letter: ['force/subject-recipient', 'force/subject-title', 'force/subject-most-named'],
  press_release: [
    'force/subject-title',
    'force/subject-letterhead',
    'force/subject-area',
    'force/subject-most-named',
  ],
  inspection_report: ['force/subject-title', 'force/subject-area', 'force/subject-most-named'],
  // About no inspection: a force is its subject only where the letter keeps coming back to it.
  other_correspondence: ['force/subject-title', 'force/subject-kept-to'],
  other: ['force/subject-title'],
}

const answers: Readonly<Record<SubjectRule, (facts: Facts) => readonly string[]>> = {
  'force/subject-sender': ({ parties }) => forcesOf(parties, 'sender'),
  'force/subject-recipient': ({ parties }) => forcesOf(parties, 'recipient'),
  'force/subject-title': facts => distinct(inBlocks(facts, titles(facts.letter.blocks)).filter(isForce)),
  'force/subject-letterhead': facts =>
    distinct(
      inBlocks(
        facts,
        facts.letter.blocks.filter(({ kind }) => kind === 'letterhead' || kind === 'signature'),
      ),
    ),
  'force/subject-area': ({ named }) => distinct(named.filter(({ rule }) => rule === 'force/local-authority')),
  'force/subject-most-named': ({ named }) => mostNamed(named.filter(isForce), dominance),
  'force/subject-first-named': ({ named }) => distinct(named.slice(0, 1)),
  'force/subject-kept-to': ({ named, generic }) => (generic > 0 ? mostNamed(named, 1) : []),
}

function subjectOf(facts: Facts, kind: DocumentKind): { forces: readonly string[]; rule: string } {
  for (const rule of questions[kind]) {
    const forces = answers[rule](facts)
    if (forces.length > 0) return { forces, rule }
  }
  return { forces: [], rule: 'force/mentioned' }
}

/** An agency with a force's powers is named beside forces; a letter is about it only where it writes or is written to. */
const isForce = ({ force }: Named) => force !== 'nca'

const forcesOf = (parties: readonly Party[], list: Party['list']) =>
  unique(parties.flatMap(party => (party.list === list && party.official.force) || []))

/** The subject line, or the first heading of a document that has none. */
function titles(blocks: readonly Block[]): readonly Block[] {
  const subjects = blocks.filter(({ kind }) => kind === 'subject')
  return subjects.length > 0 ? subjects : blocks.filter(({ kind }) => kind === 'heading').slice(0, 1)
}

const inBlocks = ({ named }: Facts, blocks: readonly Span[]) =>
  named.filter(mention => blocks.some(block => block.start <= mention.start && mention.end <= block.end))

const distinct = (named: readonly Named[]) => unique(named.map(({ force }) => force))
const unique = (forces: readonly string[]) => [...new Set(forces)]

/** A force named once may be an aside; the subject is named again, and more often than all others together. */
const dominance = 1.5

function mostNamed(named: readonly Named[], ratio: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const { force } of named) counts.set(force, (counts.get(force) ?? 0) + 1)
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return first && first[1] > 1 && first[1] >= ratio * (named.length - first[1]) ? [first[0]] : []
}

/** "The Force" is the subject; where there are several, or none, the force last named in this sentence or the one before. */
function antecedent(
  mention: ForceMention,
  { named, letter }: Facts,
  subjects: readonly string[],
): string | null {
  if (subjects.length === 1) return subjects[0]!
  const at = letter.sentences.findIndex(({ start, end }) => start <= mention.start && mention.start < end)
  const from = letter.sentences[Math.max(0, at - 1)]?.start ?? mention.start
  return named.findLast(({ start, end }) => start >= from && end <= mention.start)?.force ?? null
}
