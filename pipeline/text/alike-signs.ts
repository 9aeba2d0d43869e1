/**
 * Signs that a search for what patterns need does not tell apart: capitals and small letters, all digits, all spaces, and
 * the ways of writing a dash or an apostrophe. So "\s", "\d" and "['’]" are each one sign to look for.
 */

const alike = [
  [' ', /\s/u],
  ['0', /\d/u],
  ['-', /[-\u2010-\u2015]/u],
  ["'", /['\u2018\u2019]/u],
  // A long s is an s to a pattern that does not mind case.
  ['s', /[sS\u017f]/u],
] as const

function alikeUnit(unit: number): number {
  const sign = String.fromCharCode(unit)
  const found = alike.find(([, pattern]) => pattern.test(sign))
  if (found) return found[0].charCodeAt(0)
  const small = sign.toLowerCase()
  // Those whose small form is longer are letters that no pattern takes for it.
  return small.length === 1 ? small.charCodeAt(0) : unit
}

/** By unit the one that stands for all that are alike. */
export const alikeUnits = Uint16Array.from({ length: 0x10000 }, (_, unit) => alikeUnit(unit))

/** A text with each sign in the form that stands for all alike; the length stays. */
export const alikeSigns = (text: string) =>
  Array.from({ length: text.length }, (_, at) => String.fromCharCode(alikeUnits[text.charCodeAt(at)]!)).join(
    '',
  )
