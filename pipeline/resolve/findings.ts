import type { AgencyRule, SourceRule } from '../knowledge.ts'
import { hopefulOf } from '../text/literals.ts'
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
  const labels = sourceRules.filter(({ where }) => where !== 'sentence')
  const agencyIn = firstNamed(agencyRules)
  const reported = sourceRules.filter(({ where }) => where === 'sentence')

  return (mentions: readonly Mention[], context: FindingContext): ResolvedFinding[] => {
    const { letter, kind, forces } = context
    const { text } = letter.document
    const speakers = speakerByBlock(letter, labels)
    const subjects = forces.filter(({ relation }) => relation === 'subject').map(({ force }) => force)
    const areaWide = /\b(?:joint\stargeted\sarea|JTAI|partnership)\b/iu.test(text.slice(0, 3000))

    const agenciesOf = (sentence: string, whose: FindingSource): Agency[] => {
      const named = agencyIn(sentence)
      if (named) return [named]
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

/**
 * Whom a sentence names first is mostly whom it is about: the others are those it deals with. The inspectorate says
 * things, and is hardly ever what they are about.
 */
function firstNamed(rules: readonly AgencyRule[]): (sentence: string) => Agency | null {
  const named = rules.filter(({ agency }) => agency !== 'inspectorate')
  const hopeful = hopefulOf(named.map(({ pattern }) => pattern))
  return sentence => {
    let first: { readonly at: number; readonly agency: Agency } | null = null
    for (const place of hopeful(sentence)) {
      const { agency, pattern } = named[place]!
      const at = pattern.exec(sentence)?.index ?? -1
      if (at >= 0 && (first === null || at < first.at)) first = { at, agency }
    }
    return first?.agency ?? null
  }
}

/**
 * A label at the start of a block ("Force response:") speaks for it and the blocks below, up to the next label or
 * heading; the label of a recommendation speaks for its block alone, since the answer stands below.
 */
function speakerByBlock(
  { blocks, document: { text } }: Letter,
  labels: readonly SourceRule[],
): (FindingSource | null)[] {
  let current: FindingSource | null = null
  return blocks.map(block => {
    const start = text.slice(block.start, Math.min(block.end, block.start + 120))
    const label = labels.find(({ pattern }) => pattern.test(start))
    if (label?.where === 'block') {
      current = null
      return label.whose
    }
    if (label) current = label.whose
    else if (block.kind === 'heading' || block.kind === 'subject' || block.marker !== null) current = null
    return current
  })
}
