import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { Message } from '../../types.ts'
import { UnreadableFile } from '../failures.ts'
import { withoutControls } from '../html/encoding.ts'
import { readHtml } from '../html/html.ts'
import type { FoundAttachment } from './attachments.ts'
import { mailDocument, type ReadMail } from './document.ts'
import { addressesOf, type MailHead } from './head.ts'
import { deepestPart, type MailParts, mended, mostLines, mostParts, parameter, partsOf } from './parts.ts'

export type { MailAttachment } from './attachments.ts'
export type { ReadMail } from './document.ts'
export { looksLikeMail, looksLikeMsg } from './sniff.ts'

/**
 * An e-mail (.eml), or a web page saved as one (.mht): its text, and its attachments as files to be read each by
 * itself. `depth` is 1 for a mail of its own, and one more for each mail it is attached to.
 * Throws `UnreadableFile` for what is wrong with it, and nothing else.
 */
export async function readMail(path: string, bytes: Uint8Array, depth = 1): Promise<ReadMail> {
  const raw = withoutMailboxLine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const parts = partsOf(raw)
  refuseSealed(parts)
  const saved = savedPage(raw, parts)
  if (saved) return pageOf(saved)
  const email = await parsed(mended(raw, parts))
  const beyond: Message = {
    code: 'mail/beyond-bounds',
    text: `the rest was left aside, beyond ${mostParts} parts, ${deepestPart} multiparts deep or ${mostLines} lines`,
    span: null,
  }
  const flowed = parts.parts.some(({ fields }) => /format="?flowed/iu.test(fields.get('content-type') ?? ''))
  return mailDocument(
    {
      path,
      mediaType: 'message/rfc822',
      head: headOf(email),
      plain: email.text ?? '',
      flowed,
      html: email.html ?? '',
      found: email.attachments.map(attachment => foundOf(attachment, email.html ?? '')),
      messages: parts.end < raw.length ? [beyond] : [],
    },
    depth,
  )
}

/** "From anne@example.org Fri Apr 28 …" is the mailbox's, not the mail's. */
function withoutMailboxLine(raw: Buffer): Buffer {
  const start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  if (raw.toString('latin1', start, start + 5) !== 'From ') return raw.subarray(start)
  return raw.subarray(raw.indexOf(0x0a) + 1)
}

async function parsed(bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UnreadableFile('corrupt', `its parts cannot be told apart (${why})`)
  }
}

const headOf = (email: Email): MailHead => ({
  from: addressesOf(email.from ? [email.from] : email.sender ? [email.sender] : []),
  to: addressesOf(email.to ?? []),
  copied: addressesOf(email.cc ?? []),
  date: email.headers.find(({ key }) => key === 'date')?.value ?? null,
  subject: email.subject === undefined ? null : withoutControls(email.subject).replace(/\s+/gu, ' ').trim(),
})

function foundOf(attachment: Attachment, html: string): FoundAttachment {
  const { content, contentId, disposition, filename, mimeType } = attachment
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  const id = contentId?.replace(/^<|>$/gu, '') ?? ''
  const shown = id !== '' && (disposition === 'inline' || html.includes(`cid:${id}`))
  const name = filename === null ? null : withoutControls(filename)
  return { name, bytes, contentType: mimeType, inText: mimeType.startsWith('image/') && shown }
}

/** Mails whose text only their receivers can open. */
function refuseSealed({ parts }: MailParts): void {
  for (const { fields } of parts) {
    const type = (fields.get('content-type') ?? '').toLowerCase()
    if (/^application\/(?:x-)?pkcs7-mime/u.test(type)) {
      if (parameter(type, 'smime-type') === 'signed-data')
        throw new UnreadableFile(
          'unsupported',
          'it is a signed e-mail that wraps its text in the signature; save its text',
        )
      throw new UnreadableFile(
        'encrypted',
        'it is an encrypted e-mail; save it from a mail program that has the key',
      )
    }
    if (/^multipart\/encrypted|^application\/x-microsoft-rpmsg-message/u.test(type))
      throw new UnreadableFile(
        'encrypted',
        'it is an encrypted e-mail; save it from a mail program that has the key',
      )
  }
}

interface SavedPage {
  readonly bytes: Buffer
  readonly encoding: string
  readonly charset: string | null
}

/** The page itself in a web archive, which browsers write as a mail from nobody; null for a mail. */
function savedPage(raw: Buffer, { parts }: MailParts): SavedPage | null {
  const head = parts[0]!.fields
  const saved =
    head.has('snapshot-content-location') ||
    /^"?<?saved by/iu.test(head.get('from') ?? '') ||
    (!head.has('to') &&
      /^multipart\/related\b.{0,300}type="?text\/html/iu.test(head.get('content-type') ?? ''))
  const page = saved
    ? parts.find(({ fields }) => /^text\/html/iu.test(fields.get('content-type') ?? ''))
    : undefined
  if (!page) return null
  return {
    bytes: raw.subarray(page.bodyStart, page.end),
    encoding: page.fields.get('content-transfer-encoding') ?? '8bit',
    charset: parameter(page.fields.get('content-type')!, 'charset'),
  }
}

/** Its bytes are had from the parser by calling them an attachment: then it decodes no letters. */
async function pageOf({ bytes, encoding, charset }: SavedPage): Promise<ReadMail> {
  const head = `Content-Type: application/octet-stream\nContent-Transfer-Encoding: ${encoding}\n\n`
  const [attachment] = (await parsed(Buffer.concat([Buffer.from(head), bytes]))).attachments
  const content = attachment ? new Uint8Array(attachment.content as ArrayBuffer) : new Uint8Array()
  return { ...readHtml(content, charset), mediaType: 'text/html', attachments: [], messages: [] }
}
