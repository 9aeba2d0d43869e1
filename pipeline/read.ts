/** The middle of the program: from what a file says to the record of its findings. Nothing in it touches the world. */

import { assemble } from './assemble/assemble.ts'
import { clean, cleanersWith } from './clean/clean.ts'
import { extractor } from './extract/extract.ts'
import type { Knowledge } from './knowledge.ts'
import { refine } from './refine/refine.ts'
import { resolver } from './resolve/resolve.ts'
import { segment } from './segment/segment.ts'
import { dictionaryOf } from './text/dictionary.ts'
import { type Lookout, lookout } from './text/lookout.ts'
import type { AnnotatedLetter, FindingsRecord, ResolvedLetter, Source } from './types.ts'

/** As far as rules find what stands in the letter; each stage still holds the one before it. */
function annotator(knowledge: Knowledge, look: Lookout): (source: Source) => AnnotatedLetter {
  const cleaners = cleanersWith(dictionaryOf(knowledge))
  const extract = extractor(knowledge, look)
  return source => {
    const document = clean(source, cleaners)
    const letter = segment(document)
    return extract(letter)
  }
}

/** Reads as far as the whole letter is understood, by rules alone. */
export function understand(knowledge: Knowledge): (source: Source) => ResolvedLetter {
  const look = lookout()
  const annotate = annotator(knowledge, look)
  const resolve = resolver(knowledge, look)
  return source => resolve(refine(annotate(source)))
}

/** The same with what the sentence reader makes of the letter, which takes its time. */
export function understandWith(
  knowledge: Knowledge,
  infer: (annotated: AnnotatedLetter) => Promise<AnnotatedLetter>,
): (source: Source) => Promise<ResolvedLetter> {
  const look = lookout()
  const annotate = annotator(knowledge, look)
  const resolve = resolver(knowledge, look)
  return async source => resolve(refine(await infer(annotate(source))))
}

/** Reads a source to its record, by rules alone. What it is told is compiled once, for all sources. */
export function reader(knowledge: Knowledge): (source: Source) => FindingsRecord {
  const understood = understand(knowledge)
  return source => assemble(understood(source))
}
