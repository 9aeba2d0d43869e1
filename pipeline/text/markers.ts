import type { Block, Span } from '../types.ts'

/** A block without the bullet or number that it begins with; whole where nothing else is there. */
export function withoutMarker(text: string, block: Block): Span {
  const marker =
    block.marker ??
    /^\d{1,2}\.\d{1,2}(?:\/\d{1,2}\.\d{1,2})?(?=\s)/u.exec(text.slice(block.start, block.end))?.[0]
  // "4 (first officers on the scene)." and "[x]" are part of what is said.
  if (!marker || !/[.)\]:–•◼●○■▪*\d-]$/u.test(marker) || /^\[\D?\]/u.test(marker)) return block
  const start = block.start + marker.length
  const gap = /^\s*/u.exec(text.slice(start, block.end))![0].length
  return start + gap < block.end ? { start: start + gap, end: block.end } : block
}
