import type { Knowledge } from '../knowledge.ts'

/** The words of the language and of the names that are known, in lower case; put together once, when first asked for. */
export function dictionaryOf(knowledge: Knowledge): () => ReadonlySet<string> {
  let words: Set<string> | null = null
  return () => {
    words ??= new Set([...knowledge.words.words.split(' '), ...wordsOfNames(knowledge)])
    return words
  }
}

function wordsOfNames({ forces, localAuthorities, organisations }: Knowledge): string[] {
  const names = [...forces, ...localAuthorities, ...organisations].map(({ name }) => name)
  return names.flatMap(name => name.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
}
