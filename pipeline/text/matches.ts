/**
 * What `[...text.matchAll(pattern)]` gives, without its copy of the pattern: for patterns that are tried on many short
 * texts the copy costs more than the search. The pattern must be global; it is left as if unused.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '')
      pattern.lastIndex += pattern.unicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1
  }
  return matches
}
