/**
 * The words beside a name that decide what it means: "Surrey" is a force in "Chief Constable of Surrey", a council in
 * "Surrey County Council", and a place in "Guildford, Surrey".
 */
import type { Force } from '../knowledge.ts'
import type { Span } from '../types.ts'

/** A name and the text of its own block on either side of it. */
export interface Surroundings {
  readonly name: string
  readonly before: string
  readonly after: string
}

export function surroundings(text: string, { start, end }: Span): Surroundings {
  const before = text.slice(Math.max(0, start - 320), start)
  const after = text.slice(end, end + 80)
  const lineEnd = after.indexOf('\n')
  return {
    name: text.slice(start, end),
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: lineEnd < 0 ? after : after.slice(0, lineEnd),
  }
}

interface Context {
  readonly rule: string
  readonly confidence: number
  readonly before?: RegExp
  readonly after?: RegExp
  readonly holdsFor?: (force: Force) => boolean
}

/** "the force", "our constabulary", "the police force" */
export const genericNames = ['the', 'our', 'my', 'your'].flatMap(owner =>
  ['force', 'constabulary', 'police force'].map(noun => `${owner} ${noun}`),
)

// "the force of the blow", "the force-wide plan", "the force with which"
const noForce = /^(?:[-‐‑]|\s(?:of|with which|for good|majeure|fields?)\b)/iu
export const isForceWord = ({ after }: Surroundings) => !noForce.test(after)

// "Essex Police Federation", "Kent Police Museum", "a Norfolk police station": bodies and places of another kind
const notItself =
  /^\s(?:stations?|Federation|Museum|Cadets|Band|Choir|Act|Fund|Superintendents|FC|RFC|Office)\b/u
// "www.kent.police.uk", "kent.police@example.org"
const inAddress = /[@/.]$/u
// "New Jersey Police"
const elsewhere = /\bNew\s$/u
export const isOtherThan = ({ name, before, after }: Surroundings) =>
  notItself.test(after) || inAddress.test(before) || elsewhere.test(before) || /\w\.\w|@/u.test(name)

// "[Sussex] Police and Crime Commissioner", "[Essex] Police, Fire and Crime Commissioner", "[Suffolk] Police & Crime Panel"
const andCrime = /^(?:,?\sFire(?:\s(?:and|&)\sRescue)?)?,?\s(?:and|&)\sCrime\b/iu
export const isCommissioner = ({ after }: Surroundings) => andCrime.test(after)

// "[British Transport Police] Authority"
export const isAuthority = ({ after }: Surroundings) => /^\sAuthority\b/iu.test(after)

/** "Bedfordshire police [force]", "Metropolitan Police [Service]": how far the name goes on. */
export function goesOn({ name, after }: Surroundings): number {
  return /police$/iu.test(name) ? (/^\s(?:force|service)\b/iu.exec(after)?.[0].length ?? 0) : 0
}

// "Ms Kent", "Detective Sergeant Durham"; "New Hampshire"; "Royal Surrey"; "University of Essex"
const notAnArea =
  /(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor|Inspector|Sergeant|Superintendent|PC|DC|DI|DS|DCI)\.?|\b(?:New|Royal|University of|Duke of|Mid|Radio))\s$/u
// "Kent County Council", "Norfolk Street", "Surrey Heartlands ICB", "Leicestershire Partnership NHS Trust"
const body =
  /^(?:\s(?:and\s)?(?:[A-Z][\p{L}’']{1,20}\s){0,4}?(?:Council|University|NHS|Hospitals?|Healthcare|Health|ICB|CCG|ICS|Fire|Street|Road|Lane|Avenue|House|Square|County|City|Borough|District|Live|Echo|Times|News|Post|Show|FC|RFC|Cricket|Football|Rugby|Safeguarding|Youth|Partnership|Community|Probation|Integrated|Clinical|Combined|Women|Wildlife|Airport|Island|Punch|College|School|Cathedral)\b)/u
export const isAnotherBody = ({ before, after }: Surroundings) => notAnArea.test(before) || body.test(after)

// "With Kent and Medway NHS Trust, it has …": not a list of forces
const otherBodies = '(?:Council|NHS|Trust|Board|Partnership|University|City|County|Fire|Probation)\\b'

/** What makes an area's name the force's; the first that holds counts. */
const areaContexts: readonly Context[] = [
  // "Chief Constable of Kent", "Deputy Chief Constable, Surrey", "Commissioner of Police for the Thames Valley"
  {
    rule: 'force/area',
    confidence: 0.95,
    before: /\b(?:Chief\sConstables?|Commissioner\sof\sPolice),?(?:\s(?:of|for|in))?(?:\sthe)?\s$/iu,
  },
  // "Police and Crime Commissioner for Surrey", "Police and Crime Commissioner, Lancashire", "Crime Panel for Essex"
  {
    rule: 'force/area',
    confidence: 0.95,
    before: /\bCrime\s(?:Commi?ss?ioners?|Panel)(?:['’]s\sOffice)?,?(?:\s(?:for|of|in))?(?:\sthe)?\s$/iu,
  },
  // "PCC for Dorset", "the PFCC in Essex", "OPCC, Kent"
  { rule: 'force/area', confidence: 0.95, before: /\bO?PF?CCs?,?(?:\s(?:for|of|in))?(?:\sthe)?\s$/u },
  // "the Mayor of West Yorkshire", where the mayor is the local policing body
  {
    rule: 'force/area',
    confidence: 0.85,
    before: /(?<!Lord\s)\bMayor\sof\s(?:the\s)?$/u,
    holdsFor: force => /\bMayor/u.test(force.localPolicingBody ?? ''),
  },
  // "Comisiynydd yr Heddlu a Throseddu Gwent"
  { rule: 'force/area', confidence: 0.95, before: /\bThrosedd(?:u|au)?(?:\s(?:dros|yng?|ar\sgyfer))?\s$/iu },
  // "Surrey PCC", "Essex OPCC", "Swindon's Police and Crime Commissioner", "Cumbria Office of the Police …"
  {
    rule: 'force/area',
    confidence: 0.95,
    after:
      /^(?:['’]s?)?\s(?:O?PF?CC\b|Chief\sConstable|(?:Office\sof\sthe\s)?Police(?:,?\sFire)?,?\s(?:and|&)\sCrime)/iu,
  },
  // "Kent's new Chief Constable", "Surrey's own Police and Crime Commissioner"
  {
    rule: 'force/area',
    confidence: 0.9,
    after:
      /^['’]s\s(?:\p{Ll}{2,12}\s){1,2}(?:Chief\sConstable|Police(?:,?\sFire)?,?\s(?:and|&)\sCrime|PF?CC)\b/u,
  },
  // "the Dorset force", "Kent officers", "Durham's police", "London's detectives"
  {
    rule: 'force/area',
    confidence: 0.85,
    after: /^(?:['’]s?)?\s(?:police|forces?|constabular(?:y|ies)|officers|detectives|custody\ssuites?)\b/iu,
  },
  // "the police in Norfolk", "custody suites in Dorset", "policing across Kent"
  {
    rule: 'force/area',
    confidence: 0.8,
    before:
      /\b(?:police(?:\sofficers|\sservice|\sforce)?|policing|constabulary|custody(?:\ssuites?)?|detectives)\s(?:in|of|across|throughout)\s(?:the\s)?$/iu,
    after: /^(?!\s[A-Z])/u,
  },
  // "shared with Surrey", "a study led by Kent", "forces such as Kent", "the example of Essex"
  {
    rule: 'force/area-as-actor',
    confidence: 0.7,
    before:
      /\b(?:shared?\swith|forces?\s(?:(?:is|are|has|have|been)\s){0,2}work(?:s|ed|ing)?\s(?:closely\s)?with|jointly\swith|(?:collaborat\w{1,4}|collaboration|alliance)\swith|led\sby|example\sof|forces,?\s(?:such\sas|like|including|notably)|neighbours(?:\sin)?|(?:colleagues|officers|detectives|chief\sconstables)\sfrom|colleagues\sin)\s(?:the\s)?$/iu,
    after: /^(?!\s[A-Z])/u,
  },
  // "the East Midlands collaboration – Derbyshire, …", "forces in the region (Kent, …": the list that follows is of forces
  {
    rule: 'force/area-as-actor',
    confidence: 0.75,
    before: /\b(?:collaboration|alliance|forces|constabularies)\b[^.;:–—(]{0,30}\s?[–—:(]\s?$/iu,
    after: /^(?!\s[A-Z])/u,
  },
  // "HMICFRS inspected Kent", "HMIC's custody inspection of Essex"
  {
    rule: 'force/area-as-actor',
    confidence: 0.75,
    before:
      /\bHMIC(?:FRS)?(?:['’]s?)?\s(?:[\p{L}-]{2,14}\s){0,3}(?:re-?inspected|inspected|visited|graded|inspection\sof|re-?inspection\sof|report\s(?:on|into))\s$/u,
    after: /^(?!\s[A-Z])/u,
  },
  // "Commissioner of the Metropolis"
  { rule: 'force/area', confidence: 0.95, before: /\bCommissioners?\sof\sthe\s$/iu, after: /^(?!\s[A-Z])/u },
  // "With Kent we bought a horsebox", "Together with Durham and Northumbria, it has …", "Like Kent, the force is …"
  {
    rule: 'force/area-as-actor',
    confidence: 0.7,
    before:
      /(?:^|[.;:!?]\s)(?:(?:(?:Along|Together|Jointly)\s)?With|(?:Along|Together|Jointly|Working)\swith|(?:Un)?[Ll]ike)\s(?:the\s)?$/u,
    after: new RegExp(
      `^(?!.{0,60}\\b${otherBodies})(?:(?:,|,?\\s(?:and|&))\\s(?:\\p{Lu}[\\p{L}-]+\\s?){1,3}){0,5},?\\s(?:we|it|they|the\\s(?:force|constabulary)|\\p{Lu}\\p{L}+\\s(?:Police|Constabulary))\\b`,
      'u',
    ),
  },
  // "Kent's and our joint team"
  { rule: 'force/area-as-actor', confidence: 0.7, after: /^['’]s\sand\sour\b/u },
  // "Surrey – National Child Protection Re-inspection", "Kent: PEEL 2018/19"
  {
    rule: 'force/title',
    confidence: 0.85,
    after:
      /^\s?[:–—-]\s?(?:PEEL|NCPI|National\s(?:child|Child)|child\sprotection|custody|post-?\s?inspection|re-?inspection)\b/iu,
  },
  // "Custody inspection: Gwent", at the end of its line
  {
    rule: 'force/title',
    confidence: 0.8,
    before: /^[^.]{0,120}\b(?:re-?)?(?:inspection|review)s?(?:\sreport)?\s?[:–—-]\s?$/iu,
    after: /^$/u,
  },
  // "PEEL 2023–25: Cheshire", "PCC response to HMICFRS - Kent"
  {
    rule: 'force/title',
    confidence: 0.85,
    before: /(?:\bPEEL[^.]{0,30}|\bHMIC(?:FRS)?|\bNCPI)\s?[:–—-]\s?$/u,
  },
]

export function areaContext(place: Surroundings, force: Force): Context | null {
  return (
    areaContexts.find(
      ({ before, after, holdsFor }) =>
        (!before || before.test(place.before)) &&
        (!after || after.test(place.after)) &&
        (!holdsFor || holdsFor(force)),
    ) ?? null
  )
}
