/**
 * Where tokens begin and end. A token is a word ("re", "inspection", "MASH", "2017"), or one mark of punctuation. Hyphens
 * and full stops part words but are no tokens, so that "post-inspection" and "post inspection", "s.47" and "s 47" read
 * alike. The possessive is a token of its own: "Surrey's" is "surrey", "'s".
 *
 * Read unit by unit, which is several times as quick as the pattern of the same meaning that the test checks it against.
 */

const gap = 0
const mark = 1
const accent = 2
const digit = 3
const letter = 4

function kindOf(sign: string): number {
  if (/\p{L}/u.test(sign)) return letter
  if (/\p{N}/u.test(sign)) return digit
  if (/\p{M}/u.test(sign)) return accent
  return /[\s\-‐‑–—.]/u.test(sign) ? gap : mark
}

const kinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => kindOf(String.fromCharCode(unit)))

/** Beyond the end there is a gap. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return gap
  const unit = text.charCodeAt(at)
  return isHalf(unit) ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : kinds[unit]!
}

const isHalf = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const after = (text: string, at: number) => at + (text.codePointAt(at)! > 0xffff ? 2 : 1)

function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x27 || unit === 0x2019
}

/** Whether "'s" stands there and the word is over. */
function isPossessive(text: string, at: number): boolean {
  const unit = text.charCodeAt(at + 1)
  return isApostrophe(text, at) && (unit === 0x73 || unit === 0x53) && kindAt(text, at + 2) < digit
}

/** Where the first token from a place on begins; the length of the text where none does. */
export function tokenStart(text: string, from: number): number {
  let at = from
  while (at < text.length && kindAt(text, at) === gap) at++
  return at
}

/** Where the token ends that begins at a place. */
export function tokenEnd(text: string, start: number): number {
  if (isPossessive(text, start)) return start + 2
  if (kindAt(text, start) === mark) return after(text, start)
  let end = start
  while (kindAt(text, end) >= accent) end = after(text, end)
  // "don't", "O'Brien"
  while (isApostrophe(text, end) && !isPossessive(text, end) && kindAt(text, end + 1) === letter) {
    end++
    while (kindAt(text, end) === letter) end = after(text, end)
  }
  return end
}
