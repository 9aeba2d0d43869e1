/** Which reader a file goes to, by its content, and what all readers give. */
import type { MediaType, Message, PageReading, SourceLine } from '../types.ts'
import { readDocx } from './docx/docx.ts'
import { UnreadableFile } from './failures.ts'
import { readHtml } from './html/html.ts'
import { looksLikeHtml } from './html/sniff.ts'
import type { Limits } from './limits.ts'
import { type MailAttachment, readMail } from './mail/mail.ts'
import { readMsg } from './mail/msg.ts'
import { looksLikeMail, looksLikeMsg } from './mail/sniff.ts'
import { pdfOfImage } from './ocr/image-file.ts'
import { readOdt } from './odt/odt.ts'
import { oleFailure, oleKind } from './office/ole.ts'
import { zipKind } from './office/zip.ts'
import { readPdf } from './pdf/pdf.ts'
import { readRtf } from './rtf/rtf.ts'
import { imageType, sniff } from './sniff.ts'
import { decodeText, linesOfText } from './text.ts'

/** A file as its reader gives it. */
export interface Read {
  readonly mediaType: MediaType
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly pages: number | null
  readonly pageReadings?: readonly PageReading[]
  readonly title: string | null
  readonly messages: readonly Message[]
  /** Files in it, which are documents of their own. */
  readonly attachments: readonly MailAttachment[]
}

const alone = { pages: null, messages: [], attachments: [] } as const

/** Reads bytes of any kind we know. `depth` counts the mails around it. Throws `UnreadableFile`. */
export async function readKind(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
  depth: number,
): Promise<Read> {
  switch (sniff(bytes)) {
    case 'empty':
      throw new UnreadableFile('empty', 'it has no content; fetch it again')
    case 'pdf':
      return readPdfFile(bytes, limits)
    case 'zip':
      return readZip(bytes)
    case 'ole':
      return readOle(path, bytes, depth)
    case 'rtf':
      return { ...alone, mediaType: 'application/rtf', ...readRtf(bytes) }
    case 'image':
      return readImage(bytes, limits)
    case 'binary':
      throw new UnreadableFile('binary', 'it is of no kind that is read; look what it really is')
    case 'text':
      return readTextual(path, bytes, depth)
  }
}

async function readPdfFile(bytes: Uint8Array, limits: Limits): Promise<Read> {
  return { ...alone, mediaType: 'application/pdf', ...(await readPdf(bytes, limits)) }
}

/** A picture of a letter is a scan of one page, or of several in a TIFF. */
async function readImage(bytes: Uint8Array, limits: Limits): Promise<Read> {
  if (limits.ocr === 'never')
    throw new UnreadableFile('no-text', 'it is a picture, and pictures are not read (--ocr never)')
  return { ...(await readPdfFile(await pdfOfImage(bytes), limits)), mediaType: imageType(bytes) }
}

const unsupported = (what: string, instead: string) =>
  new UnreadableFile('unsupported', `it is ${what}, which is not read; save it as ${instead}`)

function readZip(bytes: Uint8Array): Read {
  switch (zipKind(bytes)) {
    case 'docx':
      return {
        ...alone,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ...readDocx(bytes),
      }
    case 'odt':
      return {
        ...alone,
        mediaType: 'application/vnd.oasis.opendocument.text',
        ...readOdt(bytes),
      }
    case 'spreadsheet':
      throw unsupported('a spreadsheet', 'PDF')
    case 'presentation':
      throw unsupported('a presentation', 'PDF')
    case 'zip':
      throw new UnreadableFile('unsupported', 'it is a zip archive, which is not read; unpack it')
  }
}

function readOle(path: string, bytes: Uint8Array, depth: number): Read {
  if (looksLikeMsg(bytes)) return { pages: null, ...readMsg(path, bytes, depth) }
  const kind = oleKind(bytes)
  throw kind === 'message'
    ? new UnreadableFile('corrupt', 'it is a damaged e-mail; save it again')
    : oleFailure(kind)
}

/** Mails and web pages are text with something to know them by; a memo that begins "To: …" is plain text. */
async function readTextual(path: string, bytes: Uint8Array, depth: number): Promise<Read> {
  if (looksLikeMail(bytes)) {
    return { pages: null, ...(await readMail(path, bytes, depth)) }
  }
  if (looksLikeHtml(bytes)) return { ...alone, mediaType: 'text/html', ...readHtml(bytes) }
  return { ...alone, mediaType: 'text/plain', title: null, ...linesOfText(decodeText(bytes).text) }
}
