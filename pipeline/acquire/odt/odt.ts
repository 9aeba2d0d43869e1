import { type Block, linesOfBlocks } from '../blocks.ts'
import { UnreadableFile } from '../failures.ts'
import type { OfficeText } from '../office/text.ts'
import { childOf, parseXml, textOf, type XmlElement } from '../office/xml.ts'
import { corrupt, unzipParts } from '../office/zip.ts'
import { type OdtReading, odtBlocksIn } from './body.ts'
import { odtNumbering } from './numbering.ts'
import { odtStyles } from './styles.ts'

const wanted = new Set([
  'content.xml',
  'styles.xml',
  'meta.xml',
  'META-INF/manifest.xml',
  'encrypted-package',
])

const namespaces: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
])

/**
 * The text of an OpenDocument text, as a word processor shows it with all changes accepted: numbers and bullets of
 * lists written out, notes after the running text, nothing from headers, footers and comments. Throws
 * `UnreadableFile`.
 */
export function readOdt(bytes: Uint8Array): OfficeText {
  const parts = unzipParts(bytes, name => wanted.has(name))
  if (isEncrypted(parts))
    throw new UnreadableFile('encrypted', 'it is protected by a password; save a copy without one')
  const rootOf = (name: string) => {
    const part = parts.get(name)
    return part && parseXml(part, namespaces)
  }
  const content = rootOf('content.xml')
  const body = childOf(childOf(content, 'office:body'), 'office:text')
  if (!body) throw corrupt()
  const named = rootOf('styles.xml')
  const notes: XmlElement[] = []
  const reading: OdtReading = {
    styleOf: odtStyles([named, content]),
    numbering: odtNumbering([named, content]),
    noteMark: note => String(notes.push(note)),
  }
  const running = odtBlocksIn(body, reading)
  const noted = [...notes].flatMap((note, index) => blocksOfNote(note, index + 1, reading))
  const read = linesOfBlocks([...running, ...noted])
  if (read.lines.length === 0) throw new UnreadableFile('no-text', 'it holds no text')
  const title = childOf(childOf(rootOf('meta.xml'), 'office:meta'), 'dc:title')
  return { ...read, title: (title && textOf(title).trim()) || null }
}

/** The list of parts is never encrypted itself; it tells how the others are. */
function isEncrypted(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const manifest = new TextDecoder().decode(parts.get('META-INF/manifest.xml'))
  return parts.has('encrypted-package') || manifest.includes('encryption-data')
}

function blocksOfNote(note: XmlElement, number: number, reading: OdtReading): Block[] {
  const body = childOf(note, 'text:note-body')
  const filled = body ? odtBlocksIn(body, reading).filter(({ text }) => text.trim() !== '') : []
  return filled.map(({ text }, index) => ({
    text: index === 0 ? `${number} ${text.trimStart()}` : text,
    hint: { kind: 'footnote' },
    apart: index === 0,
  }))
}
