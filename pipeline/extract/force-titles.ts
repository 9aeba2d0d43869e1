/** Titles of letters and of inspections, in which the bare name of an area means its force. */
import { quick } from '../text/quick-patterns.ts'
import type { Letter, Span } from '../types.ts'
import type { Surroundings } from './force-contexts.ts'

// "Joint targeted area inspection of the multi-agency response to child neglect in the London Borough of Croydon",
// "JICPA, Denbighshire", "Joint Inspection of Child Protection Arrangements: Gwynedd"
const jointInspection = quick(
  /\b(?:joint\s(?:targeted\s)?area\s(?:child\sprotection\s)?(?:inspection|review)|JTAI|JICPA|joint\sinspection\sof\schild\sprotection\sarrangements|inspection\s[^.]{0,80}safeguarding\sservices)\b(?<between>[^.]{0,240}?)(?:\b(?:of|in)\s|[:,–-]\s)(?:the\s)?(?:(?:London|Royal|Metropolitan)\s(?:Borough|City)\sof\s|(?:City|County)\sof\s)?$/iu,
)
// "The JTAI found that children in Kent …" tells of Kent, but not that it was inspected.
const tellsSomethingElse = /\b(?:found|says?|said|that|which|was|were|had|has)\b/iu
export function isInspectedCouncil({ before }: Surroundings): boolean {
  const inspection = jointInspection.exec(before)
  return inspection !== null && !tellsSomethingElse.test(inspection.groups!.between!)
}

// A title about an inspection: "Custody in Kent: what inspectors saw", "GWENT RESPONSE"; and any "Kent: …"
const aboutInspection = /inspect|custody|PEEL|HMIC|child protection|police|policing|response/iu
const aboutCouncil = /\bjoint\b|JTAI|JICPA|council|precept/iu

export function isTitle(place: Surroundings, { start }: Span, { blocks }: Letter): boolean {
  const block = blocks.find(candidate => candidate.start <= start && start < candidate.end)
  if (block?.kind !== 'subject' && block?.kind !== 'heading') return false
  const title = place.before + place.name + place.after
  if (aboutCouncil.test(title)) return false
  return aboutInspection.test(title) || (place.before === '' && /^\s?:/u.test(place.after))
}
