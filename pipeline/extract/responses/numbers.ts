const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** One number of a recommendation: "4", "1.2", "C1", "iii", "a". */
const one = /[A-Z]?\d{1,2}(?:\.\d{1,2})?|\b(?:[ivx]{1,4}|[a-z])\b/giu

/**
 * What a reference means, parted by spaces: the numbers as written, or places in the list ("#2" for "the second",
 * "#2!" for "the second recommendation", which says that there is one).
 * "1 to 3" are three.
 */
export function referred({
  number,
  bare,
  ordinal,
  named,
}: Readonly<Record<string, string | undefined>>): string | null {
  const places = ordinal ?? named
  if (places !== undefined)
    return ordinals
      .flatMap((word, index) =>
        new RegExp(`\\b${word}\\b`, 'iu').test(places)
          ? [`#${index + 1}${named === undefined ? '' : '!'}`]
          : [],
      )
      .join(' ')
  const words = number ?? bare
  if (words === undefined) return null
  const run = /^(?<from>\d{1,2})\sto\s(?<to>\d{1,2})$/u.exec(words)?.groups
  if (run) {
    const [from, to] = [Number(run.from), Number(run.to)]
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${from + index}`).join(' ')
  }
  return (
    [...words.replaceAll(/\b(?:and|to)\b|&/giu, ' ').matchAll(one)].map(([found]) => found).join(' ') || null
  )
}
