/**
 * Writes the PDF letters of `corpus/` from their sources in `scripts/specimens/`: `npx tsx scripts/make-specimens.ts`.
 * Two runs give the same bytes: the standard fonts are used, nothing is compressed (so that no version of zlib
 * matters), and the date in the file is the letter's own. PDFKit makes the file's id from that date and the title.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { layout, type Measure, paper } from './specimens/layout.ts'
import { parse, type Style } from './specimens/markup.ts'

const sources = new URL('./specimens/', import.meta.url)
const corpus = new URL('../corpus/', import.meta.url)

const families: Readonly<Record<string, Readonly<Record<'plain' | 'bold' | 'italic', string>>>> = {
  times: { plain: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' },
  helvetica: { plain: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' },
}

const bullets: Readonly<Record<string, string>> = { dot: '•', dash: '–' }

const chosen = <Value>(
  table: Readonly<Record<string, Value>>,
  key: string | undefined,
  setting: string,
): Value => {
  const value = table[key ?? '']
  if (value === undefined) throw new Error(`"${setting}" must be one of ${Object.keys(table).join(', ')}`)
  return value
}

/** `created: 2019-07-12` */
const dayOf = (setting: string | undefined): Date => {
  const day = new Date(`${setting}T09:00:00Z`)
  if (Number.isNaN(day.getTime())) throw new Error('"created" must be a day such as 2019-07-12')
  return day
}

export const specimenPdf = (source: string): Buffer => {
  const specimen = parse(source)
  const { settings } = specimen
  const family = chosen(families, settings.get('font'), 'font')
  const bullet = chosen(bullets, settings.get('bullet'), 'bullet')
  const document = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    compress: false,
    autoFirstPage: false,
    info: { Title: settings.get('title') ?? '', CreationDate: dayOf(settings.get('created')) },
  })
  const fontOf = (style: Style): string => family[style === 'mark' ? 'plain' : style]
  const measure: Measure = (text, style, size) =>
    document.font(fontOf(style)).fontSize(size).widthOfString(text)
  const write = (text: string, style: Style, size: number, x: number, y: number, wordSpacing = 0) =>
    document.font(fontOf(style)).fontSize(size).text(text, x, y, { lineBreak: false, wordSpacing })
  const centred = (text: string, y: number) =>
    write(text, 'plain', 9, (paper.width - measure(text, 'plain', 9)) / 2, y)

  const pages = layout(specimen, bullet, measure)
  for (const [index, { fragments, strokes }] of pages.entries()) {
    document.addPage()
    for (const { text, style, size, x, y, spacing } of fragments) write(text, style, size, x, y, spacing)
    for (const { x, top, bottom } of strokes) document.moveTo(x, top).lineTo(x, bottom).stroke()
    const foot = paper.height - 52
    const marking = settings.get('marking')
    if (marking !== undefined) centred(marking, foot + 16)
    write(settings.get('footer') ?? '', 'plain', 9, paper.left, foot)
    const number = settings.get('pages') === 'plain' ? `${index + 1}` : `Page ${index + 1} of ${pages.length}`
    write(number, 'plain', 9, paper.width - paper.right - measure(number, 'plain', 9), foot)
  }
  document.end()
  return document.read() as Buffer
}

for (const name of readdirSync(sources)
  .filter(file => file.endsWith('.txt'))
  .sort()) {
  const pdf = specimenPdf(readFileSync(new URL(name, sources), 'utf8'))
  const target = name.replace(/\.txt$/u, '.pdf')
  writeFileSync(new URL(target, corpus), pdf)
  console.log(`corpus/${target}  ${pdf.length} bytes`)
}
