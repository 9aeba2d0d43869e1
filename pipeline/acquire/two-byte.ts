/**
 * Whether bytes are UTF-16, and which way round: by the byte order mark, or because nearly every other byte is zero
 * and the ones between nearly never are, as in any English text. Null where neither holds.
 */
export function twoByteOrder(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be'
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++
  })
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'le'
  if (even > half * 0.6 && odd < half * 0.1) return 'be'
  return null
}
