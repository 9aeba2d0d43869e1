import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { UnreadableFile } from '../failures.ts'

// The longest real report has a part of 5 MB; what unpacks to more is a bomb, or nothing that is read in time.
const largestPart = 16 * 1024 * 1024
const mostEntries = 5000

// Deflate packs at most some 1,030 to 1: one step gives no more than 8 MB before it is counted.
const step = 8 * 1024

export const corrupt = () =>
  new UnreadableFile('corrupt', 'it is damaged, or only part of it was saved; fetch it again')

const bomb = () => new UnreadableFile('too-large', 'its parts unpack to far more than any letter holds')

export type ZipKind = 'docx' | 'odt' | 'spreadsheet' | 'presentation' | 'zip'

/** What a zip archive holds, by the names in its directory; nothing is unpacked but the type that ODF files state. */
export function zipKind(bytes: Uint8Array): ZipKind {
  const names = namesIn(bytes)
  if (names.some(name => /^word\/document\d{0,3}\.xml$/u.test(name))) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'spreadsheet'
  if (names.includes('ppt/presentation.xml')) return 'presentation'
  if (!names.includes('content.xml') || !names.includes('mimetype')) return 'zip'
  const type = new TextDecoder().decode(unzipParts(bytes, name => name === 'mimetype').get('mimetype'))
  return /opendocument\.(?<kind>\w{1,20})/u.exec(type)?.groups?.kind === 'text' ? 'odt' : odfKind(type)
}

const odfKind = (type: string): ZipKind =>
  type.includes('spreadsheet') ? 'spreadsheet' : type.includes('presentation') ? 'presentation' : 'zip'

function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name)
        if (names.length > mostEntries) throw bomb()
        return false
      },
    })
  } catch (error) {
    throw error instanceof UnreadableFile ? error : corrupt()
  }
  return names
}

/**
 * The wanted parts of a zip archive by name, unpacked in small steps and counted on the way: what an archive says of
 * its own sizes is not believed. Where a name comes twice, the first counts. Throws `UnreadableFile`.
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>()
  const finished = new Set<string>()
  let entries = 0
  let size = 0
  const unzip = new Unzip(file => {
    entries += 1
    if (entries > mostEntries) throw bomb()
    if (!wanted(file.name) || chunks.has(file.name)) return
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (error, chunk, final) => {
      // What we throw ourselves comes back as an error.
      if (error) throw error instanceof UnreadableFile ? error : corrupt()
      size += chunk.length
      if (size > largestPart) throw bomb()
      own.push(chunk)
      if (final) finished.add(file.name)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    throw error instanceof UnreadableFile ? error : corrupt()
  }
  if (finished.size < chunks.size) throw corrupt()
  return new Map([...chunks].map(([name, own]) => [name, new Uint8Array(Buffer.concat(own))]))
}
