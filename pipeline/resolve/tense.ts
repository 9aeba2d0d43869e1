import { quick, quickMatches } from '../text/quick-patterns.ts'
/** Whether the words around a date speak of what was or of what will be. */

export type Side = 'before' | 'after'

/** `firm`: what was done then is over ("went"); what "has been" done may still be for a day to come. */
export interface Tense {
  readonly side: Side
  readonly firm: boolean
}

// What stands right before the date and settles it: "by ", "since the ", "due on ", "scheduled for ", "booked for ".
const coming = quick(
  /(?:^|[^\p{L}])(?:by|until|till|(?:is|are) (?:due )?on|no later than|not later than|(?:due|scheduled|planned|expected|booked|set|fixed|arranged|timetabled|intended|postponed|extended|deferred)(?: to begin| to start)?(?: on| in| for| by| to| until)?)\s{1,2}(?:the\s|early\s|late\s)?(?:end of\s)?$/iu,
)
const gone = quick(
  /(?:^|[^\p{L}])(?:since|as of|dated|(?:letter|e-?mail|report|review|reply|note|minutes|meeting) of)\s{1,2}(?:the\s|early\s|late\s)?$/iu,
)

// A future takes the words that follow along, so that "will have been trained" is not read as past.
const future =
  "(?:will|shall|[’']ll|would|should|must|to be|(?:is|are|am|was|were) to|going to|due to|(?:hope|expect|intend|plan|propose|aim)s? (?:to|that))(?:\\s[\\p{L}’']{1,14}){0,3}"
const present =
  '(?:begins?|starts?|opens|joins?|arrives?|follows?|returns|launches|expires|falls|fall due|comes?|goes|remain to|remainder start|take effect|takes effect|upcoming|forthcoming|(?:is|are)\\s(?!writing|respond|reply|comment)\\p{L}{3,14}(?:ed|ing))'
const irregular =
  'was|were|had|did|became|began|broke|brought|built|came|chose|cut|dealt|drew|drove|fell|felt|fought|found|gave|got|grew|heard|held|kept|knew|laid|led|left|lent|lost|made|meant|met|paid|put|ran|read|rose|said|sat|saw|sent|set|sold|sought|spent|spoke|stood|struck|taught|told|took|understood|went|withdrew|won|wrote'
const past = `(?:${irregular}|ago|(?!need|indeed|speed|exceed|proceed|succeed|feed|hundred)\\p{L}{3,14}ed)`
// "Places have been bought in October" can be told in August.
const perfect = "(?:has|have|having|[’']ve|been)(?:\\s[\\p{L}’']{1,14}){0,2}"
const cuesIn = quickMatches(
  new RegExp(
    `(?<![\\p{L}])(?:(?<future>${future})|(?<present>${present})|(?<perfect>${perfect})|(?<past>${past}))(?![\\p{L}])`,
    'giu',
  ),
)

/** What is stated by the very words before the date; nothing can overrule it. */
export const sideStated = (before: string): Side | null =>
  coming.test(before) ? 'after' : gone.test(before) ? 'before' : null

/** What the verbs nearest to the date say: first those before it, then those after it. */
export function tenseOf(before: string, after: string): Tense | null {
  const last = cuesIn(before).at(-1)
  const nearest = last ?? cuesIn(after)[0]
  if (!nearest) return null
  const { past, perfect } = nearest.groups!
  if (past !== undefined) return { side: 'before', firm: true }
  return { side: perfect === undefined ? 'after' : 'before', firm: false }
}
