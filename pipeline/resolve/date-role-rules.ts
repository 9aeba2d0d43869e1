/** What tells what a date is the date of. */
import { type QuickPattern, quick } from '../text/quick-patterns.ts'
import type { DateRole } from '../types.ts'

/** The words around a date in its sentence: up to the dates on either side, or the sentence's ends. */
export interface DateContext {
  readonly before: string
  readonly words: string
  readonly after: string
  /** Whether it lies after the letter's own date; null where that is not known. */
  readonly future: boolean | null
  readonly precision: 'day' | 'other'
  /** The role of the date before it in the same sentence, if only "and", "or" or a comma stands between. */
  readonly neighbour: DateRole | null
}

export interface RoleRule {
  readonly id: string
  readonly says: string
  readonly role: DateRole
}

/** A rule that looks at the words right before the date. */
export interface AdjacentRule extends RoleRule {
  readonly pattern: QuickPattern
  readonly when?: (context: DateContext) => boolean
}

const body =
  "(?:HMIC(?:FRS)?|(?:HM|(?:Her|His) Majesty[’']s) Inspect(?:orate|ors)|Ofsted|Estyn|(?:the )?inspectorates?|inspectors|HM Inspector|HMI(?: Prob\\p{L}*)?|Care Quality Commission|CQC|(?:Care |Healthcare )?Inspectorate Wales|(?:your|their|the|both|our)(?: inspection)? teams?)"
const move =
  '(?:(?:was|were) (?:with|in|at|here|there|on site)|spent|came|visited|saw|inspected|returned|returns?|went|travelled|called|examined|looked|turned up|carried out|undertook|conducted|met|graded|assessed|revisited|will (?:visit|revisit|return|inspect|come|look|be)|is to return|arrived|reviewed|found|identified|went back)'

// Words that do not lead on to another clause.
const plainWord = '(?:(?!and|but|that|which|who|when|where|after|before)[\\p{L}’-]+)'

// "By October 2016, the backlog had gone"
const doneBy = quick(/^,?(?![^.;]{0,120}\b(?:should|must)\b)[^.;]{0,120}\b(?:had|was|were)\b/iu)
// "The scheme went live on"
const wentLive = quick(
  /(?:system|scheme|rule|pilot|unit|desk|template|THRIVE|\p{Lu}{3,})\b[^.;]{0,20}(?:went|go|goes|going) live/u,
)

/** Tried in this order on the words right before the date. */
export const adjacent: readonly AdjacentRule[] = [
  {
    id: 'date-role/by',
    role: 'deadline',
    says: 'Right before the date stands "by", "no later than", "due on", "deadline" or the like.',
    pattern: quick(
      /(?:^|[^\p{L}])(?:by|no(?:t)? later than|in advance of|fall(?:s)? due (?:on|by|in)|(?:is |are |now )?due(?: on| by| in|:)?|deadline(?: is| of| for [\p{L} ]{1,30}(?: is)?)?:?|(?:target|due|completion)(?: date)?:?|before)\s{0,2}(?:(?:close (?:of business|of play)|co[bp]|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)?\s?[ap]m)(?:,? on)?\s)?(?:the\s)?(?:end of\s)?$/iu,
    ),
    when: ({ before, after, precision, future }) =>
      (!/before\s(?:the\s)?$/iu.test(before) || (precision === 'day' && future !== false)) &&
      (future !== false || !doneBy.test(after)),
  },
  {
    id: 'date-role/finish-date',
    role: 'deadline',
    says: 'An action plan names it as the date to finish, and it is still to come.',
    pattern: quick(/(?:finish|end|review|delivery|completion)(?: date)?:\s{0,2}$/iu),
    when: ({ future }) => future !== false,
  },
  {
    id: 'date-role/until',
    role: 'deadline',
    says: 'Right before a day to come stands "until".',
    pattern: quick(/(?:^|[^\p{L}])(?:until|till)\s{1,2}$/iu),
    when: ({ future, precision }) => future === true && precision === 'day',
  },
  {
    id: 'date-role/cell',
    role: 'deadline',
    says: 'It ends a cell of a table, or a line that names who will do it, and is still to come.',
    pattern: quick(
      /(?:^|[|\t/])\s{0,2}(?:(?:\p{Lu}[\p{L}’'/-]{0,20}|of|and|the),?\s){0,6}$|(?<!\p{Lu}[\p{L}’'-]{0,20} )(?:\p{Lu}[\p{L}’'/-]{1,20},?\s){2,5}$/u,
    ),
    when: ({ before, after, future }) =>
      future === true && before !== '' && /^\s{0,2}(?:[|\t/]|$)/u.test(after),
  },
  {
    id: 'date-role/since',
    role: 'event',
    says: 'Right before the date stands "since", "from", "as of" or "position at".',
    pattern: quick(
      /(?:^|[^\p{L}])(?:since|as of|(?:position|status|correct|stood) (?:at|on)|with effect from|w\.?e\.?f\.?)\s{1,2}(?:the\s)?$/iu,
    ),
  },
  {
    id: 'date-role/letter-of',
    role: 'correspondence',
    says: 'Right before the date stands "letter of", "email dated", "wrote to me on", "replied on".',
    pattern: quick(
      /(?:letters?|e-?mails?|correspondence|memo(?:randum)?|note to (?:you|me))(?: to (?:you|me|the [\p{L} ]{1,30}))?,?(?: was)?(?: of| dated| sent)(?: on)?\s{1,2}(?:the\s)?$|(?:wrote|written|replied|responded|emailed)(?: (?:to|back to) (?:[\p{L}’' -]{1,40}))?(?: on| in)\s{1,2}$/iu,
    ),
  },
  {
    id: 'date-role/report-of',
    role: 'publication',
    says: 'Right before the date stands "report of", "published on", "reported on", "came out on" or "(published".',
    pattern: quick(
      /(?:reports?|assessments?|thematic|letter)\b[^.;:]{0,60}(?:of|dated)\s{1,2}(?:the\s)?$|(?:publi\p{L}{0,3}s\p{L}{0,4}|publication|released|reported|issued|made public|brought out|(?:came|come|comes|going|went|go|goes) (?:out|live))(?:,? (?:by|about|with) [\p{L}’' ]{1,50})?(?: it| them| (?:its|this|that|the|their|our|your) [^.;,]{3,60}?)?(?: on| in| of| earlier| during|:)?\s{0,2}\(?$/iu,
    ),
    when: ({ before }) => !wentLive.test(before),
  },
  {
    id: 'date-role/report-today',
    role: 'publication',
    says: 'A news item says "today" of a report.',
    pattern: quick(/\b(?:reports?|findings|published|publishes)\b[^.;]{0,90}$/iu),
    when: ({ words }) => /^today$/iu.test(words),
  },
  {
    id: 'date-role/title-in-brackets',
    role: 'publication',
    says: 'It stands in brackets right after a title in quotation marks.',
    pattern: quick(/[”’"'»]\s?\($/u),
  },
]

export interface NearRule extends RoleRule {
  readonly before: RegExp | null
  readonly after: QuickPattern | null
}

/** Of these the one whose words stand nearest to the date decides. */
export const near: readonly NearRule[] = [
  {
    id: 'date-role/inspection-words',
    role: 'inspection',
    says: 'The words nearest to the date tell of an inspection, its fieldwork or a visit by inspectors.',
    before: new RegExp(
      `re-?inspect(?:ion|ed)\\b|(?<!Crime |programme of )\\binspect(?:ion|ed|ing)s?\\b|fieldwork|\\bre-?visit\\p{L}*|(?:your|inspectors?[’']?|their|HMIC\\p{L}*[’']s|team[’']s|teams[’']|a|the|last|previous|first)\\s(?:\\p{L}+\\s)?visits?(?:ed)?\\b|\\bvisit(?:ed|s)? (?:\\p{L}+\\s){1,3}forces?\\b|\\bgraded?\\b|cause (?:of|for) concern|${body}[^.;]{0,80}?\\b${move}\\b|(?<!took )review took place|forces (?:were )?visited|(?:we|inspectors) (?:returned|inspected|visited|looked at|shall look|will look|will revisit|revisited)`,
      'giu',
    ),
    after: quick(
      new RegExp(
        `^,?\\s(?:${plainWord}\\s){0,3}(?:${body}(?: and \\p{L}+)?[^.;]{0,200}?\\b${move}\\b|(?:we|they) (?:inspected|visited|returned|re-?inspected|carried out (?:an?|the|our) (?:\\p{L}+\\s){0,4}inspection)|(?:${plainWord}[\\s-]){0,4}(?:inspection|area review|visit)s?\\b)|^,?[^.;]{0,250}\\bundertook an? (?:\\p{L}+\\s)?inspection`,
        'iu',
      ),
    ),
  },
  {
    id: 'date-role/publication-words',
    role: 'publication',
    says: 'The words nearest to the date tell of a report that comes out.',
    before:
      /publi\p{L}{0,3}shed|publishes|publication|(?:report|letter|findings|review)\b[^.;]{0,30}\b(?:will follow|came out|went live|was released|is published|appeared)|report(?:ed)? (?:on|in|of)\b|released|made public|brought out/giu,
    after: quick(
      new RegExp(
        `^[’']s\\s(?:\\p{L}+\\s){0,2}(?:report|letter|publication|findings)\\b|^,?\\s(?:${plainWord}\\s){0,4}(?:published|reported that)\\b|^\\s(?:${plainWord}\\s){0,4}report\\b`,
        'iu',
      ),
    ),
  },
  {
    id: 'date-role/letter-words',
    role: 'correspondence',
    says: 'The words nearest to the date tell of a letter or message that was sent.',
    before:
      /(?:wrote|written|replied|emailed) to\b|(?:letter|e-?mail|message|note)\b[^.;]{0,40}\bsent\b|(?:my|your|his|her|their) (?:\p{L}+ )?(?:letter|e-?mail|reply) (?:to|of|dated)\b/giu,
    after: null,
  },
  {
    id: 'date-role/doings',
    role: 'event',
    says: 'The words nearest to the date tell of something else that happens.',
    before:
      /\b(?:since|opened|began|begins?|starts?|started|met|meeting|board|panel|launched|trained|training|appointed|introduced|altered|changed|went live|cited|opened|death|died|rose|fell|lost|in hand|audited|programme in|called|found \d+)\b/giu,
    after: null,
  },
]

export const documentRule: RoleRule = {
  id: 'date-role/document',
  role: 'document',
  says: "It is the letter's own date.",
}
export const neighbourRule: RoleRule = {
  id: 'date-role/as-the-one-before',
  role: 'event',
  says: 'Only "and", "or" or a comma stands between it and the date before, whose role it shares.',
}
export const otherRule: RoleRule = {
  id: 'date-role/other',
  role: 'event',
  says: 'Nothing says what it is the date of.',
}

export const dateRoleRules: readonly RoleRule[] = [
  documentRule,
  ...adjacent,
  neighbourRule,
  ...near,
  otherRule,
]
