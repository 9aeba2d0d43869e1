import type { Entry, Knowledge } from '../knowledge.ts'

/** A list of words that belong together, with sentences in which they decide. */
export interface WordList extends Entry {
  readonly words: readonly string[]
}

export interface OfficialWords {
  /** Lower case: words that are written with a capital and are no part of a person's name. */
  readonly notNames: WordList
  /** Of these, the words that are surnames after a forename. */
  readonly surnamesToo: WordList
  /** What an office is called at its core ("Director", "Nurse"), for the offices that have no id of their own. */
  readonly heads: WordList
}

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
