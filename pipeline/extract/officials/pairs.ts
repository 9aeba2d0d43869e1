import type { Span } from '../../types.ts'
import { type OfficialKnowledge, oneOf } from './knowledge.ts'
import type { Person } from './names.ts'
import type { RoleHit } from './roles.ts'

/** What a person is said to be, by words beside the name. */
export interface Office extends Span {
  readonly role: string
  /** A `rank` or a `title` gives way to a role. */
  readonly kind: RoleHit['kind']
}

/** Reads the office out of words beside a name, or declines. */
export interface OfficeReader {
  /** "Chief Constable Jane Doe", "the Chief Constable, Jane Doe", "the Director of the partnership, Jane Doe" */
  readonly before: (text: string, line: Span, person: Person, hits: readonly RoleHit[]) => Office | null
  /** "Jane Doe, the Chief Constable of Kent", "Jane Doe (Chief Constable)" */
  readonly after: (text: string, line: Span, person: Person, hits: readonly RoleHit[]) => Office | null
  /** As `after` within an address or signature, where every office counts and the comma may be missing. */
  readonly following: (text: string, rest: Span, hits: readonly RoleHit[]) => Office | null
}

// Between role and name: " ", " (retired) ", ", " (", " for missing people, ", " of Kent Police, "
const directly = /^\s(?:\((?:retired|retd|ret['’]d|temporary|acting|interim)\.?\)\s)?$/iu
const apposed = /^(?:\s(?:of|for|at|in)\s[^.,;:“”"()\n]{2,70})?(?:,\s|\s\(|\s[–-]\s)$/u

// Between name and role: ", the ", " (", ", Surrey’s ", ", our acting "
const joint = String.raw`(?:,\s|\s\(|\s[–-]\s)`
const article = String.raw`(?:(?:the|our|my|your|its|their|her|his|then|now|an?|also|currently|new|newly appointed)\s){0,3}`
const whose = String.raw`(?:\p{Lu}[\p{L}-]*(?:,?\s(?:and|&|of|the|\p{Lu}[\p{L}-]*)){0,6}(?:['’]s?)?\s)?`
const manner = String.raw`(?:(?:[Aa]cting|[Tt]emporary|[Ii]nterim|[Ff]ormer|[Jj]oint|[Dd]eputy)\s)?`
const toRole = new RegExp(`^${joint}${article}${whose}${manner}$`, 'u')

/** How far from a name its office may begin. */
const reach = 90

export function officeReader({ words }: Pick<OfficialKnowledge, 'words'>): OfficeReader {
  const head = words.heads.words.flatMap(each => [each, each.toLowerCase()])
  // ", chief executive of", ", the council’s strategic director"; in running text the office is near.
  const headAfter = new RegExp(
    `^${joint}${article}(?<office>(?:[\\p{L}&’'-]{1,20}\\s){0,4}?(?:${oneOf(head)})(?![\\p{L}’'-]))`,
    'u',
  )
  // "the Director of the violence reduction unit, ", "Our chief executive (", "Your predecessor, "
  const headBefore = new RegExp(
    `(?:\\b(?:[Tt]he|[Oo]ur|[Mm]y|[Yy]our|[Ii]ts|[Hh]er|[Hh]is|[Tt]heir)|['’]s)\\s(?<office>(?:[\\p{L}&’'-]{1,20}\\s){0,4}?(?:${oneOf(head)})(?:\\s(?:of|for|at)\\s[^.,;:“”"()\\n]{2,70})?)(?:,\\s|\\s\\()$`,
    'u',
  )
  // "Manager", "National Probation Service Director", "Assistant Direct" is no office.
  const headIn = new RegExp(`(?<![\\p{L}-])(?:${oneOf(head)})(?![\\p{L}-])`, 'u')

  return {
    before(text, line, person, hits) {
      const hit = hits.findLast(({ start, end }) => start >= line.start && end <= person.nameSpan.start)
      if (hit && person.start - hit.end <= reach) {
        // "Councillor" is part of the name's form, and speaks for itself.
        if (hit.end > person.start) return hit.kind === 'title' ? hit : null
        const gap = text.slice(hit.end, person.start)
        if (directly.test(gap)) return hit
        if (person.full && hit.kind === 'role' && apposed.test(gap)) return hit
      }
      if (!person.full) return null
      const from = Math.max(line.start, hit?.end ?? 0, person.start - 2 * reach)
      const other = headBefore.exec(text.slice(from, person.start))
      if (!other) return null
      const start = from + other.index + other[0].indexOf(other.groups!.office!)
      return { start, end: start + other.groups!.office!.length, role: 'other', kind: 'role' }
    },
    after(text, line, person, hits) {
      if (!person.full) return null
      const hit = hits.find(({ start, kind }) => start >= person.end && kind === 'role')
      if (
        hit &&
        hit.start < Math.min(line.end, person.end + reach) &&
        toRole.test(text.slice(person.end, hit.start))
      )
        return hit
      const rest = text.slice(person.end, Math.min(line.end, person.end + reach))
      const other = headAfter.exec(rest)?.groups?.office
      if (!other) return null
      const start = person.end + rest.indexOf(other)
      return { start, end: start + other.length, role: 'other', kind: 'role' }
    },
    following(text, rest, hits) {
      for (const segment of segmentsOf(text, rest)) {
        const hit = hits.find(
          ({ start, end, kind }) =>
            kind === 'role' && start >= segment.start && start < segment.end && end <= rest.end,
        )
        if (hit)
          return { ...hit, start: Math.min(segment.start, hit.start), end: Math.max(segment.end, hit.end) }
        if (headIn.test(text.slice(segment.start, segment.end)))
          return { ...segment, role: 'other', kind: 'role' }
      }
      return null
    },
  }
}

// Commas part the words of an address line, unless they stand in brackets.
const segment = /(?:[^,;:()]|\([^()]{0,60}\))+/gu

export function segmentsOf(text: string, rest: Span): Span[] {
  return [...text.slice(rest.start, rest.end).matchAll(segment)].flatMap(({ 0: quote, index }) => {
    const start = rest.start + index + /^[\s–-]*/u.exec(quote)![0].length
    const end = rest.start + index + quote.trimEnd().length
    return end > start ? { start, end } : []
  })
}
