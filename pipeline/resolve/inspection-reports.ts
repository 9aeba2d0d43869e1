import type { Report } from '../knowledge.ts'
import type { InspectionMention, Letter, Mention, ReportMention } from '../types.ts'

/** The report that is the letter's subject stands for the inspection that it reports. */
export function fromReport(
  mentions: readonly Mention[],
  reports: readonly Report[],
  letter: Letter,
): InspectionMention[] {
  const body = letter.blocks.findIndex(
    ({ kind, part }) => part === 'body' && (kind === 'paragraph' || kind === 'item'),
  )
  // The first lines are the subject, the headline, or the sentence that says what the letter answers.
  const limit = letter.blocks[Math.min(letter.blocks.length - 1, Math.max(0, body) + 3)]?.end ?? 0
  const [first] = mentions.filter(
    (mention): mention is ReportMention =>
      mention.kind === 'report' && mention.among === undefined && mention.start < limit,
  )
  if (!first) return []
  const known = reports.find(({ id }) => id === first.report)
  const unknown = /\bpolice\scustody\b/iu.test(first.title)
    ? 'custody'
    : /^PEEL\b|\bchild\sprotection\b|\binspection\svisit\b|\bassessment\b|\bcustody\b/iu.test(first.title)
      ? null
      : 'thematic'
  const programme = known ? known.programme : unknown
  // A programme that is named inside the title has been found already.
  const within = mentions.some(
    ({ kind, start, end }) => kind === 'inspection' && first.start <= start && end <= first.end,
  )
  if (!programme || within) return []
  const { start, end } = first
  return [
    { kind: 'inspection', start, end, programmes: [programme], rule: 'inspection/report', confidence: 0.7 },
  ]
}
