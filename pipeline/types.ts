/**
 * Every type that flows through the pipeline, in the order of the flow.
 *
 *   acquire → clean → segment → extract → refine → resolve → assemble → store → compare / export
 *
 * Each stage wraps what it was given; nothing is amended. From a record's mention one can walk back to the file.
 */

// ---------------------------------------------------------------------------------------------------- places

/**
 * A stretch of text: half-open, never empty, counted in UTF-16 units of the *clean* text unless the name of the
 * field or type says otherwise (`SourceLine` and `Edit` count in the text they are said to belong to).
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A remark about a letter: what is odd in it, and where. Our own mistakes throw; a letter's oddities are messages. */
export interface Message {
  /** Stable and searchable, such as `date/impossible`. */
  readonly code: string
  readonly text: string
  readonly span: Span | null
}

// --------------------------------------------------------------------------------------------------- acquire

export type MediaType =
  | 'application/pdf'
  | 'text/plain'
  | 'text/html'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.oasis.opendocument.text'
  | 'application/rtf'
  | 'message/rfc822'
  | 'application/vnd.ms-outlook'
  | 'image/png'
  | 'image/jpeg'
  | 'image/tiff'

/** Where a line stands on its page, in points from the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * What a file itself says a line is (a style in Word, a tag in HTML, a structure tree in PDF). A line with a hint is a
 * whole block and is joined with no other, unless it has a group (see `SourceLine`).
 */
export type LineHint =
  | { readonly kind: 'heading'; readonly level: number }
  /** A list item; 1 is the outermost. Its bullet or number stands at the start of the line's text. */
  | { readonly kind: 'item'; readonly depth: number }
  /** A row of a table, its cells parted by tabs; or, with the number of a cell (from 0), a line of that cell. */
  | { readonly kind: 'row'; readonly cell?: number }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'footnote' }
  | { readonly kind: 'paragraph' }
  /** A running header or footer, or a page number. */
  | { readonly kind: 'furniture' }

/** A line as the file gives it; its span counts in `Source.text`. */
export interface SourceLine extends Span {
  /** 1-based; null where the file has no pages. */
  readonly page: number | null
  readonly box: Box | null
  /** Height of most of its letters, in points; null where the file does not say. */
  readonly fontSize: number | null
  readonly bold: boolean
  /** Quarter turns, clockwise, by which its letters lie on the page; absent for those that stand upright. */
  readonly turns?: number
  readonly hint?: LineHint
  /** Lines of one group are one block, or one row of a table, by the file's own word; lines of two are not. */
  readonly group?: number
}

/** How a page was read. */
export interface PageReading {
  /** 1-based. */
  readonly page: number
  /** `text` from the file's own text, `ocr` from its picture. */
  readonly by: 'text' | 'ocr'
  /** Mean confidence of the words that were read from a picture, 0 to 1; null for a page with text of its own. */
  readonly confidence: number | null
}

/** The file that a document was found in: an e-mail that it was attached to. */
export interface ParentFile {
  readonly path: string
  readonly sha256: string
}

/** A file as read, before anything is repaired. Lines are separated by one `\n` and cover the whole text. */
export interface Source {
  /** From the folder the program works in, with forward slashes. */
  readonly path: string
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string
  readonly mediaType: MediaType
  /** Number of pages; null where the file has none. */
  readonly pages: number | null
  readonly text: string
  readonly lines: readonly SourceLine[]
  /** Marks of footnotes within the running text, where the file shows which figures are marks; in `text`. */
  readonly marks?: readonly Span[]
  /** How each page was read; absent for files without pages. */
  readonly pageReadings?: readonly PageReading[]
  /** Set for a document that was found inside another file. */
  readonly parent?: ParentFile
  /** The title in the file's own metadata, if any. Never shown as a finding: it has no place in the text. */
  readonly metadataTitle: string | null
  readonly messages: readonly Message[]
}

// ----------------------------------------------------------------------------------------------------- clean

/** One change to a text: replace a stretch, of at least one character, by `insert`. */
export interface Edit extends Span {
  readonly insert: string
}

/** What one cleaner did; its edits count in the text as the cleaners before it left it, ordered and disjoint. */
export interface Cleaning {
  readonly cleaner: string
  readonly edits: readonly Edit[]
}

/** A source line carried into the clean text; absent from the list where cleaning removed it whole. */
export interface CleanLine extends Span {
  readonly page: number | null
  readonly box: Box | null
  readonly fontSize: number | null
  readonly bold: boolean
  readonly turns?: number
  readonly hint?: LineHint
  readonly group?: number
}

/** A page's stretch of the clean text. Pages with no text left have none. */
export interface PageSpan extends Span {
  /** 1-based. */
  readonly page: number
}

/**
 * The text that everything later counts in, and the record of how it came about.
 * In the clean text a `\n` always ends a block (paragraph, heading, item, address line); a blank line stands
 * between blocks that the letter itself sets apart.
 */
export interface CleanDocument {
  readonly source: Source
  readonly text: string
  /** In order of application. Read backwards they are the offset map: see `text/edits.ts`. */
  readonly cleanings: readonly Cleaning[]
  readonly lines: readonly CleanLine[]
  readonly pages: readonly PageSpan[]
}

// --------------------------------------------------------------------------------------------------- segment

export type BlockKind =
  | 'letterhead'
  | 'address' // a line of the sender's or recipient's block
  | 'reference' // "Our ref: …"
  | 'date' // the line that dates the letter
  | 'salutation'
  | 'subject'
  | 'heading'
  | 'paragraph'
  | 'item' // numbered, lettered or bulleted
  | 'row' // of a table, its cells parted by tabs
  | 'close' // "Yours sincerely"
  | 'signature'
  | 'copy' // "cc …"
  | 'enclosure' // "Enc: …"
  | 'boilerplate' // confidentiality notices, what a body is, other formats
  | 'note' // footnote, note to editors
  | 'furniture' // web navigation, boilerplate

/** Where in the document a block stands. `head` is all before the running text, `foot` all after it. */
export type Part = 'head' | 'body' | 'foot'

export interface Block extends Span {
  readonly kind: BlockKind
  readonly part: Part
  /** Headings: 1 is the highest. Items: 1 is the outermost. Others: null. */
  readonly level: number | null
  /** The bullet, number or letter as written ("1.", "(a)", "Recommendation 3:"); it lies inside the span. */
  readonly marker: string | null
  /** Index of the nearest heading (or subject) above, null where there is none. */
  readonly heading: number | null
  /** Whose address a line of the head belongs to; null elsewhere, and where nothing tells. */
  readonly side: 'sender' | 'recipient' | null
  /** Whether it stands between quotation marks as a whole, or is marked as a quotation. */
  readonly quoted: boolean
}

/** A sentence, or a list item or heading that stands for one. Always inside one block. */
export interface Sentence extends Span {
  /** Index into `Letter.blocks`. */
  readonly block: number
}

/**
 * The words of the clean text. Kept as columns, since a letter has thousands.
 * `folded` is lower case, without accents, apostrophes straight, "&" as "and". Punctuation other than
 * hyphens and full stops is a token of its own; `'s` is split off.
 */
export interface Tokens {
  readonly length: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly folded: readonly string[]
  /** Of each token the place of its folded form in the vocabulary: what is asked of a word is asked once a letter. */
  readonly words: Uint32Array
  /** Every folded form once. */
  readonly vocabulary: readonly string[]
}

export interface Letter {
  readonly document: CleanDocument
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
}

// --------------------------------------------------------------------------------------------------- extract

/** What every mention has: a place, the rule that claims it, and how far that rule is to be trusted (0 to 1). */
export interface MentionBase extends Span {
  readonly rule: string
  readonly confidence: number
}

export interface ForceMention extends MentionBase {
  readonly kind: 'force'
  /** Id of the force; null for "the Force", which only the whole letter can resolve. */
  readonly force: string | null
  /** `name` names it beyond doubt; `area` is its council's or commissioner's area; `generic` is "the Force". */
  readonly form: 'name' | 'area' | 'generic'
}

export interface OrganisationMention extends MentionBase {
  readonly kind: 'organisation'
  readonly organisation: string
}

/**
 * What a date expression states. `edtf` when it can be read alone; otherwise the words that need the letter's date.
 * Fields that are not stated are null, never guessed.
 */
export interface DateReading {
  /** EDTF level 1, null until the letter's own date is known, or where there is no such day. */
  readonly edtf: string | null
  readonly precision: 'day' | 'month' | 'season' | 'quarter' | 'year' | 'interval'
  /** Set where the expression needs another date: which one it counts from, and how to get there. */
  readonly relative: RelativeDate | null
  /** What is wrong with it ("there is no 31 June 2017"), else null. */
  readonly doubt: string | null
}

/** A date that is told from another one. `day`, `month` are what is stated; `shift` is in `unit`s. */
export interface RelativeDate {
  readonly anchor: 'document' | 'previous-date' | 'publication'
  readonly unit: 'day' | 'week' | 'month' | 'season' | 'year' | 'financial-year'
  readonly shift: number
  readonly day: number | null
  /** 1 to 12, or an EDTF season code 21 to 24. */
  readonly month: number | null
  /** Where a year is not stated: take the nearest before the anchor, after it, or in its year. */
  readonly side: 'before' | 'after' | 'same' | null
}

export interface DateMention extends MentionBase {
  readonly kind: 'date'
  readonly reading: DateReading
}

/** A person or role-holder. At least one of `name` and `role` is not null. */
export interface OfficialMention extends MentionBase {
  readonly kind: 'official'
  /** Without honorific and post-nominals. */
  readonly name: string | null
  /** Id of the role, or `other`; null where only a name is given. */
  readonly role: string | null
  readonly roleText: string | null
  readonly organisation: string | null
  readonly force: string | null
  /** The span of the name alone, inside the mention; null for role-only mentions. */
  readonly nameSpan: Span | null
  /** How it was met, which decides whether it can be a party. */
  readonly position: 'address' | 'signature' | 'copy' | 'running'
}

export interface InspectionMention extends MentionBase {
  readonly kind: 'inspection'
  /** Programmes that the words allow; the letter's dates decide among them. */
  readonly programmes: readonly string[]
}

export interface ReportMention extends MentionBase {
  readonly kind: 'report'
  readonly title: string
  /** Id in the reports gazetteer, null for a title that is not in it. */
  readonly report: string | null
  /** Ids of the reports on a subject, where the letter names only that; its dates tell which is meant. */
  readonly among?: readonly string[]
}

/** A word or phrase that speaks for a theme. Cues become findings in `refine`. */
export interface ThemeCueMention extends MentionBase {
  readonly kind: 'theme-cue'
  readonly theme: string
  /** Whether the theme gives way to more specific ones. */
  readonly general: boolean
  readonly strength: 'strong' | 'weak'
}

export type Stance = 'strength' | 'concern' | 'recommendation' | 'action' | 'context'

/** A word or phrase that speaks for a stance. */
export interface StanceCueMention extends MentionBase {
  readonly kind: 'stance-cue'
  readonly stance: Stance
  /** How much it counts, 0 to 1. */
  readonly weight: number
}

export interface RecommendationMention extends MentionBase {
  readonly kind: 'recommendation'
  readonly number: string | null
  /** The words of the deadline, null where none is stated. */
  readonly deadline: string | null
  readonly deadlineSpan: Span | null
}

export type ResponsePosition = 'accepted' | 'partly_accepted' | 'not_accepted' | 'noted' | 'not_stated'
export type ResponseProgress = 'complete' | 'in_progress' | 'planned' | 'not_stated'
export type ResponseActor = 'force' | 'pcc' | 'government' | 'inspectorate' | 'other'

/** What a cue of an answer tells, and what it says of that. */
export type ResponseCue =
  | { readonly tells: 'position'; readonly value: Exclude<ResponsePosition, 'not_stated'> }
  /** A status as such ("In progress", "[x]"), or words of an account that show it ("was withdrawn on 1 August"). */
  | {
      readonly tells: 'status' | 'progress'
      readonly value: Exclude<ResponseProgress, 'not_stated'>
    }
  /** `label` opens an answer ("MPS response.", "PCC comment:"), `speaker` stands in a sentence ("the force accepts"). */
  | { readonly tells: 'label' | 'speaker'; readonly value: ResponseSpeaker }
  /** Which recommendations are meant: numbers as written, ordinals ("#1"), or `all`. */
  | { readonly tells: 'reference'; readonly value: string }
  /** What a column of a table holds, by its head. */
  | { readonly tells: 'column'; readonly value: ResponseColumn }
  /** Where a part of an answer begins ("First half:"), or where the writer goes on to something else. */
  | { readonly tells: 'turn'; readonly value: 'part' | 'aside' | 'owner' }
export type ResponseColumn = 'number' | 'answer' | 'position' | 'pcc' | 'status' | 'owner' | 'when' | 'other'
/** Who is said to answer; only the whole letter can tell who the writer is, or who "the Commissioner" is. */
export type ResponseSpeaker = ResponseActor | 'writer' | 'reader' | 'commissioner' | 'both'

/** A word or phrase that speaks for an answer. Cues become responses in `refine`. */
export interface ResponseCueMention extends MentionBase {
  readonly kind: 'response-cue'
  readonly cue: ResponseCue
}

/** Made by `refine`: a passage that answers one recommendation, or all of them. */
export interface ResponseMention extends MentionBase {
  readonly kind: 'response'
  /** Number of the recommendation, as written; null where none is told. */
  readonly number: string | null
  /** The recommendation of the same letter; null where the letter does not set it out, or all are answered. */
  readonly answers: RecommendationMention | null
  /** Who answers, where a label, a column or the sentence says so. */
  readonly speaker: Exclude<ResponseSpeaker, 'both'> | null
  readonly position: ResponsePosition
  /** No position is stated, but what was asked is done, under way or planned. */
  readonly acts: boolean
  readonly progress: ResponseProgress
  /** Who is to do it, and by when, as written; null where neither a column nor a line of its own says so. */
  readonly owner: string | null
  readonly when: string | null
}

export type GradeId = 'outstanding' | 'good' | 'adequate' | 'requires_improvement' | 'inadequate'

export interface GradeMention extends MentionBase {
  readonly kind: 'grade'
  readonly grade: GradeId
  readonly count: number | null
  /** Of how many cases or forces it is the count, where the letter says so. */
  readonly total: number | null
  readonly subject: string | null
}

/** What letters say how many there are of. */
export type Counted = 'recommendation' | 'area_for_improvement' | 'cause_of_concern' | 'response'

/** Which of them are counted: all, what is left besides others, or those of which something is said. */
export type CountedShare =
  | { readonly of: 'all' | 'rest' | 'named' }
  | { readonly of: 'immediate' }
  | { readonly of: 'addressee'; readonly value: AddresseeKind | 'reader' | 'writer' | 'local' }
  | { readonly of: 'position'; readonly value: Exclude<ResponsePosition, 'not_stated'> }
  | { readonly of: 'progress'; readonly value: Exclude<ResponseProgress, 'not_stated'> }

/** "nine recommendations", "four of which are for the chief constable": a number that the letter itself can be held to. */
export interface StatedCountMention extends MentionBase {
  readonly kind: 'stated-count'
  readonly counts: Counted
  readonly number: number
  readonly share: CountedShare
  /** Start of the count of all that this one is a share of; null for a count of all. */
  readonly within: number | null
  /** Whether the words around say that they are those of an earlier report, or of another one. */
  readonly elsewhere: boolean
}

/** Made by `refine`: a sentence or item that says something about a theme. */
export interface FindingMention extends MentionBase {
  readonly kind: 'finding'
  readonly theme: string
  readonly stance: Stance
  /** The words that spoke for the theme and the stance, as written. */
  readonly cues: readonly string[]
  /** How likely the sentence reader alone finds the theme, 0 to 1; null where it was not asked. */
  readonly reader: number | null
  readonly sentence: number
}

export type Mention =
  | ForceMention
  | OrganisationMention
  | DateMention
  | OfficialMention
  | InspectionMention
  | ReportMention
  | ThemeCueMention
  | StanceCueMention
  | RecommendationMention
  | ResponseCueMention
  | ResponseMention
  | GradeMention
  | StatedCountMention
  | FindingMention

/** Reads a letter, and nothing else: extractors never see one another's finds. */
export type Extractor = (letter: Letter) => readonly Mention[]

export interface AnnotatedLetter {
  readonly letter: Letter
  /** By start, then longest first, then kind. */
  readonly mentions: readonly Mention[]
  /** What the sentence reader makes of it; null where it was not asked. */
  readonly readings: Readings | null
}

/** A sentence of running text as the sentence reader takes it. */
export interface Unit {
  /** Index into `Letter.sentences`. */
  readonly sentence: number
  /** Without bullet or number, on one line. */
  readonly text: string
  /** Words of the nearest heading above, null where there is none. */
  readonly heading: string | null
}

/** What the sentence reader makes of one sentence: how likely each answer is, 0 to 1. */
export interface Reading {
  /** Index into `Letter.sentences`. */
  readonly sentence: number
  readonly themes: Readonly<Record<string, number>>
  readonly stance: Readonly<Record<Stance, number>>
  readonly source: Readonly<Record<FindingSource, number>>
  readonly agencies: Readonly<Record<Agency, number>>
  readonly recommendation: number
}

/** What speaks for and against a theme of a sentence. */
export type ThemeFeature =
  | 'reader' // log odds of the reader's answer
  | 'cues' // how far cues speak for it
  | 'strong' // 1 where one of them is strong
  | 'readerBefore' // the reader's answer for the sentence before and the one after
  | 'readerAfter'
  | 'cuesBefore' // what cues say there
  | 'cuesAfter'
  | 'readerMean' // the reader's answers over the letter
  | 'readerMost'
  | 'cuesMean'
  | 'behind' // how far the answer is behind the likeliest theme of the sentence
  | 'readerSum' // sums over all themes of the sentence
  | 'cuesSum'
  | 'length' // logarithm of its words
  | 'commas' // tenths of its commas
  | 'rank' // themes of it that the reader finds likelier
  | 'answered' // the reader's answer for the recommendation that it answers

/**
 * How the sentence reader's answers are weighed against the rules; fitted on letters that the reader had not learned
 * from, so that what comes out is how often such a finding was right.
 */
export interface Weighing {
  /** Log odds of a theme: `base`, and these times what reader and cues say. */
  readonly base: number
  readonly theme: Readonly<Record<ThemeFeature, number>>
  /** A finding is made from this confidence on. */
  readonly enough: number
  /** What the cues' scores count for beside the logarithm of the reader's answer. */
  readonly stance: number
  /** The same for what the rules say, and how kinds of letters lean. */
  readonly source: {
    readonly rules: number
    readonly kinds: Readonly<Record<string, Readonly<Record<FindingSource, number>>>>
  }
  /** Log odds of an agency that a sentence is about, and the likelihood from which on it is named. */
  readonly agencies: {
    readonly base: Readonly<Record<Agency, number>>
    readonly weights: Readonly<Record<AgencyFeature, number>>
    readonly enough: number
  }
}

export type AgencyFeature =
  | 'reader' // log odds of the reader's answer
  | 'named' // 1 where rules name it
  | 'namedSum' // agencies that they name in the sentence
  | 'readerBefore' // the reader's answer for the sentence before and the one after
  | 'readerAfter'
  | 'namedBefore' // 1 where rules name it in the sentence before
  | 'readerMean' // the reader's answers over the letter
  | 'namedMean' // the share of its sentences in which rules name it
  | 'behind' // how far the answer is behind the likeliest agency of the sentence
  | 'readerSum' // sum over all agencies of the sentence
  | 'rank' // agencies of it that the reader finds likelier

/** What tells the themes of a user's own codebook, learned from coded examples. */
export interface LearnedThemes {
  /** By theme: its log odds are `base` and the products of weights and the numbers of a sentence's vector of length one. */
  readonly heads: Readonly<Record<string, { readonly base: number; readonly weights: readonly number[] }>>
  readonly weighing: Weighing
}

/** How well a theme is told: of the examples' own themes, those that were found, and of those found, the right ones. */
export interface Figure {
  readonly right: number
  readonly found: number
  readonly coded: number
}

export interface ThemeFigures {
  readonly theme: string
  readonly examples: number
  /** Whether there were enough to learn from. */
  readonly learned: boolean
  readonly cues: Figure
  readonly head: Figure
  readonly both: Figure
  /** The other sentences in which the theme would be found, rightly or not. */
  readonly elsewhere: number
}

/** One for each sentence of running text, in their order. */
export interface Readings {
  readonly sentences: readonly Reading[]
  readonly weighing: Weighing
}

// ---------------------------------------------------------------------------------------------------- refine

/** A list in, a list out: everything that is a relation between mentions. */
export type Refiner = (mentions: readonly Mention[], letter: Letter) => readonly Mention[]

export interface RefinedLetter {
  readonly annotated: AnnotatedLetter
  readonly mentions: readonly Mention[]
}

// --------------------------------------------------------------------------------------------------- resolve

export type DocumentKind =
  | 'pcc_response'
  | 'chief_constable_response'
  | 'inspectorate_letter'
  | 'government_letter'
  | 'press_release'
  | 'inspection_report'
  | 'other_correspondence'
  | 'other'

export type Relation = 'subject' | 'mentioned'
export type DateRole = 'document' | 'publication' | 'inspection' | 'correspondence' | 'deadline' | 'event'
export type FindingSource = 'inspectorate' | 'pcc' | 'force' | 'government' | 'other'
export type Agency =
  | 'police'
  | 'children_social_care'
  | 'health'
  | 'probation'
  | 'youth_offending'
  | 'education'
  | 'council'
  | 'partnership'
  | 'pcc'
  | 'government'
  | 'inspectorate'
  | 'other'
export type AddresseeKind =
  | 'chief_constable'
  | 'chief_constables'
  | 'force'
  | 'pcc'
  | 'home_office'
  | 'college_of_policing'
  | 'npcc'
  | 'inspectorate'
  | 'partners'
  | 'other'

/** A value of the whole letter with the place that shows it and the rule that claims it. */
export interface Claim<Value> extends MentionBase {
  readonly value: Value
}

export interface Party {
  readonly list: 'sender' | 'recipient' | 'copied'
  readonly official: OfficialMention
}

export interface ResolvedForce {
  readonly force: string
  readonly relation: Relation
  /** The rule that made it subject or mentioned. */
  readonly rule: string
  readonly mentions: readonly ForceMention[]
}

export interface ResolvedOfficial {
  readonly name: string | null
  readonly role: string | null
  readonly roleText: string | null
  readonly organisation: string | null
  readonly force: string | null
  readonly mentions: readonly OfficialMention[]
}

export interface ResolvedDate {
  readonly mention: DateMention
  readonly edtf: string | null
  /** First and last day it can mean, ISO 8601; null where it cannot be resolved. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly role: DateRole
  /** The rule that gave the role. */
  readonly roleRule: string
  /** What of the value was not stated but taken from the letter's date, in words; null where all is stated. */
  readonly inferred: string | null
}

export interface ResolvedInspection {
  readonly programme: string
  readonly forces: readonly string[]
  readonly fieldwork: string | null
  readonly published: string | null
  readonly mentions: readonly InspectionMention[]
}

export interface ResolvedReport {
  readonly title: string
  readonly report: string | null
  readonly published: string | null
  readonly mentions: readonly ReportMention[]
}

export interface Addressee {
  readonly kind: AddresseeKind
  readonly force: string | null
}

export interface ResolvedRecommendation {
  readonly mention: RecommendationMention
  readonly addressees: readonly Addressee[]
  /** EDTF of the day it falls due, null where its start is not known. */
  readonly due: string | null
  readonly themes: readonly string[]
}

export interface ResolvedResponse {
  readonly mention: ResponseMention
  readonly actor: ResponseActor
  /** The force that answers, or that the policing body answers for. */
  readonly force: string | null
  /** As stated; who does what was asked has accepted it. */
  readonly position: ResponsePosition
  /** The recommendation of this letter that it answers. */
  readonly answers: ResolvedRecommendation | null
}

export interface ResolvedFinding {
  readonly mention: FindingMention
  readonly forces: readonly string[]
  readonly agencies: readonly Agency[]
  readonly source: FindingSource
}

export interface ResolvedGrade {
  readonly mention: GradeMention
  readonly force: string | null
}

/** What of a letter was checked against the letter itself. */
export type CheckKind = 'stated_count' | 'numbering_gap' | 'numbering_repeat' | 'audit_total'
/** `agrees`, `differs`: both numbers are known. `not_checkable`: the letter says too little, for the reason given. */
export type CheckOutcome = 'agrees' | 'differs' | 'not_checkable'

/** Why a number cannot be checked. */
export type CheckReason =
  /** The letter sets out none of what is counted. */
  | 'none_set_out'
  /** The letter says itself that it sets out only part of them. */
  | 'part_set_out'
  /** The count is of an earlier report, or of another one. */
  | 'other_report'
  /** The letter does not say of each whether it is one of those counted. */
  | 'share_not_told'
  /** Only some of the grades are told. */
  | 'some_grades'

/** A number that a letter says, and what is found in it. */
export interface ResolvedCheck {
  readonly mention: MentionBase
  readonly check: CheckKind
  /** What is counted: recommendations and their like, or cases and forces in the letter's words. */
  readonly counts: string
  /** Which of them, such as `immediate` or `addressee: home_office`; `all` for all. */
  readonly share: string
  readonly stated: number
  readonly found: number | null
  readonly outcome: CheckOutcome
  readonly reason: CheckReason | null
  /** What `found` counts: the recommendations set out, those answered, or the shares told. */
  readonly basis:
    | 'set_out'
    | 'answered'
    | 'with_the_rest'
    | 'sum_of_shares'
    | 'numbers'
    | 'sum_of_grades'
    | null
}

export interface ResolvedLetter {
  readonly refined: RefinedLetter
  readonly kind: Claim<DocumentKind>
  readonly title: Claim<string> | null
  /** EDTF. */
  readonly date: Claim<string> | null
  readonly parties: readonly Party[]
  readonly forces: readonly ResolvedForce[]
  /** `national` where the letter concerns all forces and has no subject of its own. */
  readonly scope: 'force' | 'national' | 'unknown'
  readonly organisations: readonly {
    readonly organisation: string
    readonly mentions: readonly OrganisationMention[]
  }[]
  readonly officials: readonly ResolvedOfficial[]
  readonly dates: readonly ResolvedDate[]
  readonly inspections: readonly ResolvedInspection[]
  readonly reports: readonly ResolvedReport[]
  readonly recommendations: readonly ResolvedRecommendation[]
  readonly responses: readonly ResolvedResponse[]
  readonly findings: readonly ResolvedFinding[]
  readonly grades: readonly ResolvedGrade[]
  readonly checks: readonly ResolvedCheck[]
  readonly messages: readonly Message[]
}

// -------------------------------------------------------------------------------------------------- assemble

/**
 * The findings record, version 1: what is stored and exported, one document each. It follows the shared contract
 * field by field (snake_case where the contract is) and adds `rule` and `confidence` to every place.
 * All offsets count Unicode code points of `document.text`.
 */
export interface RecordSpan {
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly quote: string
  readonly rule: string
  readonly confidence: number
}

export interface RecordParty {
  readonly name: string | null
  readonly role: string | null
  readonly role_text: string | null
  readonly organisation: string | null
  readonly force: string | null
}

/** A page's stretch of the text, and how it was read. A page whose footnotes stand at the end has two. */
export interface RecordPage {
  readonly page: number
  readonly start: number
  readonly end: number
  readonly read_by: PageReading['by']
  /** Of the words that were read from a picture, 0 to 1; null for text of the file's own. */
  readonly confidence: number | null
}

/** A line of the text with its box, in points from the top left corner of the page. */
export interface RecordLine {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface RecordMessage {
  readonly code: string
  readonly text: string
  readonly start: number | null
  readonly end: number | null
}

export interface FindingsRecord {
  readonly schema: 'findings/1'
  /** Which lists this version of the program looks for; a list that is not covered is empty for want of looking. */
  readonly covered: Readonly<Record<string, boolean>>
  readonly document: {
    readonly path: string
    readonly sha256: string
    readonly mediaType: MediaType
    readonly pages: number | null
    readonly text: string
    /** MinHash of its words, hexadecimal, by which versions of it are recognised; null where it says too little. */
    readonly signature: string | null
    readonly kind: DocumentKind
    readonly title: string | null
    readonly date: string | null
    readonly scope: 'force' | 'national' | 'unknown'
    readonly senders: readonly (RecordParty & { readonly mention: RecordSpan })[]
    readonly recipients: readonly (RecordParty & { readonly mention: RecordSpan })[]
    readonly copied: readonly (RecordParty & { readonly mention: RecordSpan })[]
    /** What shows the facts above. */
    readonly evidence: {
      readonly kind: RecordSpan
      readonly title: RecordSpan | null
      readonly date: RecordSpan | null
    }
    /** Start and end of each page in the text. */
    readonly page_spans: readonly RecordPage[]
    /** Where each line stands on its page; empty where the file does not say. */
    readonly lines: readonly RecordLine[]
    /** Path of the file it was found in, such as the e-mail it was attached to; null for a file of its own. */
    readonly parent: string | null
  }
  readonly forces: readonly {
    readonly id: string
    readonly relation: Relation
    readonly rule: string
    readonly mentions: readonly RecordSpan[]
  }[]
  readonly organisations: readonly { readonly id: string; readonly mentions: readonly RecordSpan[] }[]
  readonly officials: readonly (RecordParty & { readonly mentions: readonly RecordSpan[] })[]
  readonly dates: readonly {
    readonly edtf: string | null
    readonly role: DateRole
    readonly role_rule: string
    readonly earliest: string | null
    readonly latest: string | null
    readonly precision: DateReading['precision']
    readonly inferred: string | null
    readonly doubt: string | null
    readonly mention: RecordSpan
  }[]
  readonly inspections: readonly {
    readonly programme: string
    readonly forces: readonly string[]
    readonly fieldwork: string | null
    readonly published: string | null
    readonly mentions: readonly RecordSpan[]
  }[]
  readonly reports: readonly {
    readonly title: string
    readonly report: string | null
    readonly published: string | null
    readonly mentions: readonly RecordSpan[]
  }[]
  readonly recommendations: readonly {
    readonly number: string | null
    readonly addressees: readonly Addressee[]
    readonly deadline: string | null
    readonly due: string | null
    readonly themes: readonly string[]
    readonly mention: RecordSpan
  }[]
  readonly responses: readonly {
    /** Number of the recommendation that it answers, as written. */
    readonly recommendation: string | null
    /** Place in this letter's list of recommendations, from 0; null where the letter does not set it out. */
    readonly answers: number | null
    readonly actor: ResponseActor
    readonly force: string | null
    readonly position: ResponsePosition
    readonly progress: ResponseProgress
    /** Who is to do it, and by when, in the letter's words. */
    readonly owner: string | null
    readonly when: string | null
    readonly mention: RecordSpan
  }[]
  readonly findings: readonly {
    readonly theme: string
    readonly stance: Stance
    readonly forces: readonly string[]
    readonly agencies: readonly Agency[]
    readonly source: FindingSource
    readonly confidence: number
    /** How likely the sentence reader alone finds the theme, 0 to 1; null where it was not asked. */
    readonly reader: number | null
    readonly cues: readonly string[]
    /** The heading it stands under, null where there is none. */
    readonly heading: string | null
    readonly mention: RecordSpan
  }[]
  readonly grades: readonly {
    readonly grade: GradeId
    readonly force: string | null
    readonly count: number | null
    /** Of how many, where the letter says so. */
    readonly total: number | null
    readonly subject: string | null
    readonly mention: RecordSpan
  }[]
  /** Numbers that the letter says of itself, and what was found. */
  readonly checks: readonly (Omit<ResolvedCheck, 'mention'> & { readonly mention: RecordSpan })[]
  readonly messages: readonly RecordMessage[]
}

// --------------------------------------------------------------------------------------------------- outcomes

/** Why a file could not be read; one clear sentence, and a code that scripts can match. */
export interface Failure {
  readonly code:
    | 'unreadable'
    | 'empty'
    | 'too-large'
    | 'too-many-pages'
    | 'unsupported'
    | 'binary'
    | 'encrypted'
    | 'corrupt'
    | 'no-text'
    | 'timeout'
    | 'crash'
  readonly reason: string
}

/** What a worker gives back: a whole record, or the reason why there is none. Errors never cross the thread. */
export type ReadOutcome =
  | { readonly ok: true; readonly record: FindingsRecord; readonly parts: readonly PartOutcome[] }
  | { readonly ok: false; readonly sha256: string | null; readonly failure: Failure }

/** What became of a document found inside a file. */
export interface PartOutcome {
  readonly path: string
  readonly outcome: ReadOutcome
}
