/** The middle of the program: from what a file says to the record of its findings. Nothing in it touches the world. */
import { assemble } from './assemble/assemble.ts'
import { clean, cleanersWith } from './clean/clean.ts'
import { extractor } from './extract/extract.ts'
import type { Knowledge } from './knowledge.ts'
import { refine } from './refine/refine.ts'
import { resolver } from './resolve/resolve.ts'
import { segment } from './segment/segment.ts'
import { dictionaryOf } from './text/dictionary.ts'
import type { FindingsRecord, ResolvedLetter, Source } from './types.ts'

/** Reads as far as the whole letter is understood; each stage still holds the one before it. */
export function understand(knowledge: Knowledge): (source: Source) => ResolvedLetter {
  const cleaners = cleanersWith(dictionaryOf(knowledge))
  const extract = extractor(knowledge)
  const resolve = resolver(knowledge)
  return source => {
    const document = clean(source, cleaners)
    const letter = segment(document)
    const annotated = extract(letter)
    const refined = refine(annotated)
    return resolve(refined)
  }
}

/** Reads a source to its record. What it is told is compiled once, for all sources. */
export function reader(knowledge: Knowledge): (source: Source) => FindingsRecord {
  const understood = understand(knowledge)
  return source => assemble(understood(source))
}
