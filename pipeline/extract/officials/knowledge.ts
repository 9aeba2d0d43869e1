import type { Knowledge, OfficialWords } from '../../knowledge.ts'

/** What the extractor of officials is told. */
export interface OfficialKnowledge extends Pick<Knowledge, 'roles' | 'ranks' | 'honours' | 'honorifics'> {
  readonly words: OfficialWords
}

/** Makes a text stand for itself in a pattern. */
export const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')

/** One of these texts, the longest first. */
export const oneOf = (texts: readonly string[]) =>
  [...texts]
    .sort((one, other) => other.length - one.length)
    .map(literal)
    .join('|')
