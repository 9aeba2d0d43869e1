import { type Block, linesOfBlocks } from '../blocks.ts'
import { UnreadableFile } from '../failures.ts'
import type { OfficeText } from '../office/text.ts'
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from '../office/xml.ts'
import { corrupt, unzipParts } from '../office/zip.ts'
import { blocksIn, type Reading } from './body.ts'
import type { NoteNumber } from './inline.ts'
import { numbering } from './numbering.ts'
import { readStyles } from './styles.ts'

// "word/document.xml", and "word/document2.xml" as Office 365 writes it; not headers, footers and comments.
const wanted =
  /^(?:word\/(?<stem>document|styles|numbering|footnotes|endnotes)\d{0,3}|docProps\/(?<core>core))\.xml$/u

const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
])

/**
 * The text of a Word document, as Word shows it with all changes accepted: numbers and bullets of lists written out,
 * notes after the running text, nothing from headers, footers and comments. Throws `UnreadableFile`.
 */
export function readDocx(bytes: Uint8Array): OfficeText {
  const parts = new Map<string, XmlElement>()
  for (const [name, part] of unzipParts(bytes, name => wanted.test(name))) {
    const { stem, core } = wanted.exec(name)!.groups!
    parts.set(stem ?? core!, parseXml(part, namespaces))
  }
  const body = childOf(parts.get('document'), 'w:body')
  if (!body) throw corrupt()
  const styles = readStyles(parts.get('styles'))
  const notes = noteCounter()
  const reading: Reading = {
    styles,
    labelOf: numbering(parts.get('numbering'), styles),
    noteNumber: notes.number,
  }
  const running = blocksIn(body, reading)
  const written = { footnote: notesById(parts.get('footnotes')), endnote: notesById(parts.get('endnotes')) }
  const noted = notes
    .inOrder()
    .flatMap(({ kind, id, number }) => blocksOfNote(written[kind].get(id), number, reading))
  const read = linesOfBlocks([...running, ...noted])
  if (read.lines.length === 0) throw new UnreadableFile('no-text', 'it holds no text')
  const title = childOf(parts.get('core'), 'dc:title')
  return { ...read, title: (title && textOf(title).trim()) || null }
}

interface Note {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly number: number
}

/** Numbers notes in the order of their marks: all in figures, so that no mark reads as part of a word. */
function noteCounter(): { number: NoteNumber; inOrder: () => Note[] } {
  const seen = new Map<string, Note>()
  return {
    number(kind, id) {
      const key = `${kind} ${id}`
      const note = seen.get(key) ?? { kind, id, number: seen.size + 1 }
      seen.set(key, note)
      return note.number
    },
    inOrder: () => [...seen.values()],
  }
}

const notesById = (root: XmlElement | undefined) =>
  new Map((root ? elementsOf(root) : []).map(note => [note.attributes['w:id'] ?? '', note]))

function blocksOfNote(note: XmlElement | undefined, number: number, reading: Reading): Block[] {
  if (!note) return []
  const filled = blocksIn(note, reading).filter(({ text }) => text.trim() !== '')
  return filled.map(({ text }, index) => ({
    text: index === 0 ? `${number} ${text.trimStart()}` : text,
    hint: { kind: 'footnote' },
    apart: index === 0,
  }))
}
