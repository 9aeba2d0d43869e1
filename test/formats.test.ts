import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../data/index.ts'
import { defaultLimits, readBuffer } from '../pipeline/acquire/read-file.ts'
import { reader } from '../pipeline/read.ts'
import type { FindingsRecord } from '../pipeline/types.ts'
import { docxOf, paragraph, run, styled, usualNumbering, usualStyles } from './make/docx.ts'
import { escaped, sites } from './make/html.ts'
import { attached, letterHead, multipart, part } from './make/mail.ts'
import { h, odtOf, p, usualOdtStyles } from './make/odt.ts'
import { letterPdf } from './make/pdf.ts'
import { rtfOf } from './make/rtf.ts'
import { hardWrapped, utf16, windows1252 } from './make/text.ts'

/**
 * One letter, one set of findings: the same specimen as text in several encodings, PDF, Word, OpenDocument, Rich Text,
 * web page and attachment of an e-mail.
 */
const specimen = join(import.meta.dirname, '../corpus/specimen-chief-constable-response-humberside-2015.txt')
const text = readFileSync(specimen, 'utf8').trim()
/** Its blocks: each one or more lines, the headings known by what they say. */
const blocks = text.split(/\n{2,}/u).map(block => block.split('\n'))
const isHeading = ([line, ...more]: readonly string[]) =>
  more.length === 0 && /^(?:Recommendation \d|National child protection)/u.test(line!)

const read = reader(knowledge)

async function recordsOf(bytes: Uint8Array): Promise<FindingsRecord[]> {
  const acquired = await readBuffer('letter', bytes, defaultLimits)
  if (!acquired.ok) throw new Error(acquired.failure.reason)
  const parts = acquired.parts.map(found => {
    if (!found.acquired.ok) throw new Error(found.acquired.failure.reason)
    return read(found.acquired.source)
  })
  return [read(acquired.source), ...parts]
}

/** What was found, without where: places differ between formats, words must not. */
const found = ({ document, ...record }: FindingsRecord) => ({
  kind: document.kind,
  date: document.date,
  title: document.title,
  senders: document.senders.map(({ name, role, force }) => [name, role, force]),
  recipients: document.recipients.map(({ name, role, force }) => [name, role, force]),
  copied: document.copied.map(({ name, role, force }) => [name, role, force]),
  forces: record.forces.map(({ id, relation }) => [id, relation]),
  organisations: record.organisations.map(({ id }) => id),
  officials: record.officials.map(({ name, role, force }) => [name, role, force]),
  dates: record.dates.map(({ edtf, role, mention }) => [edtf, role, mention.quote]),
  inspections: record.inspections.map(({ programme, forces }) => [programme, forces]),
  recommendations: record.recommendations.map(({ number, deadline, mention }) => [
    number,
    deadline,
    mention.quote,
  ]),
  grades: record.grades.map(({ grade, count }) => [grade, count]),
  findings: record.findings.map(({ theme, stance, source, mention }) => [
    theme,
    stance,
    source,
    mention.quote,
  ]),
})

const rtf = (words: string) => words.replace(/[^\x20-\x7e]/gu, character => `\\u${character.codePointAt(0)}?`)

const article = blocks
  .slice(2)
  .map(block =>
    isHeading(block) ? `<h2>${escaped(block[0]!)}</h2>` : `<p>${block.map(escaped).join('<br>\n')}</p>`,
  )
  .join('\n')

const pdf = () => {
  const headings: Record<number, string> = {}
  const paragraphs: string[] = []
  for (const block of blocks) {
    if (isHeading(block)) headings[paragraphs.length] = block[0]!
    else paragraphs.push(block.join('\n'))
  }
  return letterPdf({ paragraphs, headings, pageNumbers: true })
}

const formats: Readonly<Record<string, () => Uint8Array>> = {
  'hard-wrapped text': () => Buffer.from(hardWrapped(text, 76)),
  'text in Windows-1252': () => windows1252(text),
  'text in UTF-16': () => utf16(text, 'le', true),
  PDF: pdf,
  Word: () =>
    docxOf({
      styles: usualStyles,
      numbering: usualNumbering,
      body: blocks
        .map(block => (isHeading(block) ? styled('Heading2', block[0]!) : paragraph(run(block.join('\n')))))
        .join(''),
    }),
  OpenDocument: () =>
    odtOf({
      styles: usualOdtStyles,
      body: blocks
        .map(block =>
          isHeading(block) ? h(2, escaped(block[0]!)) : p(block.map(escaped).join('<text:line-break/>')),
        )
        .join(''),
    }),
  'Rich Text': () =>
    rtfOf(
      blocks
        .map(block =>
          isHeading(block)
            ? `\\pard\\plain\\sa160\\s2\\outlinelevel1 ${rtf(block[0]!)}\\par\n`
            : `\\pard\\plain\\sa160 ${block.map(rtf).join('\\line ')}\\par\n`,
        )
        .join(''),
    ),
}

describe('the same letter gives the same findings', async () => {
  const [expected] = await recordsOf(Buffer.from(text))

  it('and there are some', () => {
    expect(expected!.findings.length).toBeGreaterThan(8)
    expect(expected!.document.senders.map(({ name }) => name)).toEqual(['Rosamund Thirkettle'])
  })

  it.each(Object.keys(formats))('as %s', async format => {
    const [record] = await recordsOf(formats[format]!())
    expect(found(record!)).toEqual(found(expected!))
  })

  it('as an attachment of an e-mail', async () => {
    const mail = multipart(
      'mixed',
      [
        part({ 'Content-Type': 'text/plain; charset=utf-8' }, 'Please find our action plan attached.'),
        attached('plan.pdf', 'application/pdf', pdf()),
      ],
      letterHead,
    )
    const [, record] = await recordsOf(mail)
    expect(found(record!)).toEqual(found(expected!))
    expect(record!.document.parent).toBe('letter')
  })

  it('on a web page, but for what the site leaves out', async () => {
    const [record] = await recordsOf(Buffer.from(sites.wordpress!('Our action plan', article)))
    expect(found(record!).findings).toEqual(found(expected!).findings)
    expect(found(record!).recommendations).toEqual(found(expected!).recommendations)
  })
})
