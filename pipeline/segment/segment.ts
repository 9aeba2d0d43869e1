import { tokenise } from '../text/tokens.ts'
import type { Block, CleanDocument, Letter } from '../types.ts'
import { labelled } from './labels.ts'
import { linesOf } from './lines.ts'
import { sentencesOf } from './sentences.ts'

/** Divides a clean text into blocks with their labels, sentences, and words. */
export function segment(document: CleanDocument): Letter {
  const blocks: readonly Block[] = labelled(linesOf(document))
  return {
    document,
    blocks,
    sentences: sentencesOf(document.text, blocks),
    tokens: tokenise(document.text),
  }
}
