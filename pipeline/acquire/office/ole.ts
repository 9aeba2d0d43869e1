import { UnreadableFile } from '../failures.ts'

/** What an OLE container holds: the old Office formats, Outlook messages, and new formats under a password. */
export type OleKind = 'message' | 'encrypted-office' | 'old-word' | 'old-excel' | 'old-powerpoint' | 'other'

// Each kind by a stream that it always has. A message may hold the others as attachments, so it is asked for first.
const streams: readonly (readonly [kind: OleKind, stream: string])[] = [
  ['message', '__properties_version1.0'],
  ['encrypted-office', 'EncryptedPackage'],
  ['old-word', 'WordDocument'],
  ['old-excel', 'Workbook'],
  ['old-powerpoint', 'PowerPoint Document'],
]

/** Entries of an OLE directory stand at multiples of this, and begin with their name. */
const entrySize = 128

export function oleKind(bytes: Uint8Array): OleKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return streams.find(([, stream]) => hasEntry(file, stream))?.[0] ?? 'other'
}

function hasEntry(file: Buffer, stream: string): boolean {
  // A name ends with a zero.
  const name = Buffer.from(`${stream}\0`, 'utf16le')
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1))
    if (at % entrySize === 0) return true
  return false
}

/** Why a container that is no message cannot be read. */
export function oleFailure(kind: Exclude<OleKind, 'message'>): UnreadableFile {
  if (kind === 'encrypted-office')
    return new UnreadableFile('encrypted', 'it is protected by a password; save a copy without one')
  return new UnreadableFile(
    'unsupported',
    `it is ${oldFormats[kind]}, which is not read; save it as .docx or PDF`,
  )
}

const oldFormats = {
  'old-word': 'a document of an old Word (.doc)',
  'old-excel': 'a workbook of an old Excel',
  'old-powerpoint': 'a presentation of an old PowerPoint',
  other: 'a document of an old Office program',
} as const
