import type { MediaType, Message } from '../../types.ts'
import { linesOfBlocks } from '../blocks.ts'
import { UnreadableFile } from '../failures.ts'
import { withoutControls } from '../html/encoding.ts'
import { blocksOfHtml } from '../html/html.ts'
import { attachmentsOf, type FoundAttachment, type MailAttachment } from './attachments.ts'
import { blockBody, joined, type Lines, plainBody } from './body.ts'
import { headBlocks, type MailHead } from './head.ts'

/** An e-mail as read, and the files in it. */
export interface ReadMail extends Lines {
  readonly mediaType: MediaType
  /** Its subject, or the title of a web page that was saved as an archive. */
  readonly title: string | null
  readonly attachments: readonly MailAttachment[]
  readonly messages: readonly Message[]
}

/** An e-mail taken apart, by whatever parser. */
export interface MailContent {
  readonly path: string
  readonly mediaType: MediaType
  readonly head: MailHead
  readonly plain: string
  readonly flowed: boolean
  readonly html: string
  readonly found: readonly FoundAttachment[]
  readonly messages: readonly Message[]
}

/** Puts an e-mail together as a reader sees it: who, to whom, when, what, then the text. */
export function mailDocument(content: MailContent, depth: number): ReadMail {
  const { attachments, messages } = attachmentsOf(content.path, content.found, depth)
  const body = bodyOf(withoutControls(content.plain), withoutControls(content.html), content.flowed)
  const read = joined([linesOfBlocks(headBlocks(content.head)), body])
  if (!/\p{L}/u.test(read.text) && attachments.length === 0)
    throw new UnreadableFile('no-text', 'it is an e-mail with neither text nor attachments')
  const undecoded = [...read.text.matchAll(/\ufffd/gu)].length
  const lost: Message = {
    code: 'mail/undecoded',
    text: `${undecoded} characters of it could not be decoded`,
    span: null,
  }
  return {
    ...read,
    mediaType: content.mediaType,
    title: content.head.subject,
    attachments,
    messages: [...content.messages, ...messages, ...(undecoded > 0 ? [lost] : [])],
  }
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').length

/** The plain text, unless it is only a stub beside the other one ("This message is in HTML"). */
function bodyOf(plain: string, html: string, flowed: boolean): Lines {
  const inBlocks = html.trim() === '' ? null : linesOfHtml(html, plain.trim() !== '')
  if (inBlocks && letters(plain) * 2 < letters(inBlocks.text)) return inBlocks
  return plain.trim() === '' && inBlocks ? inBlocks : plainBody(plain, flowed)
}

/** Null for HTML beyond the bounds where there is a plain text to fall back on. */
function linesOfHtml(html: string, dispensable: boolean): Lines | null {
  try {
    return linesOfBlocks(blockBody(blocksOfHtml(html, 'whole').blocks))
  } catch (error) {
    if (dispensable && error instanceof UnreadableFile) return null
    throw error
  }
}
