import type { ResponseMention } from '../types.ts'

// "this recommendation", "our areas for improvement", "the cause of concern"
const ask = /\b(?:recommendations?|areas?\sfor\simprovement|AFIs?|causes?\sof\sconcern)\b/iu
// "since our last inspection", "our previous recommendation", "the areas for improvement we made in 2018"
const since =
  /\bsince\s(?:our|the|its|that|this)\s(?:(?:last|first|previous|earlier|initial|original|(?:\p{L}+\s)?20\d\d)\s)?(?:\p{L}+\s)?(?:inspection|report|visit|letter|review)\b|\b(?:our|the|those|these)\s(?:last|first|previous|earlier|initial|original|20\d\d)\s(?:\p{L}+\s){0,2}(?:recommendations?|areas?\sfor\simprovement|causes?\sof\sconcern)\b|\b(?:we|inspectors)\s(?:made|gave|issued|set)\b[^.]{0,30}\b(?:20\d\d|last\s(?:time|year)|previously)\b/iu
// A letter that says at its head that it goes back to an earlier one
const returns =
  /\bre-?inspection\b|\b(?:post-inspection|follow-up|progress)\s(?:review|visit|report|inspection|letter)\b|\brevisit(?:ed)?\b|\bassessment\sof\sprogress\b|\bprogress\s(?:against|on|with)\s(?:our|the|its)\s(?:\p{L}+\s){0,2}recommendations\b/iu

/** So many characters hold the subject and the first paragraph. */
const head = 900

/**
 * Whether inspectors who tell what was done tell what became of a recommendation. In a first letter they set out what
 * they found, which answers nothing: "An action plan is in place." They answer where they come back to what they asked:
 * "This recommendation has been met", "Since our last inspection the backlog has been cleared".
 */
export function followsUp({ start, end, number }: ResponseMention, text: string): boolean {
  const words = text.slice(start, end)
  if (since.test(words)) return true
  return ask.test(words) && (number !== null || returns.test(text.slice(0, head)))
}
