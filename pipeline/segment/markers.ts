// The marks that begin a list item, each with the space after it.

// "• ", "◼ ", "– ", "* "
const bullet = /^(?:[•◼●○■□▪▫◦‣⁃✓✔➢➤∙·*](?=\s|\p{L})|[-–—−](?=\s))/u
// "1. ", "1) ", "1.2 ", "12.3.1 ", "1 " is a number, not a marker
const number = /^(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?:\/\d{1,2}\.\d{1,2})?)(?=\s)/u
// "(a) ", "(iv) ", "[1] ", "a) ", "iv. ", "b. "
const lettered = /^(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\[\d{1,2}\]|(?:[a-z]|[ivx]{1,4})[.)])(?=\s)/u
// "Recommendation 1: ", "Recommendations 3 and 4. ", "AFI 2: ", "Area for improvement 1", "Cause of concern 2 –";
// but "Points 1, 2 and 3 below concern …" is a sentence
const named =
  /^(?:[Rr]ecommendations?|RECOMMENDATIONS?|AFIs?|[Aa]reas? for improvement|AREAS? FOR IMPROVEMENT|[Cc]auses? of concern|CAUSES? OF CONCERN|[Aa]ctions?|[Pp]oints?)\s(?:[Nn]o\.?\s)?\d{1,2}(?:\.\d{1,2})?(?:(?:,\s|\s(?:and|&|to)\s|[-–])\d{1,2}){0,6}(?:[:.)](?=\s|$)|(?=\s[–-]\s|\s?$|\s["“‘]?\p{Lu}))/u

/** The bullet, number or letter at the start of a line, without the space after it; null where there is none. */
export function markerOf(line: string): string | null {
  return (bullet.exec(line) ?? number.exec(line) ?? lettered.exec(line) ?? named.exec(line))?.[0] ?? null
}

/** How deep a marker usually stands: letters and dashes hang on numbers and dots. Used where no indent is known. */
export function depthOf(marker: string): number {
  if (/^(?:\(?(?:[a-z]|[ivx]{1,4})[.)]|[-–—−○◦▫□])/u.test(marker)) return 2
  return (marker.match(/\d+\.(?=\d)/gu)?.length ?? 0) + 1
}
