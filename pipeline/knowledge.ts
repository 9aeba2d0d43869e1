/**
 * What the engine is told: gazetteers, codebook and rules, as they stand in `data/`.
 * The engine takes all of it as an argument, so that a test hands it two forces and the program hands it all.
 */
import type {
  Agency,
  Counted,
  CountedShare,
  DateReading,
  DocumentKind,
  FindingSource,
  GradeId,
  ResponseCue,
  Stance,
} from './types.ts'

/**
 * Every entry of data carries its own tests. In an example the find is marked with square brackets:
 * "my letter to [Avon and Somerset Police] of 3 May". A text in `notExamples` must not yield this entry.
 */
export interface Entry {
  readonly id: string
  readonly examples: readonly string[]
  readonly notExamples: readonly string[]
  /** Where the fact comes from: an address, "general knowledge", or "own" for what we decided ourselves. */
  readonly source: string
}

/** A way of writing a name. */
export interface Alias {
  readonly text: string
  /** Only with these very capitals ("ASP", "the Met"). Default: case does not matter, but see `forces`. */
  readonly exact?: boolean
  /** ISO 8601, possibly shortened; the years in which the name was in use. */
  readonly from?: string
  readonly until?: string
}

export interface Force extends Entry {
  readonly name: string
  readonly kind: 'territorial' | 'special' | 'devolved' | 'military' | 'other'
  readonly region: string | null
  readonly country: string | null
  readonly onsCode: string | null
  readonly hmiRegion: string | null
  readonly chiefOfficerTitle: string | null
  readonly localPolicingBody: string | null
  readonly welshName: string | null
  /** Names that mean the force wherever they stand. */
  readonly aliases: readonly Alias[]
  /**
   * Area names ("Surrey", "Devon and Cornwall") that mean the force only beside words that say so: a police rank,
   * "PCC for …", "Commissioner for …", "… OPCC", "the … force".
   */
  readonly areas: readonly string[]
}

export interface LocalAuthority extends Entry {
  readonly name: string
  readonly onsCode: string | null
  readonly force: string
}

export interface Organisation extends Entry {
  readonly name: string
  readonly kind: string
  readonly aliases: readonly Alias[]
  /** Regular expression sources for names with a variable part ("… NHS Foundation Trust"); named group `name`. */
  readonly patterns: readonly string[]
  readonly predecessor: string | null
  readonly successor: string | null
  readonly from: string | null
  readonly until: string | null
}

export interface Role extends Entry {
  readonly label: string
  /** local_policing_body, government, inspectorate, police, partnership, council, scrutiny, association */
  readonly group: string
  /** Regular expression sources, case-sensitive, tried in order; the longest match at a place wins. */
  readonly patterns: readonly string[]
}

export interface Rank extends Entry {
  readonly rank: string
  readonly abbreviations: readonly string[]
}

/** A list of words that belong together, with sentences in which they decide. */
export interface WordList extends Entry {
  readonly words: readonly string[]
}

export interface OfficialWords {
  /** Lower case: words that are written with a capital and are no part of a person's name. */
  readonly notNames: WordList
  /** Of these, the words that are surnames after a forename. */
  readonly surnamesToo: WordList
  /** What an office is called at its core ("Director", "Nurse"), for the offices that have no id of their own. */
  readonly heads: WordList
}

export interface Programme extends Entry {
  readonly name: string
  readonly family: string
  readonly aliases: readonly Alias[]
  /** ISO 8601, possibly shortened; null where not known. */
  readonly from: string | null
  readonly until: string | null
  readonly bodies: readonly string[]
  /** Whether an inspection under it looks at one force, an area, or many. */
  readonly unit: string
  /** What a round of joint inspections looks at ("serious youth violence"), by which it is told from the others. */
  readonly subjects?: readonly string[]
}

export interface Report extends Entry {
  readonly title: string
  readonly aliases: readonly string[]
  /** What it is about, as letters paraphrase it: "the inspectorate's report on hate crime". */
  readonly subjects?: readonly string[]
  readonly programme: string | null
  readonly force: string | null
  readonly publisher: string | null
  /** ISO 8601, no finer than it is known ("2017-03"). */
  readonly published: string | null
}

/** A phrase of the codebook. Words match in any inflection (their Porter stems) unless `exact`. */
export interface Cue {
  readonly text: string
  readonly strength: 'strong' | 'weak'
  /** Only in these very words and capitals ("CSE", "flags"). */
  readonly exact?: boolean
  /** Of an abbreviation, which is always exact: what it stands for. */
  readonly means?: string
  /** Phrases that cancel the cue when they cover it ("speed awareness training" cancels "training"). */
  readonly not?: readonly string[]
}

export interface Theme extends Entry {
  readonly label: string
  /** Changes when what the theme means changes. */
  readonly version?: string
  /** Code of the theme that it is part of; null at the top. A theme without cues is a group, and is never coded. */
  readonly parent: string | null
  /** It gives way where the sentence has a strong cue of a theme that is not general. */
  readonly general?: boolean
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly cues: readonly Cue[]
}

/** Themes that are told from one another. Id and version say in a database which one its findings are by. */
export interface Codebook {
  readonly id: string
  readonly version: string
  readonly label: string
  readonly themes: readonly Theme[]
}

/** Words that speak for a stance. `pattern` is a regular expression source, matched without regard to case. */
export interface StanceCue extends Entry {
  readonly stance: Stance
  readonly pattern: string
  readonly weight: number
  /** `heading`: it speaks for all that stands under a heading that holds it. */
  readonly where: 'sentence' | 'heading'
}

export interface Grade extends Entry {
  readonly grade: GradeId
  readonly ordinal: number
  readonly pattern: string
}

/** One format, one rule. `pattern` has the flag `g` and `u` and named groups; `read` gets them. */
export interface DateRule extends Entry {
  readonly pattern: RegExp
  /** null: "not mine". */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => DateReading | null
  readonly confidence: number
}

/** A rule that is a pattern and nothing more: recommendation cues, deadlines, addressees, document kinds … */
export interface PatternRule extends Entry {
  readonly pattern: RegExp
  readonly confidence: number
}

/** A pattern that speaks for an answer to a recommendation; a reference with a group `number` means what that holds. */
export interface ResponseRule extends PatternRule {
  /** What it is tried on: running text, the start of a block, a cell at the head of a column, or any cell of a row. */
  readonly where: 'text' | 'start' | 'head' | 'cell'
  readonly cue: ResponseCue
}

/**
 * A pattern that says how many there are. The group `number` is the count of the share, `all` that of all of which it
 * is one ("[four] of the [five] recommendations").
 */
export interface CountRule extends PatternRule {
  /**
   * `whole` counts all; `share` is tried beside one of those, on the same sentence and the next; `later` says enough to
   * be one anywhere after it ("accepts all three").
   */
  readonly where: 'whole' | 'share' | 'later'
  /** Of a whole: what is counted. */
  readonly counts: Counted | null
  readonly share: CountedShare
}

/** Words that speak for a kind of document. `where`: its head and subject; these and its first paragraphs; anywhere. */
export interface KindRule extends Entry {
  readonly kind: DocumentKind
  readonly where: 'head' | 'opening' | 'any'
  readonly weight: number
  readonly pattern: RegExp
}

/** Words that tell whose statement a sentence is. */
export interface SourceRule extends Entry {
  readonly whose: FindingSource
  readonly where: 'label' | 'block' | 'sentence'
  readonly pattern: RegExp
}

/** Words that tell whom a sentence is about. */
export interface AgencyRule extends Entry {
  readonly agency: Agency
  readonly pattern: RegExp
}

/** One spell in an office, from reference data: a hint to who "the Chief Constable" of a letter was, never evidence. */
export interface OfficeHolder {
  readonly id: string
  readonly name: string
  readonly role: string
  /** Whether they held it for the time being: acting, temporary, interim. */
  readonly acting: boolean
  /** Force of the office, or of the body that holds the force to account; null for an office of the whole country. */
  readonly force: string | null
  readonly organisation: string | null
  /** ISO 8601, no finer than it is known; `until` is null where the end is not known. */
  readonly from: string
  readonly until: string | null
  /** First and last day on which a source shows them in the office; null where none does. */
  readonly attestedFrom: string | null
  readonly attestedUntil: string | null
  /** How far name, office and dates together are to be trusted, 0 to 1. */
  readonly confidence: number
  /** Addresses, parted by " | ", or "general knowledge". */
  readonly source: string
}

/** What tells whether two recommendations ask the same: words in lower case. */
export interface AskWords {
  /** Words that say nothing of what is asked: of grammar, of who is asked, and until when. */
  readonly nothing: WordList
  /** Words that stand in recommendations of all sorts. */
  readonly little: WordList
  /** Two words that are one, parted by "_". */
  readonly phrases: WordList
}

/** Whether local policing bodies have to comment on reports of a family of programmes. The id is that of the family. */
export interface ResponseDuty {
  readonly id: string
  readonly binds: boolean
  /** First day of publication for which a period is set, ISO 8601; null where there is no duty. */
  readonly since: string | null
  /** Days after the day of publication on which the comments fall due. */
  readonly days: number | null
  readonly says: string
  readonly source: string
}

/** What tells whether two names can be one person's. */
export interface PersonNames {
  /** Forenames that are one: a short form and what it may stand for. */
  readonly shortForms: WordList
  /** Surnames that so many bear that a forename and such a surname do not make a person. */
  readonly commonSurnames: WordList
}

/** Words of the language, in lower case. */
export interface WordFile {
  readonly source: string
  readonly copyright: string
  /** Parted by single spaces. */
  readonly words: string
}

export interface Knowledge {
  readonly forces: readonly Force[]
  readonly localAuthorities: readonly LocalAuthority[]
  readonly organisations: readonly Organisation[]
  readonly roles: readonly Role[]
  readonly ranks: readonly Rank[]
  readonly honours: readonly string[]
  readonly honorifics: readonly string[]
  readonly programmes: readonly Programme[]
  readonly reports: readonly Report[]
  readonly themes: readonly Theme[]
  readonly stanceCues: readonly StanceCue[]
  readonly grades: readonly Grade[]
  readonly dateRules: readonly DateRule[]
  readonly recommendationRules: readonly PatternRule[]
  readonly deadlineRules: readonly PatternRule[]
  readonly addresseeRules: readonly PatternRule[]
  readonly responseRules: readonly ResponseRule[]
  readonly countRules: readonly CountRule[]
  readonly officialWords: OfficialWords
  readonly kindRules: readonly KindRule[]
  /** What shows that a letter is about an inspection at all. */
  readonly inspectionWords: readonly KindRule[]
  readonly sourceRules: readonly SourceRule[]
  readonly agencyRules: readonly AgencyRule[]
  readonly officeHolders: readonly OfficeHolder[]
  readonly personNames: PersonNames
  readonly responseDuties: readonly ResponseDuty[]
  readonly askWords: AskWords
  readonly words: WordFile
}
