import type { Span } from '../../types.ts'
import { type OfficialKnowledge, oneOf } from './knowledge.ts'
import type { Office } from './pairs.ts'
import type { RoleHit } from './roles.ts'

/** The office that a line without a name states, if it states one. */
export type LineRole = (text: string, line: Span, hits: readonly RoleHit[]) => Office | null

/** The offices of lines that hold no name ("Chair", "National Director, Social Care", "The Home Secretary"). */
export function lineRole({ words }: Pick<OfficialKnowledge, 'words'>): LineRole {
  const head = new RegExp(
    `^(?:[Tt]he\\s)?(?:(?:\\p{Lu}[\\p{L}’'&()-]{0,24}|of|and|&|for)\\s){0,6}?(?:${oneOf(words.heads.words)})(?=$|\\s(?:of|for|at|to|\\()|,|\\s\\p{Lu})`,
    'u',
  )
  return (text, line, hits) => {
    const quote = text.slice(line.start, line.end)
    const hit = hits.find(({ start, end, kind }) => kind === 'role' && start >= line.start && end <= line.end)
    if (
      hit &&
      beforeLineRole.test(text.slice(line.start, hit.start)) &&
      afterLineRole.test(text.slice(hit.end, line.end))
    )
      return { ...hit, start: line.start, end: line.end }
    if (hit || quote.length > 110 || !head.test(quote)) return null
    return { ...line, role: 'other', kind: 'role' }
  }
}

// Before an office on its own line: "The ", "The Rt Hon the ", "Nottinghamshire "; after it: ", Home Office", " for Kent", " / …"
const beforeLineRole =
  /^(?:(?:[Tt]he|Rt\.?|Hon\.?|[Aa]cting|[Ii]nterim|[Tt]emporary|and|of|\p{Lu}[\p{L}-]*,?)\s){0,7}$/u
const afterLineRole = /^(?:$|,?\s?$|,\s\p{L}|\s(?:for|of|and|to|at|in)\s|\s?[/(|]|\s\p{Lu}|['’]s?\s?$)/u

// "Her Majesty’s Inspector of Constabulary Assistant Chief Inspector"; and where the first goes on in the next row,
// "His Majesty’s Inspector of Constabulary and His Majesty’s Chief Inspector of Probation"
const nextRole =
  /(?<=Constabulary)\sand\s(?=H(?:er|is) Majesty['’]s\sChief\sInspector\sof\s(?!Constabulary|Fire))|(?<=\p{Ll})(?<!\b(?:Deputy|Assistant|Interim|Acting|Majesty['’]s|National|Regional|and|of|the))\s(?=(?:(?:Deputy|Assistant|National|Regional|Chief)\s(?:Chief\s)?(?:Director|Inspector)|H(?:er|is) Majesty['’]s\s(?:Chief\s)?Inspector)(?!\sof\sFire))/gu

/** All offices of a line without a name: two columns may have been read as one line. */
export function roleRow(text: string, piece: Span, hits: readonly RoleHit[], lineRole: LineRole): Office[] {
  const cuts = [...text.slice(piece.start, piece.end).matchAll(nextRole)].map(({ 0: gap, index }) => ({
    start: piece.start + index,
    end: piece.start + index + gap.length,
  }))
  const spans = [piece.start, ...cuts.map(({ end }) => end)].map((start, index) => ({
    start,
    end: cuts[index]?.start ?? piece.end,
  }))
  return spans.flatMap(span => lineRole(text, span, hits) ?? [])
}
