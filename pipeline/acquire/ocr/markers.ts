/**
 * Bullets and numbers of lists. Tesseract reads a bullet as some letter, or leaves a column of them out as dirt; a
 * column of numbers it may read as a block of its own.
 */

import type { GreyImage } from '../pdf/render.ts'
import type { PixelBox, ReadWord } from './core.ts'
import { isBullet } from './misread.ts'
import { boxAround, type Piece } from './pieces.ts'

const bullet = '•'
/** A bullet stands further from its text than words from one another. */
const bulletGap = 0.65

/** The pieces with their bullets and numbers in front of them. */
export function withMarkers(pieces: readonly Piece[], image: GreyImage, ink: number): readonly Piece[] {
  const numbers = pieces.filter(isNumber)
  const taken = new Set<Piece>()
  const marked = pieces.map(piece => {
    const number = numbers.find(other => standsBefore(other, piece))
    if (number) {
      taken.add(number)
      return { ...piece, words: [...number.words, ...piece.words] }
    }
    return withBullet(piece, image, ink)
  })
  return marked.filter((_, index) => !taken.has(pieces[index]!))
}

// "1.", "12)", "(a)", "iv."
const numberMarker = /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?|\(?(?:[a-z]|[ivx]{1,4})[.)])$/u

const isNumber = ({ words }: Piece) => words.length === 1 && numberMarker.test(words[0]!.text)

/** White space between a number and its text, in sizes. */
const widest = 5

function standsBefore(number: Piece, piece: Piece): boolean {
  const gap = piece.words[0]!.bbox.x0 - number.words.at(-1)!.bbox.x1
  const sameRow = Math.abs(number.baseline - piece.baseline) < piece.size * 0.4
  return number !== piece && sameRow && gap > 0 && gap < piece.size * widest
}

function withBullet(piece: Piece, image: GreyImage, ink: number): Piece {
  const [first, second] = piece.words
  const far = second !== undefined && second.bbox.x0 - first!.bbox.x1 > bulletGap * piece.size
  if (second && isBullet(first!.text, first!.confidence, far))
    return { ...piece, words: [{ ...first!, text: bullet }, ...piece.words.slice(1)] }
  const parted = withoutGlued(first!, piece.size)
  if (parted) return { ...piece, words: [...parted, ...piece.words.slice(1)] }
  const found = blobBefore(piece, image, ink)
  if (!found) return piece
  const read: ReadWord = { text: bullet, confidence: first!.confidence, bbox: found, symbols: [] }
  return { ...piece, words: [read, ...piece.words] }
}

/** Capitals are taller than this share of their line, and square bullets are not. */
const shortestCapital = 0.66

/** "mThe", "BA": a bullet that was read as the first letter of its text. */
function withoutGlued(first: ReadWord, size: number): readonly ReadWord[] | null {
  const glued = /^(?:m|[BWH®](?=\p{Lu}))(?<rest>\p{Lu}.*)$/u.exec(first.text)
  const [dot, ...symbols] = first.symbols
  if (!glued || !dot || symbols.length === 0) return null
  if (dot.bbox.y1 - dot.bbox.y0 > shortestCapital * size) return null
  const { confidence } = first
  const rest = {
    text: glued.groups!.rest!,
    confidence,
    bbox: boxAround(symbols.map(({ bbox }) => bbox)),
    symbols,
  }
  return [{ text: bullet, confidence, bbox: dot.bbox, symbols: [dot] }, rest]
}

/** What a bullet looks like, in sizes of the type beside it. */
const blob = { least: 0.12, most: 0.7, slimmest: 0.6, fullest: 0.3 }
/** Where it stands: so far from the text, with nothing beyond it. */
const reach = { from: 0.25, to: 4, beyond: 0.5 }

/** The box of a dot that stands alone left of a line, at the height of its letters. */
function blobBefore({ words, size, baseline }: Piece, image: GreyImage, ink: number): PixelBox | null {
  const text = boxAround(words.map(word => word.bbox))
  const right = Math.round(text.x0 - reach.from * size)
  const left = Math.max(0, Math.round(text.x0 - (reach.to + reach.beyond) * size))
  const top = Math.max(0, Math.round(baseline - 0.8 * size))
  const foot = Math.min(image.height, Math.round(baseline + 0.1 * size))
  const dark: PixelBox[] = []
  let count = 0
  for (let x = left; x < right; x++)
    for (let y = top; y < foot; y++)
      if (image.pixels[y * image.width + x]! < ink) {
        dark.push({ x0: x, y0: y, x1: x + 1, y1: y + 1 })
        count += 1
      }
  if (count < (blob.least * size) ** 2 || count > (blob.most * size) ** 2) return null
  const box = boxAround(dark)
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  const [least, most] = [Math.min(width, height), Math.max(width, height)]
  const isDot = least >= blob.least * size && most <= blob.most * size && least >= most * blob.slimmest
  return isDot && count >= width * height * blob.fullest && box.x0 >= left + reach.beyond * size ? box : null
}
