/** What Tesseract is known to misread in letters, where only one reading is possible. */
import type { ReadWord } from './core.ts'

interface Repair {
  readonly pattern: RegExp
  readonly insert: string
}

const repairs: readonly Repair[] = [
  // "| write to you", "what | said": a stroke on its own is the pronoun
  { pattern: /(?<=^|[\s("'“‘])\|(?=$|[\s,;'’])/gu, insert: 'I' },
  // "1 welcome the report": nobody counts in verbs
  {
    pattern:
      /(?<=^|[.,;\p{L}\d]\s)1(?=\s(?:am|have|had|was|will|would|shall|should|do|did|agree|accept|expect|hope|intend|know|note|recognise|remain|share|support|take|thank|think|trust|understand|want|welcome|wish|write)\s)/gu,
    insert: 'I',
  },
  // "|nspectors", "|leaders": the first letter of a word that a bullet or a rule stands close to
  { pattern: /(?<=^|\s)\|(?=(?:n|mp|ts?\s|s\s|f\s))/gu, insert: 'I' },
  { pattern: /(?<=^|\s)\|(?=\p{Ll}{2})/gu, insert: 'l' },
  // "HMICEFRS", "HMICERS", "HiMICFRS"
  { pattern: /\bH[Iil1]?M[Il1]C[FEP]{1,2}[RK]?S\b/gu, insert: 'HMICFRS' },
  // "— Good", "said — and meant": a spaced dash is the shorter one in British letters
  { pattern: /(?<=^|\s)—(?=\s|$)|(?<=\d)—(?=\d)/gu, insert: '–' },
  // "«Staff": a bullet that stands close to its text
  { pattern: /^[«»](?=\p{L})/gu, insert: '• ' },
  // "2 0f 8", "0f the": no number is written so
  { pattern: /(?<=^|\s)0f(?=\s)/gu, insert: 'of' },
  // "the Jast quarter", "oflen": words that there are not, of faxes
  { pattern: /\bJ(?=(?:ast|ater|etters?|evels?|ocal|ong)\b)/gu, insert: 'l' },
  { pattern: /(?<=\b[Oo]f)l(?=en\b)/gu, insert: 't' },
  // "Page [of 2", "Page ! of 2"
  { pattern: /(?<=\bPage\s)[[\]{}Il|!]\s?(?=of\s\d)/gu, insert: '1 ' },
  // "Majesty ’s": nothing begins with an apostrophe and an s
  { pattern: /(?<=\p{L})\s(?=['’]s(?!\p{L}))/gu, insert: '' },
  // "O'Kelly", "board's": print has the curved one
  { pattern: /(?<=\p{L})'(?=\p{L})/gu, insert: '’' },
  // "HUS 5SF", "LSI 4AP": the outward half has a figure
  { pattern: /(?<=\b[A-Z]{1,2})S(?=\s\d[A-Z]{2}\b)/gu, insert: '5' },
  { pattern: /(?<=\b[A-Z]{1,2})I(?=\s\d[A-Z]{2}\b)/gu, insert: '1' },
  // "SW1V IPN", "NR18 OWW": the inward half of a postcode begins with a digit
  { pattern: /(?<=\b[A-Z]{1,2}\d[A-Z\d]?\s)[Il|](?=[A-Z]{2}\b)/gu, insert: '1' },
  { pattern: /(?<=\b[A-Z]{1,2}\d[A-Z\d]?\s)O(?=[A-Z]{2}\b)/gu, insert: '0' },
]

/** The text of a line with the misreadings put right. */
export const withoutMisreadings = (text: string): string =>
  repairs.reduce((repaired, { pattern, insert }) => repaired.replace(pattern, insert), text)

const openingQuote = /(?:^|[\s(])["“]/u

/** "2023.\"": a raised 1 again, on a page where no quotation is opened. */
export const withoutLoneQuotes = (texts: readonly string[]): readonly string[] =>
  texts.some(text => openingQuote.test(text))
    ? texts
    : texts.map(text => text.replace(/(?<=[\p{L}\d)][.,;:])"(?=$|\s)/gu, '1'))

// "•" comes as "*", "»", "e", "®1" or "®=", "■" as "m", "Bm", "HB" or "®m", "o" as "o" or "O"
const bulletReadings = /^(?:[*»«¢©®°¤§@=+~>·•●○■□▪o0Oe]|[nu]|[©®][1=]|[BWMHm®¥]{1,3})$/u
/** A bullet is never read as a letter with more confidence than this, if it stands as close as a word. */
const unsure = 65
/** A capital read this surely is the letter of an appendix or an option. */
const sure = 85

/** Whether the first word of a line is a bullet; `confidence` from 0 to 100, `far` where wide space follows. */
export const isBullet = (text: string, confidence: number, far: boolean): boolean =>
  bulletReadings.test(text) && (far ? confidence < sure || !/^[A-Z0]$/u.test(text) : confidence < unsure)

/** Whether a word at the end of a line is a speck rather than a mark of punctuation; `confidence` from 0 to 100. */
export const isSpeck = (text: string, confidence: number): boolean =>
  confidence < unsure && /^[^\p{L}\p{N}]{1,3}$/u.test(text)

/** How tall a raised figure is, and how high its foot stands, in sizes; quotation marks are shorter and stand higher. */
const raised = { least: 0.36, most: 0.62, foot: 0.12 }

/** A word with the mark of a footnote at its end, "neglect.’" or "2023.!", as it is: "neglect.1". */
export function raisedMark(word: ReadWord, baseline: number, size: number): ReadWord {
  const last = word.symbols.at(-1)
  if (!last || !/^['’‘"”!|]$/u.test(last.text) || !word.text.endsWith(last.text)) return word
  const height = (last.bbox.y1 - last.bbox.y0) / size
  const foot = (baseline - last.bbox.y1) / size
  const isRaised = height > raised.least && height < raised.most && foot > raised.foot
  return isRaised ? { ...word, text: `${word.text.slice(0, -last.text.length)}1` } : word
}

/** Measured on eight letters: hyphens are 0.28 to 0.33 of their line's type wide, the dashes of British print 0.54 and more. */
const leastDash = 0.42

/** A word with the dash between figures, "2015–16", that Tesseract takes for a hyphen; its width tells. */
export function withDash(word: ReadWord, size: number): ReadWord {
  const { symbols } = word
  if (!/\d-\d/u.test(word.text) || symbols.map(({ text }) => text).join('') !== word.text) return word
  const isDash = ({ text, bbox }: ReadWord['symbols'][number], at: number) =>
    text === '-' &&
    bbox.x1 - bbox.x0 > leastDash * size &&
    /\d$/u.test(symbols[at - 1]?.text ?? '') &&
    /^\d/u.test(symbols[at + 1]?.text ?? '')
  return { ...word, text: symbols.map((symbol, at) => (isDash(symbol, at) ? '–' : symbol.text)).join('') }
}
