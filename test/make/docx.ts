/**
 * Makers of Word files for tests, good and bad. All in memory, and the same bytes at every call.
 * They are written by hand and not by a library, so that each says exactly what a test is about.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'

export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly title?: string
  /** Other parts by name, and parts to be written otherwise. */
  readonly others?: Readonly<Record<string, string>>
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const wordType = (part: string) =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`
const relationship = (part: string) =>
  `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}`

const contentTypes = (parts: readonly string[]) =>
  [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${wordType('document.main')}"/>`,
    ...parts.map(part => `<Override PartName="/word/${part}.xml" ContentType="${wordType(part)}"/>`),
    '</Types>',
  ].join('')

const relationships = (targets: readonly (readonly [type: string, target: string])[]) =>
  [
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    ...targets.map(([type, target], index) => {
      return `<Relationship Id="rId${index + 1}" Type="${relationship(type)}" Target="${target}"/>`
    }),
    '</Relationships>',
  ].join('')

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const
const partNames = Object.keys(roots) as (keyof typeof roots)[]

// Dates in a zip archive begin in 1980.
const written = { mtime: new Date('2020-01-01T00:00:00Z') }

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
    written,
  )

export function docxOf(parts: DocxParts): Uint8Array {
  const given = partNames.filter(name => parts[name] !== undefined)
  const core = `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`
  return zipOf({
    '[Content_Types].xml': contentTypes(given),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(given.map(name => [name, `${name}.xml`])),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
    ...Object.fromEntries(
      given.map(name => [
        `word/${name}.xml`,
        `${declaration}<w:${name} ${namespaces}>${parts[name]}</w:${name}>`,
      ]),
    ),
    ...(parts.title === undefined ? {} : { 'docProps/core.xml': core }),
    ...parts.others,
  })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run of text; `\n` is a line break and `\t` a tab. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${text
    .split(/(?<sign>[\n\t])/u)
    .map(piece =>
      piece === '\n'
        ? '<w:br/>'
        : piece === '\t'
          ? '<w:tab/>'
          : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    )
    .join('')}</w:r>`

/** A paragraph of runs, or of a text. */
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`

export const styled = (style: string, content: string) => paragraph(content, `<w:pStyle w:val="${style}"/>`)

export const item = (list: number, level: number, content: string) =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows
    .map(
      cells =>
        `<w:tr>${cells.map(cell => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

export const style = (id: string, name: string, properties = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`

/** A level of a list: format "decimal" with text "%1.", format "bullet" with text "•". */
export const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

export const pattern = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`

export const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

/** Space of eight points after each paragraph, as Word sets it by default; none in "NoSpacing". */
export const usualStyles = [
  '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style('NoSpacing', 'No Spacing', '<w:pPr><w:spacing w:after="0"/></w:pPr>'),
  style('Heading1', 'heading 1', '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('Heading2', 'heading 2', '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style('Quote', 'Quote', '<w:basedOn w:val="Normal"/>'),
  style('ListParagraph', 'List Paragraph', '<w:pPr><w:contextualSpacing/></w:pPr>'),
].join('')

/** The lists that the letter below and most tests use: 1 is numbered, 2 has bullets. */
export const usualNumbering = [
  pattern(0, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '%3)')),
  pattern(1, level(0, 'bullet', '\uF0B7') + level(1, 'bullet', 'o')),
  list(1, 0),
  list(2, 1),
].join('')

/** A letter with all that letters have, by an invented commissioner. */
export const letterDocx = (): Uint8Array =>
  docxOf({
    title: 'Response of the commissioner',
    styles: usualStyles,
    numbering: usualNumbering,
    footnotes: [
      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>',
      `<w:footnote w:id="1">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Published in May 2023.')}`)}</w:footnote>`,
    ].join(''),
    body: [
      styled('NoSpacing', 'Office of the Commissioner\nMarket Street\nNorthtown'),
      styled('NoSpacing', '12 June 2023'),
      paragraph(''),
      paragraph('Dear Home Secretary'),
      styled('Heading1', 'Response to the inspection'),
      paragraph(
        `${run('I welcome the report')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' of His Majesty’s Inspectorate.')}`,
      ),
      styled('Heading2', 'Recommendations'),
      item(1, 0, 'The force should record every crime.'),
      item(1, 1, 'within a month;'),
      item(1, 1, 'without exception.'),
      item(1, 0, 'The force should train its staff.'),
      paragraph('The following was done:'),
      item(2, 0, 'a new team was set up;'),
      item(2, 1, 'led by a chief inspector.'),
      table([
        ['Recommendation', 'By when'],
        ['Crime recording', 'September 2023'],
        ['Training', 'March 2024'],
      ]),
      styled('Quote', 'The force has made progress.'),
      paragraph('Yours sincerely'),
      styled('NoSpacing', 'Amelia Thornbury\nPolice and Crime Commissioner'),
    ].join(''),
  })
