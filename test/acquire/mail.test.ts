import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { UnreadableFile } from '../../pipeline/acquire/failures.ts'
import { safeName } from '../../pipeline/acquire/mail/attachments.ts'
import { longDate } from '../../pipeline/acquire/mail/head.ts'
import { looksLikeMail, looksLikeMsg, type ReadMail, readMail } from '../../pipeline/acquire/mail/mail.ts'
import { readMsg } from '../../pipeline/acquire/mail/msg.ts'
import {
  attached,
  base64,
  letterHead,
  multipart,
  outlook,
  part,
  type Storage,
  tags,
  webArchive,
} from '../make/mail.ts'

/** "· text" for a line as it stands, "quotation text" for one with a hint. */
const linesOf = ({ text, lines }: Pick<ReadMail, 'text' | 'lines'>) =>
  lines.map(({ start, end, hint }) => `${hint?.kind ?? '·'} ${text.slice(start, end)}`)

const codesOf = ({ messages }: ReadMail) => messages.map(({ code }) => code)

const failureOf = async (read: () => unknown) => {
  try {
    await read()
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  return null
}

const head = { From: 'a@example.org', Date: '28 Apr 2023 09:15:00 GMT', 'MIME-Version': '1.0' }
const plain = (body: string | Uint8Array, type = 'text/plain; charset=utf-8', encoding = '8bit') =>
  part({ ...head, 'Content-Type': type, 'Content-Transfer-Encoding': encoding }, body)

/** The lines below the head. */
const bodyOf = async (mail: Buffer) => linesOf(await readMail('m.eml', mail)).slice(2)

describe('the head of a mail', () => {
  it('says who, to whom, when and what, as a reader sees it', async () => {
    const read = await readMail('in/a.eml', part(letterHead, 'Dear Chief Constable,\r\n'))
    expect(read.text).toBe(
      [
        'From: Hale, Anne <anne.hale@example.org>',
        'To: Chief Constable <chief@example.org>; private.office@example.org',
        'Cc: Bryn Parry <bryn@example.org>',
        'Date: Friday 28 April 2023',
        'Subject: Response to the custody report',
        '',
        'Dear Chief Constable,',
      ].join('\n'),
    )
    expect(read.title).toBe('Response to the custody report')
    expect(linesOf(read).map(line => line.split(' ')[0])).toEqual([...Array(5).fill('paragraph'), '·'])
  })

  const words: readonly (readonly [string, string])[] = [
    ['=?windows-1252?Q?The_PCC=92s_reply_=96_p=A35m?=', 'The PCC’s reply – p£5m'],
    ['=?utf-8?B?VGhlIFBDQ+KAmXMgcmVwbHk=?=', 'The PCC’s reply'],
    ['=?iso-8859-1?Q?=93custody=94?=', '“custody”'],
    ['two\r\n words', 'two words'],
  ]
  for (const [subject, expected] of words)
    it(`decodes ${JSON.stringify(subject)}`, async () => {
      const { title } = await readMail('m', part({ ...head, Subject: subject }, 'x'))
      expect(title).toBe(expected)
    })

  it('takes undeclared Windows-1252 in a header for what it is', async () => {
    const mail = Buffer.concat([
      iconv.encode('Subject: The PCC’s reply\r\n', 'windows-1252'),
      part(head, 'x'),
    ])
    expect((await readMail('m', mail)).title).toBe('The PCC’s reply')
  })

  it('names the members of a group', async () => {
    const { text } = await readMail('m', part({ ...head, To: 'Team: A <a@x.org>, b@x.org;' }, 'x'))
    expect(text).toContain('To: A <a@x.org>; b@x.org')
  })

  const dates: readonly (readonly [string, string])[] = [
    ['Fri, 28 Apr 2023 23:59:59 -0500', 'Friday 28 April 2023'],
    ['28 Apr 2023 00:01 +0100', 'Friday 28 April 2023'],
    ['Tue, 3 May 05 09:00:00 GMT (BST)', 'Tuesday 3 May 2005'],
    ['Sun, 29 Feb 2024 10:00:00 +0000', 'Sunday 29 February 2024'],
    ['Fri, 31 Jun 2023 10:00:00 +0000', 'Fri, 31 Jun 2023 10:00:00 +0000'],
    ['yesterday', 'yesterday'],
    ['2023-04-28T10:00:00Z', '2023-04-28T10:00:00Z'],
  ]
  for (const [date, expected] of dates)
    it(`reads the date ${date}`, () => expect(longDate(date)).toBe(expected))
})

describe('the text of a mail', () => {
  const said = 'The PCC’s view – “good”'
  const encoded: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', plain(said)],
    ['UTF-8 that is not stated', plain(said, 'text/plain')],
    ['Windows-1252', plain(iconv.encode(said, 'windows-1252'), 'text/plain; charset=windows-1252')],
    ['Windows-1252 that is not stated', plain(iconv.encode(said, 'windows-1252'), 'text/plain')],
    ['Windows-1252 called UTF-8', plain(iconv.encode(said, 'windows-1252'), 'text/plain; charset="utf-8"')],
    [
      'Windows-1252 called Latin-1',
      plain(iconv.encode(said, 'windows-1252'), 'text/plain; charset=ISO-8859-1'),
    ],
    [
      'quoted-printable',
      plain('The PCC=92s view =\r\n=96 =93good=94', 'text/plain; charset=windows-1252', 'quoted-printable'),
    ],
    ['base64', plain(base64(said), 'text/plain; charset=utf-8', 'base64')],
  ]
  for (const [name, mail] of encoded)
    it(`is read from ${name}`, async () => expect(await bodyOf(mail)).toEqual([`· ${said}`]))

  it('keeps its lines, for cleaning to join', async () => {
    const { text } = await readMail(
      'm',
      plain('One line\r\nand another.\r\n\r\n\r\n-- \r\nAnne\r\n01632 960000\r\n'),
    )
    expect(text.split('\n').slice(3)).toEqual([
      'One line',
      'and another.',
      '',
      '',
      '-- ',
      'Anne',
      '01632 960000',
    ])
  })

  it('says when some of it is lost', async () => {
    const read = await readMail('m', plain('The PCC=92s', 'text/plain; charset=utf-8', 'quoted-printable'))
    expect(codesOf(read)).toEqual(['mail/undecoded'])
  })

  const quoted: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'marked lines, joined where they were full',
      'Agreed.\r\n\r\n> The report of the inspectorate finds that the custody suites\r\n> are clean. It also says:\r\n>\r\n> - one\r\n> - two\r\n\r\nAnne',
      [
        '· Agreed.',
        'quotation The report of the inspectorate finds that the custody suites are clean. It also says:',
        'quotation - one',
        'quotation - two',
        '· Anne',
      ],
    ],
    [
      'marked lines of several mails',
      'On 3 May 2023, Bryn wrote:\r\n\r\n> I think so.\r\n>> Do you?\r\n\r\nSo do I.',
      ['· On 3 May 2023, Bryn wrote:', 'quotation I think so.', 'quotation Do you?', '· So do I.'],
    ],
    [
      'all below Outlook’s heads',
      'Agreed.\r\n\r\n-----Original Message-----\r\nFrom: Bryn\r\nSent: 27 April 2023 10:15\r\nTo: Anne\r\n\r\nPlease see this.',
      [
        '· Agreed.',
        '· -----Original Message-----',
        'quotation From: Bryn',
        'quotation Sent: 27 April 2023 10:15',
        'quotation To: Anne',
        'quotation Please see this.',
      ],
    ],
    [
      'all below “wrote” without marks',
      'Agreed.\r\n\r\nOn 27 April 2023, Bryn wrote:\r\n\r\nPlease see this.',
      ['· Agreed.', 'quotation On 27 April 2023, Bryn wrote:', 'quotation Please see this.'],
    ],
    [
      'nothing of a letter that speaks of its sender',
      'From: the start, it was clear.\r\nThe letter was sent.',
      ['· From: the start, it was clear.', '· The letter was sent.'],
    ],
    ['no places for pictures', 'Anne\r\n[cid:image001.png@01D9]', ['· Anne']],
  ]
  for (const [name, body, expected] of quoted)
    it(`quotes ${name}`, async () => expect(await bodyOf(plain(body))).toEqual(expected))

  it('joins the lines of flowed mails, quoted ones too', async () => {
    const body = 'The report \r\nis good.\r\n\r\n> It says \r\n> so.'
    expect(await bodyOf(plain(body, 'text/plain; charset=utf-8; format=flowed'))).toEqual([
      '· The report is good.',
      'quotation It says so.',
    ])
  })
})

describe('mails in HTML', () => {
  const html = `<html><head><style>p.MsoNormal, li.MsoNormal {margin:0cm;}</style></head><body><div style="display:none">preheader</div>
    <p class="MsoNormal">Dear Anne,</p><p class="MsoNormal">&nbsp;</p><ul><li>one</li></ul><footer><p>Office</p></footer>
    <img src="cid:logo@1"><p class="MsoNormal"><b>From:</b> Bryn<br><b>Sent:</b> 27 April 2023</p><p class="MsoNormal">Old.</p></body></html>`
  const read = [
    'paragraph Dear Anne,',
    'item • one',
    'paragraph Office',
    'quotation From: Bryn',
    'quotation Sent: 27 April 2023',
    'quotation Old.',
  ]
  const asHtml = part({ 'Content-Type': 'text/html; charset=utf-8' }, html)
  const asPlain = (body: string) => part({ 'Content-Type': 'text/plain; charset=utf-8' }, body)

  it('are read as pages without a site', async () =>
    expect(await bodyOf(part({ ...head, 'Content-Type': 'text/html' }, html))).toEqual(read))

  it('are read where the plain text is a stub', async () =>
    expect(await bodyOf(multipart('alternative', [asPlain('View in a browser'), asHtml], head))).toEqual(
      read,
    ))

  it('yield to a plain text that says as much', async () => {
    const body = 'Dear Anne,\n\n* one\n\nOffice\n\nFrom: Bryn\nSent: 27 April 2023\n\nOld.'
    expect((await bodyOf(multipart('alternative', [asPlain(body), asHtml], head)))[0]).toBe('· Dear Anne,')
  })

  it('leave aside pictures that the text shows, and count them', async () => {
    const picture = (name: string, more: Record<string, string>) => attached(name, 'image/png', 'x', more)
    const mail = multipart(
      'related',
      [
        asHtml,
        picture('logo.png', { 'Content-ID': '<logo@1>' }),
        picture('shown.png', { 'Content-ID': '<b>', 'Content-Disposition': 'inline' }),
        picture('scan.png', { 'Content-ID': '<c>' }),
        picture('other.png', {}),
      ],
      head,
    )
    const { attachments, messages } = await readMail('m', mail)
    expect(attachments.map(({ name }) => name)).toEqual(['scan.png', 'other.png'])
    expect(messages.map(({ text }) => text)).toEqual(['2 pictures within the text left aside'])
  })
})

describe('attachments', () => {
  it('become files of their own, each under one name', async () => {
    const mail = multipart(
      'mixed',
      [
        part({ 'Content-Type': 'text/plain' }, 'See attached.'),
        attached('letter.pdf', 'application/pdf', '%PDF-1.4 one'),
        attached('Letter.pdf', 'application/pdf', '%PDF-1.4 two'),
        attached('smime.p7s', 'application/pkcs7-signature', 'x'),
        part({ 'Content-Type': 'message/rfc822' }, part(letterHead, 'Inner text')),
      ],
      head,
    )
    const { attachments } = await readMail('in/a.eml', mail)
    expect(attachments.map(({ path, contentType }) => [path, contentType])).toEqual([
      ['in/a.eml/letter.pdf', 'application/pdf'],
      ['in/a.eml/Letter (2).pdf', 'application/pdf'],
      ['in/a.eml/attachment.eml', 'message/rfc822'],
    ])
    expect(Buffer.from(attachments[1]!.bytes).toString()).toBe('%PDF-1.4 two')
    const inner = await readMail(attachments[2]!.path, attachments[2]!.bytes, 2)
    expect(inner.text.endsWith('\n\nInner text')).toBe(true)
  })

  it('are followed five mails deep', async () => {
    const mail = (depth: number): Buffer =>
      multipart(
        'mixed',
        [part({}, 'x'), part({ 'Content-Type': 'message/rfc822' }, depth > 0 ? mail(depth - 1) : 'x')],
        { ...head, 'Message-ID': '<1@x>' },
        `b${depth}`,
      )
    let bytes: Uint8Array = mail(8)
    let depth = 1
    for (; depth < 20; depth++) {
      const read = await readMail('m', bytes, depth)
      if (read.attachments.length === 0) {
        expect(codesOf(read)).toEqual(['mail/too-deep'])
        break
      }
      bytes = read.attachments[0]!.bytes
    }
    expect(depth).toBe(5)
  })

  const names: readonly (readonly [string | null, string, string])[] = [
    ['../../etc/passwd', 'text/plain', 'passwd'],
    ['C:\\Users\\a\\letter.pdf', 'application/pdf', 'letter.pdf'],
    ['..', 'application/pdf', 'attachment.pdf'],
    ['.profile', 'text/plain', 'profile'],
    ['a\u0000b\n<c>:d.pdf', 'application/pdf', 'a b c d.pdf'],
    ['invoice\u202efdp.exe', 'x', 'invoice fdp.exe'],
    [null, 'image/png', 'attachment.png'],
    [null, 'x/y', 'attachment'],
    [`${'long '.repeat(100)}.docx`, 'x', `${'long '.repeat(23)}.docx`.replace(' .docx', '.docx')],
    ['cafe\u0301.pdf', 'x', 'café.pdf'],
  ]
  for (const [name, type, expected] of names)
    it(`calls ${JSON.stringify(name)?.slice(0, 40)} ${expected.slice(0, 40)}`, () =>
      expect(safeName(name, type)).toBe(expected))
})

describe('saved web pages', () => {
  const html =
    '<html><head><title>A page</title></head><body><nav><a href="/">Fittings</a></nav><p>The PCC’s view – “good”</p></body></html>'
  const cases: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', webArchive(html, 'utf-8')],
    ['UTF-8 that is not stated', webArchive(html, null)],
    ['Windows-1252, stated by the archive', webArchive(iconv.encode(html, 'windows-1252'), 'windows-1252')],
    [
      'Windows-1252, stated by the page',
      webArchive(
        iconv.encode(html.replace('<head>', '<head><meta charset=windows-1252>'), 'windows-1252'),
        null,
      ),
    ],
  ]
  for (const [name, bytes] of cases)
    it(`are read from an archive in ${name}`, async () => {
      const read = await readMail('m.mht', bytes)
      expect([read.mediaType, read.title, read.attachments.length]).toEqual(['text/html', 'A page', 0])
      expect(linesOf(read)).toEqual(['paragraph The PCC’s view – “good”'])
    })
})

describe('Outlook messages', () => {
  const note: Storage = {
    properties: {
      [tags.messageClass]: 'IPM.Note',
      [tags.subject]: 'Custody',
      [tags.sent]: new Date('2023-04-28T22:15:00Z'),
      [tags.senderName]: 'Anne Hale',
      [tags.senderEmail]: '/O=EXAMPLE/CN=ANNE',
      [tags.senderAddress]: 'anne@example.org',
      [tags.body]: 'Dear Chief Constable,\r\n\r\nThe PCC’s view.\r\n',
    },
    recipients: [
      {
        properties: { [tags.recipientType]: 1, [tags.name]: "'Chief'", [tags.address]: 'chief@example.org' },
      },
      {
        properties: {
          [tags.recipientType]: 2,
          [tags.name]: 'bryn@example.org',
          [tags.address]: 'bryn@example.org',
        },
      },
    ],
    attachments: [
      {
        properties: {
          [tags.fileName]: 'letter.pdf',
          [tags.content]: Buffer.alloc(9000, 'A'),
          [tags.mediaType]: 'application/pdf',
        },
      },
      { properties: { [tags.fileName]: 'small.txt', [tags.content]: Buffer.from('small') } },
      {
        properties: { [tags.name]: 'Inner' },
        message: { properties: { [tags.subject]: 'Inner', [tags.body]: 'Inner text' } },
      },
    ],
  }

  it('are read as mails', () => {
    const read = readMsg('in/a.msg', outlook(note))
    expect(read.text).toBe(
      'From: Anne Hale <anne@example.org>\nTo: Chief <chief@example.org>\nCc: bryn@example.org\nDate: Friday 28 April 2023\nSubject: Custody\n\nDear Chief Constable,\n\nThe PCC’s view.',
    )
    expect(
      read.attachments.map(({ path, bytes }) => [
        path,
        looksLikeMsg(bytes) ? 'msg' : Buffer.from(bytes).toString().slice(0, 5),
      ]),
    ).toEqual([
      ['in/a.msg/letter.pdf', 'AAAAA'],
      ['in/a.msg/small.txt', 'small'],
      ['in/a.msg/Inner.msg', 'msg'],
    ])
    expect(readMsg('x', read.attachments[2]!.bytes).text).toBe('Subject: Inner\n\nInner text')
  })

  it('take the sender’s own day from the transport’s header', () => {
    const headers = 'Received: x\r\nDate: Sat, 29 Apr 2023 00:15:00 +0200\r\n'
    const read = readMsg('m', outlook({ properties: { ...note.properties, [tags.headers]: headers } }))
    expect(read.text).toContain('Date: Saturday 29 April 2023')
  })

  it('are read from their HTML where that is all there is', () => {
    const html = Buffer.from('<html><meta charset="utf-8"><p>The PCC’s view</p><img src="cid:i1"></html>')
    const attachments = [
      {
        properties: {
          [tags.fileName]: 'i.png',
          [tags.content]: Buffer.from('x'),
          [tags.mediaType]: 'image/png',
          [tags.contentId]: 'i1',
        },
      },
    ]
    const read = readMsg('m', outlook({ properties: { [tags.html]: html }, attachments }))
    expect([linesOf(read), read.attachments.length, codesOf(read)]).toEqual([
      ['paragraph The PCC’s view'],
      0,
      ['mail/pictures'],
    ])
  })

  it('fail when they are encrypted', async () => {
    const sealed = outlook({ properties: { [tags.messageClass]: 'IPM.Note.SMIME', [tags.subject]: 'x' } })
    expect((await failureOf(() => readMsg('m', sealed)))?.code).toBe('encrypted')
  })

  it('fail with a reason, and soon, however they are damaged', async () => {
    const sound = outlook(note)
    const started = performance.now()
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.nat(sound.length - 4), fc.constantFrom(0, 1, 2, 0xfffffffe, 0xffffffff, 0x7fffffff, 5)),
          { minLength: 1, maxLength: 8 },
        ),
        fc.nat(sound.length),
        async (changes, length) => {
          const bytes = sound.slice()
          const view = new DataView(bytes.buffer)
          for (const [at, value] of changes) view.setUint32(at - (at % 4), value, true)
          await failureOf(() => readMsg('m', bytes))
          await failureOf(() => readMsg('m', bytes.subarray(0, length)))
        },
      ),
      { numRuns: 400, seed: 3 },
    )
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('fail when a chain of sectors runs in a circle, in each of the tables', async () => {
    const sound = outlook(note)
    const view = new DataView(sound.buffer)
    const sector = (number: number) => (number + 1) * 512
    const tableAt = sector(view.getUint32(0x4c, true))
    const smallTableAt = sector(view.getUint32(0x3c, true))
    for (const at of [tableAt, tableAt + 4, smallTableAt, smallTableAt + 8]) {
      const bytes = sound.slice()
      new DataView(bytes.buffer).setUint32(at, at === tableAt + 4 ? 1 : 0, true)
      expect((await failureOf(() => readMsg('m', bytes)))?.code ?? at).toBe('corrupt')
    }
  })
})

describe('mails that cannot be read', () => {
  const cases: readonly (readonly [string, Buffer, string | null])[] = [
    [
      'encrypted',
      part(
        {
          ...letterHead,
          'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
        },
        base64('x'),
      ),
      'encrypted',
    ],
    ['encrypted by PGP', multipart('encrypted', [part({}, 'x')], letterHead), 'encrypted'],
    [
      'signed within',
      part({ ...letterHead, 'Content-Type': 'application/pkcs7-mime; smime-type=signed-data' }, base64('x')),
      'unsupported',
    ],
    [
      'signed beside',
      multipart(
        'signed',
        [part({}, 'Text'), part({ 'Content-Type': 'application/pkcs7-signature' }, 'x')],
        letterHead,
      ),
      null,
    ],
    [
      'protected by rights',
      multipart(
        'mixed',
        [part({ 'Content-Type': 'application/x-microsoft-rpmsg-message' }, 'x')],
        letterHead,
      ),
      'encrypted',
    ],
    ['empty', part({ 'MIME-Version': '1.0', 'Message-ID': '<1>' }, ''), 'no-text'],
  ]
  for (const [name, mail, code] of cases)
    it(`tells those that are ${name}`, async () =>
      expect((await failureOf(() => readMail('m', mail)))?.code ?? null).toBe(code))
})

describe('hostile mails', () => {
  it('are read as far as a hundred parts', async () => {
    const parts = Array.from({ length: 5000 }, (_, at) => attached(`${at}.txt`, 'text/plain', `${at}`))
    const read = await readMail('m', multipart('mixed', parts, letterHead))
    expect(read.attachments.length).toBeLessThanOrEqual(100)
    expect(read.attachments.length).toBeGreaterThan(90)
    expect(codesOf(read)).toEqual(['mail/beyond-bounds'])
  })

  it('are read as far as a hundred thousand lines', async () => {
    const read = await readMail('m', plain('> a\r\n'.repeat(300_000)))
    expect(read.lines.length).toBe(100_002)
    expect(codesOf(read)).toEqual(['mail/beyond-bounds'])
  })

  const nested = (depth: number): Buffer =>
    depth === 0
      ? part({}, 'deep')
      : multipart(
          'mixed',
          [part({}, `at ${depth}`), nested(depth - 1)],
          depth === 200 ? letterHead : {},
          `b${depth}`,
        )
  const cases: readonly (readonly [string, () => Buffer])[] = [
    ['two hundred multiparts, one in the other', () => nested(200)],
    [
      'a million boundaries',
      () => multipart('mixed', [part({}, `x\r\n${'--=_b\r\n\r\n'.repeat(500_000)}`)], letterHead),
    ],
    [
      'a header without end',
      () => Buffer.from(`From: a@b.c\r\nMIME-Version: 1.0\r\nReceived: ${' x\r\n'.repeat(1_000_000)}`),
    ],
    [
      'a header line without end',
      () => Buffer.from(`From: a@b.c\r\nMIME-Version: 1.0\r\nTo: ${'<'.repeat(1_000_000)}`),
    ],
    ['a hundred thousand receivers', () => part({ ...head, To: 'a@example.org, '.repeat(100_000) }, 'x')],
    ['a body of brackets', () => plain('>'.repeat(1_000_000))],
    ['a body of white space', () => plain(`x${' \t'.repeat(500_000)}\r\n`)],
    [
      'a multipart without boundary',
      () => part({ ...letterHead, 'Content-Type': 'multipart/mixed' }, 'text'),
    ],
    ['a page nested too deep', () => part({ ...head, 'Content-Type': 'text/html' }, '<div>'.repeat(100_000))],
  ]
  for (const [name, make] of cases)
    it(`cost no more than a mail: ${name}`, async () => {
      const mail = make()
      const started = performance.now()
      await failureOf(() => readMail('m', mail))
      expect(performance.now() - started).toBeLessThan(8000)
    })

  it('fail with a reason if at all, wherever they are cut or scrambled', async () => {
    const sound = multipart(
      'mixed',
      [
        multipart(
          'alternative',
          [
            part({ 'Content-Type': 'text/plain; charset=utf-8' }, 'Text – text'),
            part({ 'Content-Type': 'text/html' }, '<p>Text – text</p>'),
          ],
          {},
          'in',
        ),
        attached('a.txt', 'text/plain', 'x'),
      ],
      letterHead,
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(sound.length),
        async (changes, length) => {
          const bytes = Buffer.from(sound)
          for (const [at, value] of changes) bytes[at] = value
          await failureOf(async () => {
            const { text, lines } = await readMail('m', bytes.subarray(0, length))
            for (const { start, end } of lines) expect(text.slice(start, end)).toMatch(/^[^\n]+$/u)
          })
        },
      ),
      { numRuns: 300, seed: 5 },
    )
  })
})

describe('telling mails from other files', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    [
      'From: a@x.org\r\nTo: b@x.org\r\nDate: Fri, 28 Apr 2023 10:15:00 +0100\r\nSubject: x\r\n\r\nDear B',
      true,
    ],
    ['Received: from x\n\tby y; Fri, 28 Apr 2023\nMessage-ID: <1@x>\n\nx', true],
    ['From a@x.org Fri Apr 28 10:15:00 2023\nReturn-Path: <a@x>\nMIME-Version: 1.0\n\nx', true],
    ['\ufeffMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"\r\n\r\n', true],
    ['To: Chief Constable\nFrom: Anne Hale\nDate: 28 April 2023\nSubject: Custody\n\nDear', false],
    ['From: Anne Hale\nSent: 28 April 2023 10:15\nTo: Bryn\nSubject: Custody\n\nDear', false],
    ['Dear Bryn,\nMessage-ID: x\nMIME-Version: 1.0\n', false],
    ['Our ref: 1\nYour ref: 2\n\nMIME-Version: 1.0\nContent-Type: text/plain\n', false],
    ['From: a@x.org\nDear Bryn', false],
    ['', false],
  ]
  for (const [text, expected] of cases)
    it(`${expected ? 'takes' : 'refuses'} ${JSON.stringify(text.slice(0, 50))}`, () => {
      expect(looksLikeMail(Buffer.from(text))).toBe(expected)
      expect(looksLikeMsg(Buffer.from(text))).toBe(false)
    })

  it('knows an Outlook message, and no other OLE file, by its first stream', () => {
    expect(looksLikeMsg(outlook({ properties: { [tags.subject]: 'x' } }))).toBe(true)
    const other = Buffer.from(outlook({ properties: { [tags.subject]: 'x' } }))
    other.write('W', other.indexOf(Buffer.from('__properties', 'utf16le')), 'utf16le')
    expect(looksLikeMsg(other)).toBe(false)
  })
})
