import type { AgencyRule, SourceRule } from '../knowledge.ts'
import type {
  Agency,
  DocumentKind,
  FindingMention,
  FindingSource,
  Letter,
  Mention,
  ResolvedFinding,
  ResolvedForce,
} from '../types.ts'

/** Whose words a document is, where a sentence does not say. */
const writer: Readonly<Record<DocumentKind, FindingSource>> = {
  pcc_response: 'pcc',
  chief_constable_response: 'force',
  inspectorate_letter: 'inspectorate',
  government_letter: 'government',
  press_release: 'inspectorate',
  inspection_report: 'inspectorate',
  other_correspondence: 'other',
  other: 'other',
}

export interface FindingKnowledge {
  readonly sourceRules: readonly SourceRule[]
  readonly agencyRules: readonly AgencyRule[]
}

export interface FindingContext {
  readonly letter: Letter
  readonly kind: DocumentKind
  readonly forces: readonly ResolvedForce[]
}

/** Adds to each finding whose statement it is, whom it is about, and which force it counts for. */
export const resolveFindings = ({ sourceRules, agencyRules }: FindingKnowledge) => {
  const labels = sourceRules.filter(({ where }) => where === 'label')
  const reported = sourceRules.filter(({ where }) => where === 'sentence')

  return (mentions: readonly Mention[], context: FindingContext): ResolvedFinding[] => {
    const { letter, kind, forces } = context
    const { text } = letter.document
    const speakers = speakerByBlock(letter, labels)
    const subjects = forces.filter(({ relation }) => relation === 'subject').map(({ force }) => force)
    const areaWide = /\b(?:joint\stargeted\sarea|JTAI|partnership)\b/iu.test(text.slice(0, 3000))

    const agenciesOf = (sentence: string, whose: FindingSource): Agency[] => {
      const found = agencyRules.filter(({ pattern }) => pattern.test(sentence)).map(({ agency }) => agency)
      if (found.length > 0) return [...new Set(found)]
      if (whose === 'pcc' && /\bI\b|\bmy\b/u.test(sentence)) return ['pcc']
      return [areaWide ? 'partnership' : 'police']
    }
    const forcesOf = (mention: FindingMention, agencies: readonly Agency[]): string[] => {
      const named = forces
        .filter(({ mentions: places }) =>
          places.some(place => place.start >= mention.start && place.end <= mention.end),
        )
        .map(({ force }) => force)
      if (named.length > 0) return named
      // A statement about the council alone says nothing of the force.
      return agencies.some(agency => agency === 'police' || agency === 'pcc' || agency === 'partnership')
        ? subjects
        : []
    }

    return mentions
      .filter(mention => mention.kind === 'finding')
      .map(mention => {
        const sentence = text.slice(mention.start, mention.end)
        const block = letter.sentences[mention.sentence]!.block
        const own = speakers[block] ?? writer[kind]
        const source = reported.find(({ pattern }) => pattern.test(sentence))?.whose ?? own
        const agencies = agenciesOf(sentence, source)
        return { mention, source, agencies, forces: forcesOf(mention, agencies) }
      })
  }
}

/** A label at the start of a block ("Force response:") speaks for it and the blocks below, up to the next label or heading. */
function speakerByBlock(
  { blocks, document: { text } }: Letter,
  labels: readonly SourceRule[],
): (FindingSource | null)[] {
  let current: FindingSource | null = null
  return blocks.map(block => {
    const start = text.slice(block.start, Math.min(block.end, block.start + 120))
    const label = labels.find(({ pattern }) => pattern.test(start))
    if (label) current = label.whose
    else if (block.kind === 'heading' || block.kind === 'subject' || block.marker !== null) current = null
    return current
  })
}
