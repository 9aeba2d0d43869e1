/** Makers of e-mails, for the tests of the readers: MIME (.eml), web archives (.mht) and Outlook messages (.msg). */
import { createRequire } from 'node:module'
import type { burn as burnCompound, Entry } from '@kenjiuno/msgreader/lib/Burner.js'

const { burn } = createRequire(import.meta.url)('@kenjiuno/msgreader/lib/Burner.js') as {
  burn: typeof burnCompound
}

export type Header = Readonly<Record<string, string>>

const lines = (header: Header) => Object.entries(header).map(([name, value]) => `${name}: ${value}\r\n`)

/** A part, or a whole mail: its header, an empty line and its content. */
export const part = (header: Header, content: string | Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${lines(header).join('')}\r\n`), Buffer.from(content as Uint8Array)])

/** Content in base64, in lines of 76 as mail programs write it. */
export const base64 = (content: string | Uint8Array) =>
  Buffer.from(content as Uint8Array)
    .toString('base64')
    .replace(/.{76}/gu, '$&\r\n')

/** A multipart of parts. */
export const multipart = (
  kind: string,
  parts: readonly Buffer[],
  header: Header = {},
  boundary = '=_b',
): Buffer => {
  const pieces = parts.flatMap(one => [Buffer.from(`--${boundary}\r\n`), one, Buffer.from('\r\n')])
  const type = { 'Content-Type': `multipart/${kind}; boundary="${boundary}"` }
  return part({ ...header, ...type }, Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]))
}

export const attached = (
  name: string,
  type: string,
  content: string | Uint8Array,
  more: Header = {},
): Buffer =>
  part(
    {
      'Content-Type': `${type}; name="${name}"`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Transfer-Encoding': 'base64',
      ...more,
    },
    base64(content),
  )

/** What a mail of the office would begin with. */
export const letterHead: Header = {
  Received: 'from mail.example.org by mx.example.org; Fri, 28 Apr 2023 09:15:03 +0000',
  'Message-ID': '<1@example.org>',
  'MIME-Version': '1.0',
  From: '"Hale, Anne" <anne.hale@example.org>',
  To: 'Chief Constable <chief@example.org>, private.office@example.org',
  Cc: 'Bryn Parry <bryn@example.org>',
  Date: 'Fri, 28 Apr 2023 23:15:00 +0100',
  Subject: 'Response to the custody report',
}

/** A page as a Chromium browser archives it, with a picture and a frame of an advertiser. */
export const webArchive = (html: string | Uint8Array, charset: string | null): Buffer =>
  multipart(
    'related',
    [
      part(
        {
          'Content-Type': `text/html${charset ? `; charset="${charset}"` : ''}`,
          'Content-ID': '<frame-1@mhtml.blink>',
          'Content-Transfer-Encoding': 'base64',
          'Content-Location': 'https://www.example.org/',
        },
        base64(html),
      ),
      part({ 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'base64' }, base64('png')),
      part({ 'Content-Type': 'text/html' }, '<html><body><p>Fittings of another frame.</p></body></html>'),
    ],
    {
      From: '<Saved by Blink>',
      'Snapshot-Content-Location': 'https://www.example.org/',
      Subject: 'A page',
      Date: 'Fri, 28 Apr 2023 09:15:00 -0000',
      'MIME-Version': '1.0',
    },
    '----MultipartBoundary--x----',
  )

/** A property of an Outlook message: text, bytes, a whole number or a time. */
type Value = string | Uint8Array | number | Date

export interface Storage {
  readonly properties: Readonly<Record<string, Value>>
  readonly recipients?: readonly Storage[]
  readonly attachments?: readonly Storage[]
  /** A message within an attachment. */
  readonly message?: Storage
}

const [directory, stream, top] = [1, 2, 5]

/** An Outlook message: `properties` are named by their tags, such as `0037` for the subject. */
export const outlook = (message: Storage): Uint8Array => {
  const entries: Entry[] = [{ name: 'Root Entry', type: top, children: [], length: 0 }]
  addStorage(entries, 0, message, 32)
  return burn(entries)
}

const add = (entries: Entry[], parent: number, entry: Entry): number => {
  entries[parent]!.children!.push(entries.length)
  return entries.push(entry) - 1
}

/** The writer reads the whole memory behind what it is given, so each gets a copy of its own. */
const addStream = (entries: Entry[], parent: number, name: string, content: Uint8Array) =>
  add(entries, parent, {
    name,
    type: stream,
    length: content.length,
    binaryProvider: () => new Uint8Array(content),
  })

const addFolder = (entries: Entry[], parent: number, name: string) =>
  add(entries, parent, { name, type: directory, children: [], length: 0 })

/** Windows counts tenths of microseconds since 1601. */
const since1601 = 11_644_473_600_000n

function addStorage(entries: Entry[], parent: number, storage: Storage, header: number): void {
  const fixed: Buffer[] = [Buffer.alloc(header)]
  for (const [tag, value] of Object.entries(storage.properties)) {
    const entry = Buffer.alloc(16)
    const set = (type: number) => entry.writeUInt32LE(Number.parseInt(tag, 16) * 65_536 + type)
    if (typeof value === 'string')
      addStream(entries, parent, `__substg1.0_${tag}001F`, Buffer.from(value, 'utf16le'))
    else if (value instanceof Uint8Array) addStream(entries, parent, `__substg1.0_${tag}0102`, value)
    else if (typeof value === 'number') {
      set(3)
      entry.writeUInt32LE(value, 8)
      fixed.push(entry)
    } else {
      set(0x40)
      entry.writeBigUInt64LE((BigInt(value.getTime()) + since1601) * 10_000n, 8)
      fixed.push(entry)
    }
  }
  addStream(entries, parent, '__properties_version1.0', Buffer.concat(fixed))
  const number = (at: number) => at.toString(16).toUpperCase().padStart(8, '0')
  storage.recipients?.forEach((recipient, at) => {
    addStorage(entries, addFolder(entries, parent, `__recip_version1.0_#${number(at)}`), recipient, 8)
  })
  storage.attachments?.forEach((attachment, at) => {
    addStorage(entries, addFolder(entries, parent, `__attach_version1.0_#${number(at)}`), attachment, 8)
  })
  if (storage.message)
    addStorage(entries, addFolder(entries, parent, '__substg1.0_3701000D'), storage.message, 24)
}

/** The tags of the properties that the tests set. */
export const tags = {
  messageClass: '001A',
  subject: '0037',
  sent: '0039',
  headers: '007D',
  senderName: '0C1A',
  senderEmail: '0C1F',
  senderAddress: '5D01',
  body: '1000',
  html: '1013',
  recipientType: '0C15',
  name: '3001',
  address: '39FE',
  content: '3701',
  fileName: '3707',
  mediaType: '370E',
  contentId: '3712',
} as const
