const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The words with which a number in words begins. */
export const numberWords: readonly string[] = [...units, ...tens]

/** Source of a pattern for a whole number: "17", "1,204", "seventeen", "thirty-three". Matched without regard to case. */
export const numberSource = `(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}|(?:${tens.join('|')})(?:[-\\s](?:${units.slice(0, 9).join('|')}))?|${units.toReversed().join('|')})`

/** What a number in figures or words comes to; null for other words, and for numbers in words beyond 99. */
export function numberOf(words: string): number | null {
  const plain = words.trim().toLowerCase()
  if (/^\d[\d,]*$/u.test(plain)) return Number(plain.replaceAll(',', ''))
  const unit = units.indexOf(plain)
  if (unit >= 0) return unit + 1
  const [ten = '', rest = ''] = plain.split(/[-\s]+/u)
  const base = tens.indexOf(ten)
  if (base < 0) return null
  const more = rest === '' ? 0 : units.indexOf(rest) + 1
  return more > 9 || (rest !== '' && more === 0) ? null : (base + 2) * 10 + more
}
