/** Makers of OpenDocument texts for tests. All in memory, and the same bytes at every call. */
import { zipOf } from './docx.ts'

export interface OdtParts {
  /** What stands in `office:text`. */
  readonly body: string
  /** In `office:automatic-styles`. */
  readonly automatic?: string
  /** In `office:styles`. */
  readonly styles?: string
  readonly title?: string
  /** Other parts by name, and parts to be written otherwise. */
  readonly others?: Readonly<Record<string, string>>
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const urn = (part: string) => `urn:oasis:names:tc:opendocument:xmlns:${part}:1.0`
const namespaces = [
  `xmlns:office="${urn('office')}"`,
  `xmlns:style="${urn('style')}"`,
  `xmlns:text="${urn('text')}"`,
  `xmlns:table="${urn('table')}"`,
  `xmlns:draw="${urn('drawing')}"`,
  `xmlns:fo="${urn('xsl-fo-compatible')}"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

const root = (name: string, content: string) =>
  `${declaration}<office:${name} ${namespaces}>${content}</office:${name}>`

const manifest = `${declaration}<manifest:manifest xmlns:manifest="${urn('manifest')}"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

export const odtOf = ({ body, automatic = '', styles = '', title, others }: OdtParts): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': manifest,
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': root('document-styles', `<office:styles>${styles}</office:styles>`),
    'meta.xml': root(
      'document-meta',
      `<office:meta>${title === undefined ? '' : `<dc:title>${title}</dc:title>`}</office:meta>`,
    ),
    ...others,
  })

/** A paragraph; its content is markup. */
export const p = (content: string, style = 'Standard') =>
  `<text:p text:style-name="${style}">${content}</text:p>`

export const h = (level: number, content: string) =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${content}</text:h>`

export const odtList = (style: string, items: readonly string[], more = '') =>
  `<text:list text:style-name="${style}" ${more}>${items.map(content => `<text:list-item>${content}</text:list-item>`).join('')}</text:list>`

export const odtTable = (rows: readonly (readonly string[])[]) =>
  `<table:table>${rows
    .map(
      cells =>
        `<table:table-row>${cells.map(cell => `<table:table-cell>${cell === '' ? '<text:p/>' : p(cell)}</table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table>`

export const odtStyle = (name: string, properties: string, family = 'paragraph', parent = 'Standard') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${properties}</style:style>`

export const odtListStyle = (name: string, levels: string) =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`

export const odtNumber = (at: number, format: string, before: string, after: string, shown = 1) =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}" text:display-levels="${shown}"/>`

export const odtBullet = (at: number, bullet: string) =>
  `<text:list-level-style-bullet text:level="${at}" text:bullet-char="${bullet}"/>`

/** Eight points below each paragraph; none in "Close". Lists "Numbers" and "Bullets". */
export const usualOdtStyles = [
  odtStyle('Standard', '<style:paragraph-properties fo:margin-bottom="8pt"/>', 'paragraph', ''),
  odtStyle('Close', '<style:paragraph-properties fo:margin-bottom="0cm"/>'),
  odtStyle('Quotations', ''),
  odtStyle('Heading_20_1', ''),
  odtStyle('Heading_20_2', ''),
  odtListStyle('Numbers', odtNumber(1, '1', '', '.') + odtNumber(2, 'a', '(', ')')),
  odtListStyle('Bullets', odtBullet(1, '•') + odtBullet(2, '◦')),
].join('')

const note = (id: number, content: string) =>
  `<text:note text:id="n${id}" text:note-class="footnote"><text:note-citation>${id}</text:note-citation><text:note-body>${p(content)}</text:note-body></text:note>`

/** The letter of `letterDocx`, as another program saves it. */
export const letterOdt = (): Uint8Array =>
  odtOf({
    title: 'Response of the commissioner',
    styles: usualOdtStyles,
    body: [
      p('Office of the Commissioner<text:line-break/>Market Street<text:line-break/>Northtown', 'Close'),
      p('12 June 2023', 'Close'),
      p(''),
      p('Dear Home Secretary'),
      h(1, 'Response to the inspection'),
      p(`I welcome the report${note(1, 'Published in May 2023.')} of His Majesty’s Inspectorate.`),
      h(2, 'Recommendations'),
      odtList('Numbers', [
        p('The force should record every crime.') +
          `<text:list>${['within a month;', 'without exception.'].map(content => `<text:list-item>${p(content)}</text:list-item>`).join('')}</text:list>`,
        p('The force should train its staff.'),
      ]),
      p('The following was done:'),
      odtList('Bullets', [
        `${p('a new team was set up;')}<text:list><text:list-item>${p('led by a chief inspector.')}</text:list-item></text:list>`,
      ]),
      odtTable([
        ['Recommendation', 'By when'],
        ['Crime recording', 'September 2023'],
        ['Training', 'March 2024'],
      ]),
      p('The force has made progress.', 'Quotations'),
      p('Yours sincerely'),
      p('Amelia Thornbury<text:line-break/>Police and Crime Commissioner', 'Close'),
    ].join(''),
  })
