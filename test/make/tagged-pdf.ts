/** Puts together tagged PDFs: content with marks, and the tree that says what the marked stretches are. */
import { helvetica, rawPdf, stream } from './raw-pdf.ts'

export interface PlacedLine {
  /** The stretch it belongs to; null for a header, footer or page number. */
  readonly id: string | null
  readonly text: string
  /** From the left and the top of a page of A4, in points. */
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  /** Points by which it is raised. */
  readonly rise?: number
}

/** An element of the tree: its type, and elements or stretches in it. */
export interface Tag {
  readonly type: string
  readonly kids: readonly (Tag | string)[]
}

/** `tag('LI', 'first')`: an element that holds the stretch "first". */
export const tag = (type: string, ...kids: readonly (Tag | string)[]): Tag => ({ type, kids })

const bold = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>'
const height = 842
const [pagesAt, fontAt, boldAt, rootAt, parentsAt, firstPageAt] = [2, 3, 4, 5, 6, 7]

// The bullet stands at 149 in Windows-1252.
const escaped = (text: string) => text.replace(/[()\\]/gu, '\\$&').replaceAll('•', '\\225')

const drawn = ({ text, x, y, size = 11, bold: isBold, rise = 0 }: PlacedLine) =>
  `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${rise} Ts ${x} ${height - y} Td (${escaped(text)}) Tj ET`

/** The content of a page, and the stretch of each of its marks in turn. */
function marked(lines: readonly PlacedLine[]): { content: string; ids: string[] } {
  const ids: string[] = []
  const pieces: string[] = []
  let open: string | null = null
  const end = () => {
    if (open !== null) pieces.push('EMC')
  }
  for (const line of lines) {
    if (line.id === null) {
      end()
      open = null
      pieces.push('/Artifact BMC', drawn(line), 'EMC')
      continue
    }
    if (line.id !== open) {
      end()
      open = line.id
      pieces.push(`/Span <</MCID ${ids.length}>> BDC`)
      ids.push(line.id)
    }
    pieces.push(drawn(line))
  }
  end()
  return { content: pieces.join('\n'), ids }
}

export function taggedPdf(pages: readonly (readonly PlacedLine[])[], tree: readonly Tag[]): Buffer {
  const contents = pages.map(marked)
  const firstElementAt = firstPageAt + pages.length * 2
  const elements: string[] = []
  const owner = new Map<string, number>()
  const add = ({ type, kids }: Tag, parent: number): number => {
    const number = firstElementAt + elements.length
    elements.push('')
    const written = kids.map(kid => {
      if (typeof kid !== 'string') return `${add(kid, number)} 0 R`
      owner.set(kid, number)
      return contents
        .flatMap(({ ids }, page) =>
          ids.flatMap((id, mark) =>
            id === kid ? [`<</Type/MCR/Pg ${firstPageAt + page * 2} 0 R/MCID ${mark}>>`] : [],
          ),
        )
        .join(' ')
    })
    elements[number - firstElementAt] =
      `<</Type/StructElem/S/${type}/P ${parent} 0 R/K[${written.join(' ')}]>>`
    return number
  }
  const top = tree.map(element => `${add(element, rootAt)} 0 R`)
  const parents = contents.map(
    ({ ids }, page) => `${page} [${ids.map(id => `${owner.get(id) ?? rootAt} 0 R`).join(' ')}]`,
  )
  return rawPdf([
    `<</Type/Catalog/Pages ${pagesAt} 0 R/MarkInfo<</Marked true>>/StructTreeRoot ${rootAt} 0 R>>`,
    `<</Type/Pages/Kids[${pages.map((_, page) => `${firstPageAt + page * 2} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    helvetica,
    bold,
    `<</Type/StructTreeRoot/K[${top.join(' ')}]/ParentTree ${parentsAt} 0 R>>`,
    `<</Nums[${parents.join(' ')}]>>`,
    ...contents.flatMap(({ content }, page) => [
      `<</Type/Page/Parent ${pagesAt} 0 R/MediaBox[0 0 595 ${height}]/StructParents ${page}` +
        `/Resources<</Font<</F1 ${fontAt} 0 R/F2 ${boldAt} 0 R>>>>/Contents ${firstPageAt + page * 2 + 1} 0 R>>`,
      stream(content),
    ]),
    ...elements,
  ])
}

/** Lines below one another that belong to one stretch. */
export const linesAt = (
  id: string | null,
  x: number,
  y: number,
  texts: readonly string[],
  style: Pick<PlacedLine, 'size' | 'bold'> = {},
): PlacedLine[] => texts.map((text, index) => ({ id, text, x, y: y + index * 14, ...style }))
