/** Tries a codebook on its own examples. */
import { linesOfText } from '../pipeline/acquire/text.ts'
import type { Codebook, Knowledge } from '../pipeline/knowledge.ts'
import { understand } from '../pipeline/read.ts'

/**
 * Reads the examples of a codebook as letters are read, and says in a sentence each which do not come out on their
 * theme, and which counter-examples do.
 */
export function trial(codebook: Codebook, knowledge: Knowledge): readonly string[] {
  const read = understand({ ...knowledge, themes: codebook.themes })
  const isFound = (theme: string, sentence: string) =>
    read(letterOf(sentence)).refined.mentions.some(
      mention => mention.kind === 'finding' && mention.theme === theme,
    )
  return codebook.themes.flatMap(({ id, examples, notExamples }) => [
    ...examples
      .map(plain)
      .filter(example => !isFound(id, example))
      .map(example => `Theme ${id} is not found in its example “${example}”.`),
    ...notExamples
      .map(plain)
      .filter(example => isFound(id, example))
      .map(example => `Theme ${id} is found in its counter-example “${example}”.`),
  ])
}

/** An example may mark with brackets what speaks for the theme. */
const plain = (example: string) => example.replace(/[[\]]/gu, '')

/** A letter that says this and nothing else. */
export const letterOf = (sentence: string) => ({
  path: 'example.txt',
  sha256: '0'.repeat(64),
  mediaType: 'text/plain' as const,
  metadataTitle: null,
  messages: [],
  ...linesOfText(`Dear Sir\n\n${sentence}\n`),
})
