/** Which pages have to be read from their pictures. */
import { isGibberish } from '../gibberish.ts'
import type { PdfFile, PdfPage } from '../pdf/pdfium.ts'
import { picturesOf } from './pictures.ts'

/** A page's own text is missing, or is not what the page shows. */
export type Useless = 'no-text' | 'gibberish'

/** A stamp, a page number or a fax header on a scan has fewer letters than this; a page of text has thousands. */
const fewLetters = 100
/** A picture that covers so much of the page is the page. */
const isThePage = 0.5
/** A font that does not say what its characters mean gives gibberish; a symbol or two (bullets) is normal. */
const unmappedShare = 0.2

/**
 * Why the text of a page is of no use, or null where it is. A page without any letters may be blank, or drawn without
 * fonts: the recogniser tells.
 */
export function isUseless(file: PdfFile, number: number, page: PdfPage): Useless | null {
  const text = page.lines.map(line => line.text).join('\n')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const unmapped = page.lines.reduce((sum, line) => sum + line.unmapped, 0)
  if (unmapped > text.length * unmappedShare || isGibberish(text)) return 'gibberish'
  if (letters === 0) return 'no-text'
  return letters < fewLetters && picturesOf(file, number).covers > isThePage ? 'no-text' : null
}
