import msgReader, { type FieldsData } from '@kenjiuno/msgreader'
import { UnreadableFile } from '../failures.ts'
import { decodeHtml } from '../html/encoding.ts'
import type { FoundAttachment } from './attachments.ts'
import { rootNamesOf } from './compound.ts'
import { mailDocument, type ReadMail } from './document.ts'
import { type MailHead, mailbox } from './head.ts'
import { fieldsOf } from './parts.ts'

// A module of the older kind: its default export is one deeper where Node loads it itself.
const MsgReader =
  'default' in msgReader ? (msgReader as unknown as { default: typeof msgReader }).default : msgReader

type Reader = InstanceType<typeof msgReader>

/** An Outlook message (.msg), as `readMail` gives an e-mail. Throws `UnreadableFile`, and nothing else. */
export function readMsg(path: string, bytes: Uint8Array, depth = 1): ReadMail {
  if (!rootNamesOf(bytes)) throw damaged('its parts do not hang together')
  const { reader, fields } = opened(bytes)
  const found = (fields.attachments ?? []).map(attachment => foundOf(reader, attachment))
  const bytesOfHtml: unknown = fields.html
  const html = bytesOfHtml instanceof Uint8Array ? decodeHtml(bytesOfHtml) : textOf(fields.bodyHtml)
  const plain = textOf(fields.body)
  refuseSealed(textOf(fields.messageClass))
  const onlyRtf = plain.trim() === '' && html.trim() === '' && fields.compressedRtf !== undefined
  return mailDocument(
    {
      path,
      mediaType: 'application/vnd.ms-outlook',
      head: headOf(fields),
      plain,
      flowed: false,
      html,
      found: found.map(({ id, ...attachment }) => ({
        ...attachment,
        inText: attachment.inText || (id !== '' && html.includes(`cid:${id}`)),
      })),
      messages: onlyRtf
        ? [
            {
              code: 'mail/rich-text',
              text: 'its text is there as Outlook’s rich text only, which is not read',
              span: null,
            },
          ]
        : [],
    },
    depth,
  )
}

const damaged = (why: string) =>
  new UnreadableFile('corrupt', `it is a damaged Outlook message (${why}); export it again`)

function opened(bytes: Uint8Array): { reader: Reader; fields: FieldsData } {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  try {
    const reader = new MsgReader(buffer)
    reader.parserConfig = { ansiEncoding: 'windows-1252' }
    const fields = reader.getFileData()
    if (fields.error === undefined) return { reader, fields }
    throw damaged(fields.error)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw damaged(error instanceof Error ? error.message : String(error))
  }
}

// "IPM.Note.SMIME" holds its text in a sealed attachment; "IPM.Note.SMIME.MultipartSigned" shows it
const sealed = /^IPM\.Note\.(?:SMIME$|rpmsg)/iu

/** A damaged message may give a number where a text should be. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function refuseSealed(messageClass: string): void {
  if (sealed.test(messageClass))
    throw new UnreadableFile(
      'encrypted',
      'it is an encrypted e-mail; save it from a mail program that has the key',
    )
}

function headOf(fields: FieldsData): MailHead {
  const recipients = (kind: string) =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => (recipType ?? 'to') === kind)
      .map(({ name, smtpAddress, email }) => mailbox(textOf(name), internetAddress(smtpAddress, email)))
      .filter(text => text !== '')
  const sender = internetAddress(
    fields.senderSmtpAddress,
    fields.senderEmail,
    fields.sentRepresentingSmtpAddress,
  )
  const from = mailbox(textOf(fields.senderName), sender)
  // Outlook's own dates are in universal time; the header, if there is one, has the sender's.
  const stated = fieldsOf(textOf(fields.headers)).get('date')
  return {
    from: from === '' ? [] : [from],
    to: recipients('to'),
    copied: recipients('cc'),
    date: stated || textOf(fields.clientSubmitTime) || textOf(fields.messageDeliveryTime) || null,
    subject: textOf(fields.subject).trim() || null,
  }
}

/** The first address that is one: within an organisation they are paths ("/O=EXCHANGE/…"). */
const internetAddress = (...addresses: readonly unknown[]) =>
  addresses.map(textOf).find(address => address.includes('@')) ?? ''

function foundOf(reader: Reader, attachment: FieldsData): FoundAttachment & { readonly id: string } {
  const inner = attachment.innerMsgContent === true
  const contentType = textOf(attachment.attachMimeTag) || (inner ? 'application/vnd.ms-outlook' : '')
  const name = textOf(attachment.name)
  return {
    name: inner
      ? `${name || 'message'}.msg`
      : textOf(attachment.fileName) || textOf(attachment.fileNameShort) || name || null,
    bytes: contentOf(reader, attachment),
    contentType: contentType || 'application/octet-stream',
    inText: attachment.attachmentHidden === true,
    id: textOf(attachment.pidContentId),
  }
}

/** An attachment that cannot be taken out is empty, and fails as such when it is read. */
function contentOf(reader: Reader, attachment: FieldsData): Uint8Array {
  try {
    const content: unknown = reader.getAttachment(attachment).content
    return content instanceof Uint8Array ? content : new Uint8Array()
  } catch {
    return new Uint8Array()
  }
}
