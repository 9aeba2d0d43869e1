// The root of `natural` prints and loads database clients; this file of it does neither.
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** No English word is longer; the patterns of the stemmer take quadratic time on runs of letters. */
const longestWord = 30
/** A letter has some hundred different words, a big corpus some ten thousand. */
const mostRemembered = 50_000

/** Maps a folded word to its Porter stem ("exploited", "exploitation" → "exploit"), and remembers what it has met. */
export function stemmer(): (word: string) => string {
  const known = new Map<string, string>()
  return word => {
    let stem = known.get(word)
    if (stem === undefined) {
      stem = word.length > longestWord ? word : porterStemmer.stem(word)
      if (known.size >= mostRemembered) known.clear()
      known.set(word, stem)
    }
    return stem
  }
}
