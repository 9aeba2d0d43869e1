/** A PDF of pictures that come in strips. */
import { pageOf } from './image-size.ts'

export interface Strip {
  readonly rows: number
  readonly bytes: Uint8Array
}

/** A picture whose pixels stay packed as they are. */
export interface StripPicture {
  readonly width: number
  readonly height: number
  readonly strips: readonly Strip[]
  /** Entries of each strip's dictionary, as a function of its rows. */
  readonly entries: (rows: number) => string
}

/** Puts the pictures on pages of their own, strip below strip. */
export function pdfOfStrips(pictures: readonly StripPicture[]): Uint8Array {
  const objects: Buffer[] = [Buffer.from('<</Type/Catalog/Pages 2 0 R>>'), Buffer.alloc(0)]
  const add = (content: string, bytes?: Uint8Array) => {
    const end = bytes ? [Buffer.from('\nstream\n'), bytes, Buffer.from('\nendstream')] : []
    return objects.push(Buffer.concat([Buffer.from(content, 'latin1'), ...end]))
  }
  const kids = pictures.map(picture => {
    const sheet = pageOf(picture)
    const row = sheet.height / picture.height
    let below = sheet.height
    const shown = picture.strips.map(({ rows, bytes }) => {
      below -= rows * row
      const number = add(`<<${picture.entries(rows)}/Length ${bytes.length}>>`, bytes)
      return { number, draw: `q ${sheet.width} 0 0 ${rows * row} 0 ${below} cm /I${number} Do Q` }
    })
    const content = Buffer.from(shown.map(({ draw }) => draw).join('\n'))
    const contents = add(`<</Length ${content.length}>>`, content)
    const resources = shown.map(({ number }) => `/I${number} ${number} 0 R`).join('')
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${sheet.width} ${sheet.height}]/Resources<</XObject<<${resources}>>>>/Contents ${contents} 0 R>>`,
    )
  })
  const listed = kids.map(kid => `${kid} 0 R`).join(' ')
  objects[1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${listed}]>>`)
  return written(objects)
}

function written(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.5\n')]
  const places: number[] = []
  let length = parts[0]!.length
  objects.forEach((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(length)
    parts.push(part)
    length += part.length
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`)])
}
