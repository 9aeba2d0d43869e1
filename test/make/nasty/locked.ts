/** Files that are locked, by each way of locking there is: with a password to open, and without. */
import PDFDocument from 'pdfkit'
import { changed, type NastyPdf, onePage, sentence } from './one-page.ts'

/** Of PDF 1.3 RC4 with 40 bits, 1.4 RC4 with 128, 1.6 AES with 128, 1.7 (extension 3) AES with 256. */
const versions = ['1.3', '1.4', '1.6', '1.7ext3'] as const

function locked(pdfVersion: (typeof versions)[number], userPassword: string): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    pdfVersion,
    ...(userPassword && { userPassword }),
    ownerPassword: 'owner',
    permissions: { copying: false },
    info: { CreationDate: new Date('2020-01-01T09:00:00Z') },
  })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const end = new Promise<Buffer>(resolve => document.on('end', () => resolve(Buffer.concat(parts))))
  document.text(sentence)
  document.end()
  return end
}

export const lockedPdfs: readonly NastyPdf[] = [
  ...versions.map(
    (version): NastyPdf => ({
      name: `locked in the way of PDF ${version}`,
      outcome: 'encrypted',
      make: () => locked(version, 'secret'),
    }),
  ),
  ...versions.map(
    (version): NastyPdf => ({
      name: `locked in the way of PDF ${version}, with nothing as password`,
      outcome: 'text',
      make: () => locked(version, ''),
    }),
  ),
  {
    name: 'locked in a way that nobody knows',
    outcome: 'encrypted',
    make: () =>
      changed(
        onePage(),
        '/Root 1 0 R',
        '/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Mystery/V 9/R 9/P -4/O(x)/U(x)>>',
      ),
  },
]
