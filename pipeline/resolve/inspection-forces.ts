import type { InspectionMention, Letter, Mention } from '../types.ts'

/** Inspections that look at a sample of forces, or at no force at all. */
const national = new Set(['thematic', 'joint-thematic', 'super-complaint', 'state-of-policing'])

// "one of the five forces that HMICFRS inspected", "six forces were inspected, South Yorkshire Police among them"
const visited =
  /\bone\sof\sthe\s(?:\p{L}+\s)?forces\s(?:visited|inspected|that|which|in)\b|\bforces\swere\s(?:inspected|visited)[^.]{0,90}\bamong\sthem\b|\binspectors\s(?:visited|travelled\swith|came\sto|spent\s[^.]{3,40}\swith)\s(?:us|the\sforce|officers)\b/iu
const plural = /(?<!arrangement|progres)s$|\bprogramme$/iu

/** What the letter tells about an inspection and its forces. */
interface Told {
  readonly mentions: readonly Mention[]
  /** Forces that the letter is about. */
  readonly subjects: readonly string[]
  readonly date: string | null
  readonly letter: Letter
}

/** The letter's own forces, unless the inspection was of others or the programme as such is meant. */
export function concernedForces(
  programme: string,
  inspections: readonly InspectionMention[],
  { mentions, subjects, date, letter }: Told,
): readonly string[] {
  const { text } = letter.document
  if (national.has(programme))
    return visited.test(text) ? subjects : entitled(inspections, mentions, subjects)
  if (programme === 'ofsted-ilacs') return []
  const general = inspections.every(({ start, end }) => plural.test(text.slice(start, end)))
  const whose = inspections.map(inspection => namedBehind(inspection, mentions, text))
  if (whose.every(force => force !== null)) return [...new Set(whose)]
  return general && date === null ? [] : subjects
}

// "assessment [of Merseyside Police]", "inspection [in Oxfordshire]"
const behind = /^(?:\s(?:assessment|inspection|report|review))?\s(?:of|in|at|for)\s(?:the\s)?$/u

/** The force named right behind an inspection. */
const namedBehind = ({ end }: InspectionMention, mentions: readonly Mention[], text: string) =>
  mentions.flatMap(mention =>
    mention.kind === 'force' && mention.force !== null && behind.test(text.slice(end, mention.start))
      ? mention.force
      : [],
  )[0] ?? null

/** "The Metropolitan Police Service’s handling of …": a title may name the one force that was looked at. */
const entitled = (
  inspections: readonly InspectionMention[],
  mentions: readonly Mention[],
  subjects: readonly string[],
) =>
  subjects.filter(subject =>
    mentions.some(
      mention =>
        mention.kind === 'force' &&
        mention.force === subject &&
        inspections.some(({ start, end }) => start <= mention.start && mention.end <= end),
    ),
  )
