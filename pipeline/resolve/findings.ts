import type { AgencyRule, SourceRule } from '../knowledge.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { leastLikely } from '../text/odds.ts'
import { quick } from '../text/quick-patterns.ts'
import type {
  Agency,
  DocumentKind,
  FindingMention,
  FindingSource,
  Letter,
  Mention,
  Reading,
  Readings,
  ResolvedFinding,
  ResolvedForce,
  Weighing,
} from '../types.ts'
import { agenciesBy } from './finding-agencies.ts'
import { weighedAgencies } from './finding-agencies-weighed.ts'
import { speakersBy } from './finding-sources.ts'

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

const ofPartners = quick(/\b(?:joint\stargeted\sarea|JTAI|partnership)\b/iu)

export interface FindingKnowledge {
  readonly sourceRules: readonly SourceRule[]
  readonly agencyRules: readonly AgencyRule[]
}

export interface FindingContext {
  readonly letter: Letter
  readonly kind: DocumentKind
  readonly forces: readonly ResolvedForce[]
  readonly readings?: Readings | null
}

/** Adds to each finding whose statement it is, whom it is about, and which force it counts for. */
export const resolveFindings = (
  { sourceRules, agencyRules }: FindingKnowledge,
  look: Lookout = lookout(),
) => {
  const speakersOf = speakersBy(sourceRules, look)
  const agenciesIn = agenciesBy(agencyRules, look)

  return (mentions: readonly Mention[], context: FindingContext): ResolvedFinding[] => {
    const { letter, kind, forces, readings = null } = context
    const answers = new Map(readings?.sentences.map(reading => [reading.sentence, reading]))
    const { text } = letter.document
    const speakers = speakersOf(letter, mentions, writer[kind])
    const subjects = forces.filter(({ relation }) => relation === 'subject').map(({ force }) => force)
    const areaWide = ofPartners.test(text.slice(0, 3000))

    const about = agenciesIn(letter)
    const agenciesOf = (index: number, sentence: string, whose: FindingSource): Agency[] => {
      const named = about[index]
      if (named) return [...named]
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

    const weighed =
      readings &&
      weighedAgencies(
        readings.sentences.map(reading => {
          const { start, end } = letter.sentences[reading.sentence]!
          const whose = speakers[reading.sentence]!
          return { reading, named: agenciesOf(reading.sentence, text.slice(start, end), whose) }
        }),
        readings.weighing.agencies,
      )

    return mentions
      .filter(mention => mention.kind === 'finding')
      .map(mention => {
        const sentence = text.slice(mention.start, mention.end)
        const told = speakers[mention.sentence]!
        const reading = answers.get(mention.sentence)
        const source = reading && readings ? weighedSource(told, kind, reading, readings.weighing) : told
        const named = agenciesOf(mention.sentence, sentence, source)
        const agencies = weighed?.get(mention.sentence) ?? named
        return { mention, source, agencies, forces: forcesOf(mention, agencies) }
      })
  }
}

/** Whose statement it is by the rules, the reader, and what letters of the kind are like. */
function weighedSource(
  told: FindingSource,
  kind: DocumentKind,
  reading: Reading,
  { source: { rules, kinds } }: Weighing,
): FindingSource {
  const scores = Object.entries(reading.source).map(
    ([source, likely]) =>
      [
        source as FindingSource,
        Math.log(Math.max(likely, leastLikely)) +
          (source === told ? rules : 0) +
          (kinds[kind]?.[source as FindingSource] ?? 0),
      ] as const,
  )
  return scores.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
