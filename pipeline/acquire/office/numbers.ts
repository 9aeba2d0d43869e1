/** How Word and OpenDocument write the numbers of automatic lists. */

export type NumberFormat =
  | 'decimal'
  | 'two-digits'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'ordinal'
  | 'none'

export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
      return ''
    case 'two-digits':
      return String(value).padStart(2, '0')
    case 'lower-letter':
      return letters(value)
    case 'upper-letter':
      return letters(value).toUpperCase()
    case 'lower-roman':
      return roman(value)
    case 'upper-roman':
      return roman(value).toUpperCase()
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'decimal':
      return String(value)
  }
}

// A list never comes so far; a number out of a hostile file may.
const highest = 3999

/** a, b, … z, aa, bb: both programs repeat the letter. */
function letters(value: number): string {
  if (value < 1 || value > highest) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

const numerals = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(value: number): string {
  if (value < 1 || value > highest) return String(value)
  let rest = value
  let written = ''
  for (const [numeral, worth] of numerals) for (; rest >= worth; rest -= worth) written += numeral
  return written
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

// The bullets of symbol fonts, which stand in the private-use area, as the signs that they show.
const symbols: ReadonlyMap<string, string> = new Map([
  ['\uF02D', '–'],
  ['\uF0A7', '▪'],
  ['\uF06C', '●'],
  ['\uF06E', '■'],
  ['\uF06F', '□'],
  ['\uF0A8', '□'],
  ['\uF0D8', '➢'],
  ['\uF0E0', '→'],
  ['\uF0FC', '✓'],
  ['\uF0FE', '✓'],
])

/** The sign at a place of a symbol font; its place itself, in the private-use area, where we do not know it. */
export function symbolAt(code: number): string {
  const place = String.fromCharCode(code < 0x100 ? 0xf000 + code : code)
  return symbols.get(place) ?? place
}

/** Some programs give a sign of a symbol font as the letter that stands in its place in other fonts: "l" for "●". */
const inPrivateUse = (bullet: string, font: string) =>
  /symbol|dings/iu.test(font) && /^[!-ÿ]$/u.test(bullet)
    ? String.fromCharCode(0xf000 + bullet.charCodeAt(0))
    : bullet

/** The bullet that a list shows in its font; "o" is how Word draws a hollow one. */
export function bulletOf(text: string, font = ''): string {
  const bullet = inPrivateUse(text.trim(), font)
  if (bullet === 'o') return '◦'
  if (bullet === '·') return '•'
  // Any other sign of a symbol font is a bullet to us.
  return symbols.get(bullet) ?? (/^[\uE000-\uF8FF]/u.test(bullet) ? '•' : bullet)
}
