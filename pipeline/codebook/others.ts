/** Sentences about other things, which no user's codebook has coded: they show how often a theme is found where it is not. */
import type { CodedSentence } from './examples.ts'
import { fileText } from './file-text.ts'

/** One sentence in so many is taken: some five hundred, all through the file. */
const every = 10

/** From a file of passages, one JSON object a line. */
export function otherSentences(location: string): readonly CodedSentence[] {
  const passages = fileText(location)
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { readonly sentences: readonly { readonly text: string }[] })
  return passages
    .flatMap(({ sentences }) => sentences)
    .filter((_, place) => place % every === 0)
    .map(({ text }) => ({ text, themes: [] }))
}
