import { rootNamesOf } from './compound.ts'
import { isInternetDate } from './head.ts'
import { fieldsOf } from './parts.ts'

/** Header lines of even much-forwarded mails end within this. */
const headerWithin = 64 * 1024

const technical = new Set([
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'content-type',
  'content-transfer-encoding',
  'dkim-signature',
  'delivered-to',
])

// "From anne@example.org Fri Apr 28 10:15:00 2023", the line that mailboxes put above each mail
const mailboxLine = /^From \S{1,200} .{1,100}\n/u
const headerLine = /^(?:[!-9;-~]{1,100}[ \t]{0,5}:|[ \t])/u

/**
 * Whether bytes are an e-mail: header lines from the top, and at least two that only mail programs write. A memo that
 * begins "To: … From: … Date: 3 May" is none.
 */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, headerWithin))
    .toString('latin1')
    .replace(/^ï»¿/u, '')
    .replaceAll('\r\n', '\n')
    .replace(/^\n{1,3}/u, '')
    .replace(mailboxLine, '')
  const lines = head.split('\n', 2000)
  const end = lines.findIndex(line => !headerLine.test(line))
  if (end === 0) return false
  const fields = fieldsOf(lines.slice(0, end < 0 ? lines.length : end).join('\n'))
  const dated = isInternetDate(fields.get('date') ?? '') && fields.has('from')
  const written = [...fields.keys()].filter(name => technical.has(name)).length
  return written >= 2 || dated
}

/** Whether bytes are an Outlook message: an OLE file with the stream that only those have at its top. */
export const looksLikeMsg = (bytes: Uint8Array): boolean =>
  rootNamesOf(bytes)?.includes('__properties_version1.0') ?? false
