import { quick } from '../../text/quick-patterns.ts'
import type { Span } from '../../types.ts'

// "Inspectors were critical of the drift", "were not always given", "too seldom", "must be put right"
const failing = quick(
  /\b(?:critic\p{L}+|concern(?:s|ed)?|weak(?:ness(?:es)?)?|short(?:coming|fall)s?|f[ae]ll\sshort|drift|delay(?:s|ed)?|backlog|wait(?:ing|ed)?|late|slow|poor(?:ly)?|inadequate|inconsistent(?:ly)?|(?:was|were|had|has|is|are|did|does|do)\snot|too\s(?:few|little|often|long|many|much|seldom|slow|late)|fewer\sthan|less\s(?:than|content|impressed)|missed|lack(?:s|ed|ing)?|fail(?:s|ed|ures?|ing)?|should|recommend\p{L}*|needs?\s(?:to|improvement))\b/iu,
)
const ofInspectors = quick(
  /\b(?:inspect(?:ors?|orate|orates|ion)|HMIC(?:FRS)?|(?:the|this|your|its)\s(?:\p{L}+\s){0,2}(?:report|letter|review))\b/iu,
)
// "Missing children. Return interviews were offered to few."
const topic = quick(/^(?:\d{1,2}[.)]\s)?\p{Lu}[^.!?:]{3,60}[.:]\s/u)
// "The force has …", "Kent Police is …", "She will …", "The Chief Constable, Ada Poe, now …"
const doer = quick(
  /^(?:in\sresponse,?\s|since\sthen,?\s|as\sa\sresult,?\s)?(?:(?:(?:the|our)\s(?:force|constabulary|chief\sconstable)|\p{Lu}\p{L}+(?:[\s-]\p{L}+){0,3}\s(?:police|constabulary))(?:,\s[^,.]{3,40},)?\s(?:has|have|is|are|will|now|since|therefore|accepts?|agrees?|accepted|agreed)|(?:she|he|they)\s(?:has|have|will|now|since)|I\s(?:have|will|shall|am)\s(?:(?:now|also|agreed|to|be|therefore|already|with|the|council|force)\s){0,6}(?:fund(?:ed|ing)?|pa(?:y|id|ying)|provid(?:ed?|ing)|allocat(?:ed?|ing)|commission(?:ed|ing)?|offer(?:ed|ing)?|invest(?:ed|ing)?))\b/iu,
)

/**
 * Whether a sentence answers what inspectors are said to have criticised earlier in its paragraph: "Inspectors were
 * critical of the drift in some cases. The force accepts this."
 */
export function answersCriticism(text: string, block: Span, sentence: Span): boolean {
  if (sentence.start === block.start || !doer.test(text.slice(sentence.start, sentence.end))) return false
  const above = text.slice(block.start, sentence.start)
  return failing.test(above) && (ofInspectors.test(above) || topic.test(above))
}
