/** What a person found in a letter, to measure the program by: a findings record that may leave out where things stand. */
import type {
  Addressee,
  Agency,
  DateRole,
  DocumentKind,
  FindingSource,
  GradeId,
  Relation,
  ResponseActor,
  ResponsePosition,
  ResponseProgress,
  Stance,
} from '../types.ts'

export interface GoldSpan {
  readonly quote: string
  /** The rest of an item that a page break parts. */
  readonly after_break?: string
}

export interface GoldParty {
  readonly name: string | null
  readonly role: string | null
  readonly role_text?: string | null
  readonly force: string | null
}

/** First and last words of a part of a letter. */
export interface GoldSection {
  readonly from: string
  readonly to: string
}

/** Which lists a record is complete for; what is not named is not scored. */
export interface Covered {
  readonly document?: boolean
  readonly parties?: boolean
  readonly forces?: boolean
  readonly organisations?: boolean
  readonly officials?: boolean
  readonly dates?: boolean
  readonly deadline?: boolean
  readonly inspections?: boolean
  readonly reports?: boolean
  readonly recommendations?: boolean
  readonly responses?: boolean
  readonly grades?: boolean
  readonly findings?: boolean | readonly GoldSection[]
}

export interface GoldRecord {
  readonly covered: Covered
  readonly document: {
    /** Of the letter, from the folder of letters. */
    readonly path: string
    readonly sha256?: string
    readonly kind: DocumentKind
    readonly date: string | null
    readonly senders: readonly GoldParty[]
    readonly recipients: readonly GoldParty[]
    readonly copied: readonly GoldParty[]
  }
  readonly forces: readonly { readonly id: string; readonly relation: Relation }[]
  readonly organisations: readonly { readonly id: string }[]
  readonly officials: readonly GoldParty[]
  readonly dates: readonly {
    readonly edtf: string | null
    readonly role: DateRole
    readonly mention: GoldSpan
  }[]
  readonly inspections: readonly { readonly programme: string; readonly forces: readonly string[] }[]
  readonly reports: readonly { readonly title: string; readonly published: string | null }[]
  readonly recommendations: readonly {
    readonly addressees: readonly Addressee[]
    readonly deadline: string | null
    readonly mention: GoldSpan
  }[]
  readonly responses: readonly {
    readonly recommendation: string | null
    readonly actor: ResponseActor
    readonly position: ResponsePosition
    readonly progress: ResponseProgress
    readonly mention: GoldSpan
  }[]
  readonly findings: readonly {
    readonly theme: string
    readonly stance: Stance
    readonly agencies: readonly Agency[]
    readonly source: FindingSource
    readonly mention: GoldSpan
  }[]
  readonly grades: readonly {
    readonly grade: GradeId
    readonly count: number | null
    readonly mention: GoldSpan
  }[]
  /** Quotes on which careful coders would differ: not scored. */
  readonly doubtful: readonly { readonly quote: string }[]
}

/** What is wrong with a gold record, in words that name the place: "findings[3].mention.quote is not a text". */
export class GoldError extends Error {}

type Check = (value: unknown, place: string) => void

const text: Check = (value, place) => {
  if (typeof value !== 'string') throw new GoldError(`${place} is not a text`)
}
const textOrNull: Check = (value, place) => {
  if (value !== null) text(value, place)
}
const object = (shape: Readonly<Record<string, Check>>): Check => {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new GoldError(`${place || 'the file'} is not an object`)
    for (const [name, check] of Object.entries(shape))
      check((value as Record<string, unknown>)[name], place ? `${place}.${name}` : name)
  }
}
const list = (check: Check): Check => {
  return (value, place) => {
    if (!Array.isArray(value)) throw new GoldError(`${place} is not a list`)
    value.forEach((item, index) => {
      check(item, `${place}[${index}]`)
    })
  }
}

const span = object({ quote: text })
const party = object({ name: textOrNull, role: text })
const record = object({
  covered: object({}),
  document: object({
    path: text,
    kind: text,
    date: textOrNull,
    senders: list(party),
    recipients: list(party),
    copied: list(party),
  }),
  forces: list(object({ id: text, relation: text })),
  organisations: list(object({ id: text })),
  officials: list(party),
  dates: list(object({ edtf: textOrNull, role: text, mention: span })),
  inspections: list(object({ programme: text, forces: list(text) })),
  reports: list(object({ title: text, published: textOrNull })),
  recommendations: list(object({ addressees: list(object({ kind: text })), mention: span })),
  responses: list(
    object({ recommendation: textOrNull, actor: text, position: text, progress: text, mention: span }),
  ),
  findings: list(object({ theme: text, stance: text, source: text, agencies: list(text), mention: span })),
  grades: list(object({ grade: text, mention: span })),
  doubtful: list(object({ quote: text })),
})

/**
 * A gold record from its JSON; lists that are left out are empty.
 *
 * @throws GoldError where it is none
 */
export function readGold(json: string): GoldRecord {
  const value = parsed(json)
  const lists = [
    'forces',
    'organisations',
    'officials',
    'dates',
    'inspections',
    'reports',
    'recommendations',
    'responses',
    'findings',
    'grades',
    'doubtful',
  ]
  const whole = { ...Object.fromEntries(lists.map(name => [name, []])), ...value }
  record(whole, '')
  if ((value as { schema?: unknown }).schema !== 'findings/1')
    throw new GoldError('schema is not "findings/1"')
  return whole as unknown as GoldRecord
}

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    throw new GoldError('it is not JSON')
  }
  throw new GoldError('the file is not an object')
}
