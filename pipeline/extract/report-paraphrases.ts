/** Reports that a letter names by their subject: "the inspectorate’s report on hate crime", "the vetting report". */

import type { Report } from '../knowledge.ts'
import { type Gazetteer, gazetteer } from '../text/gazetteer.ts'
import { sentenceAt } from '../text/places.ts'
import { quick } from '../text/quick-patterns.ts'
import type { Letter, ReportMention } from '../types.ts'

// "report on", "reported on", "thematic into the police response to", "review of how well the police tackle"
const on = quick(
  /\b(?:reports?\s(?:\p{L}+\s){0,2}?(?:on|into|about)|reported\son|(?:thematic|inspection|review|super-?complaint),?\s(?:\p{L}+\s){0,2}?(?:on|into|about|of))\s(?:(?:the|so-called|how\s(?:well\s|effectively\s)?the\spolice\s\p{L}+(?:\s(?:to|with))?)\s)?(?:police(?:['’]s?)?\s)?(?:(?:response|approach|handling|investigation|policing)\s(?:to|of)\s)?["“‘]?$/iu,
)
// "hate crime report"; a "domestic abuse inspection" names the inspection.
const behind =
  /^["”’]?\s(?:(?:(?:thematic|national)\s)?(?:report|thematic|super-?complaint)|(?:thematic|national)\s(?:inspection|review))\b/iu
// "in Kent", "at Lewes", "of Kent Police": what is reported there is local.
const local =
  /^["”’]?\s(?:(?:report|inspection|review)\s)?(?:in|at|of|by|within)\s(?:the\s)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|HMIC(?:FRS)?|England)\b)\p{Lu}/u
const ofInspectors = quick(
  /\b(?:HMIC(?:FRS)?|inspectorates?|inspectors|(?:Her|His)\sMajesty['’]s\sInspect\p{L}+|thematic|super-?complaint)\b/iu,
)

/** Finds such paraphrases. Without a word for inspectors in the sentence, a date has to tell that a report is meant. */
export function paraphrases(list: readonly Report[]): (letter: Letter) => ReportMention[] {
  const subjects = subjectsOf(list)
  return letter => {
    const { text } = letter.document
    return subjects.find(text, letter.tokens).flatMap(({ start, end, payload: among }): ReportMention[] => {
      const sentence = letter.sentences[sentenceAt(letter, start)] ?? { start, end }
      const after = text.slice(end, Math.min(sentence.end, end + 60))
      const lead = on.exec(text.slice(Math.max(sentence.start, start - 110), start))
      const tail = behind.exec(after)
      if ((!lead && !tail) || local.test(after)) return []
      const from = lead ? start - lead[0].length : start
      const until = tail ? end + tail[0].length : end
      const named = ofInspectors.test(text.slice(sentence.start, sentence.end))
      const rule = named ? 'report/by-subject' : 'report/by-subject-and-date'
      const title = text.slice(from, until)
      return [
        {
          kind: 'report',
          start: from,
          end: until,
          title,
          report: null,
          among,
          rule,
          confidence: named ? 0.75 : 0.6,
        },
      ]
    })
  }
}

/** Each subject once, with all reports on it. */
function subjectsOf(list: readonly Report[]): Gazetteer<readonly string[]> {
  const bySubject = new Map<string, string[]>()
  for (const { id, subjects = [] } of list)
    for (const subject of subjects) {
      const ids = bySubject.get(subject)
      if (ids) ids.push(id)
      else bySubject.set(subject, [id])
    }
  return gazetteer([...bySubject].map(([text, payload]) => ({ text, payload })))
}
