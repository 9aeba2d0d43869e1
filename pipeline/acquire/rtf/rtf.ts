import { linesOfBlocks } from '../blocks.ts'
import { UnreadableFile } from '../failures.ts'
import type { OfficeText } from '../office/text.ts'
import { corrupt } from '../office/zip.ts'
import { rtfReader } from './reader.ts'
import { rtfTokens } from './tokens.ts'

/**
 * The text of a Rich Text file, as Word shows it with all changes accepted: labels of lists as the file gives them,
 * notes after the running text, nothing from headers, footers and comments. Throws `UnreadableFile`.
 */
export function readRtf(bytes: Uint8Array): OfficeText {
  const reader = rtfReader()
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const token of rtfTokens(file)) {
    reader.read(token)
    if (reader.ended()) break
  }
  // A whole file closes its outermost group.
  if (!reader.ended()) throw corrupt()
  const { blocks, title } = reader.finish()
  const read = linesOfBlocks(blocks)
  if (read.lines.length === 0) throw new UnreadableFile('no-text', 'it holds no text')
  return { ...read, title: title.trim() || null }
}
