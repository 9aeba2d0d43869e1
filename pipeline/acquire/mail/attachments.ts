import type { Message } from '../../types.ts'
import { looksLikeMail } from './sniff.ts'

/** A file inside an e-mail, which becomes a document of its own. */
export interface MailAttachment {
  /** Safe as a name of a file, and used once in its mail. */
  readonly name: string
  /** The mail's path, a slash, and the name. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** An attachment as a parser gives it. */
export interface FoundAttachment {
  readonly name: string | null
  readonly bytes: Uint8Array
  readonly contentType: string
  /** A picture that the text shows, such as the logo of a signature. */
  readonly inText: boolean
}

/** Mails within mails are followed no deeper. */
export const deepestMail = 5
const mostAttachments = 100

/** The attachments that are documents; what is left aside is counted and said. `depth` is 1 for a mail of its own. */
export function attachmentsOf(
  path: string,
  found: readonly FoundAttachment[],
  depth: number,
): { attachments: MailAttachment[]; messages: Message[] } {
  const messages: Message[] = []
  const say = (code: string, text: string) => messages.push({ code, text, span: null })
  const pictures = found.filter(({ inText }) => inText).length
  if (pictures > 0) say('mail/pictures', `${counted(pictures, 'picture')} within the text left aside`)
  const files = found.filter(({ inText, contentType }) => !inText && !seals.test(contentType))
  const readable = files.filter(({ bytes }) => depth < deepestMail || !looksLikeMail(bytes))
  if (readable.length < files.length)
    say(
      'mail/too-deep',
      `${counted(files.length - readable.length, 'mail')} attached more than ${deepestMail} deep left aside`,
    )
  const kept = readable.slice(0, mostAttachments)
  if (kept.length < readable.length)
    say(
      'mail/too-many',
      `${counted(readable.length - kept.length, 'attachment')} beyond the first ${mostAttachments} left aside`,
    )
  const used = new Set<string>()
  const attachments = kept.map(({ name, bytes, contentType }) => {
    const own = unused(safeName(name, contentType), used)
    return { name: own, path: `${path}/${own}`, bytes, contentType }
  })
  return { attachments, messages }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** Signatures over the mail: they say nothing. */
const seals = /^application\/(?:x-)?(?:pkcs7-signature|pgp-signature)$/iu

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/msword': '.doc',
  'application/rtf': '.rtf',
  'application/vnd.ms-outlook': '.msg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/tiff': '.tif',
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
}

const longestName = 120

/** A name that is no path, no hidden file and no control characters; one is made where there is none. */
export function safeName(name: string | null, contentType: string): string {
  const plain = (name ?? '')
    .normalize('NFC')
    .replace(/^.*[\\/]/su, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  if (plain === '') return `attachment${extensions[contentType] ?? ''}`
  if (plain.length <= longestName) return plain
  const extension = /\.[A-Za-z\d]{1,8}$/u.exec(plain)?.[0] ?? ''
  return plain.slice(0, longestName - extension.length).trimEnd() + extension
}

/** "letter.pdf", then "letter (2).pdf". Names that differ only in capitals are the same to some systems. */
function unused(name: string, used: Set<string>): string {
  const extension = /\.[A-Za-z\d]{1,8}$/u.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length)
  let free = name
  for (let number = 2; used.has(free.toLowerCase()); number++) free = `${stem} (${number})${extension}`
  used.add(free.toLowerCase())
  return free
}
