// Whether what a file gives as its text are letters at all. Some PDFs name their letters in a way only their own
// fonts know: on the screen they look right, and what is copied from them is gibberish.

// Pairs of letters that English and Welsh words are full of. Counted over the different words of a text.
const commonPairs = new Set(
  `th he in er an re on en at nd es or te ar st ed al ng ti is it io ou le ve co me de ra ll ea se ri ro ne
  yn wy dd ae au ol ei`.split(/\s+/u),
)
const leastShare = 0.24
/** With fewer pairs (a form of figures, a page of abbreviations) the share means nothing. */
const enoughPairs = 150

/** A symbol or two (bullets) without a meaning is normal; one character in five is not. */
const mostMeaningless = 0.2
const meaningless = /[\p{Co}\p{Cn}\uFFFD\u0000-\u0008\u000E-\u001F\u0080-\u009F]/gu

export function isGibberish(text: string): boolean {
  const inked = text.length - (text.match(/\s/gu)?.length ?? 0)
  if ((text.match(meaningless)?.length ?? 0) > inked * mostMeaningless) return true
  let pairs = 0
  let common = 0
  // Each word once: a table may repeat an abbreviation a hundred times.
  for (const word of new Set(text.toLowerCase().match(/\p{L}{2,40}/gu)))
    for (let at = 0; at + 1 < word.length; at++) {
      pairs += 1
      if (commonPairs.has(word.slice(at, at + 2))) common += 1
    }
  return pairs >= enoughPairs && common < pairs * leastShare
}
