/** A PDF that lost its end, with one that leads to its catalogue: readers look for the rest themselves. */

const latin = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
// "1 0 obj\n<</Type/Catalog": within the first entries of an object
const catalogueObject =
  /(?<![0-9])(?<number>\d{1,7}) (?<generation>\d{1,5}) obj\b[^>]{0,300}?\/Type\s{0,5}\/Catalog\b/gu

/**
 * The file with a trailer of our own behind it.
 *
 * @returns null where it has no catalogue that can be seen, or is locked
 */
export function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = latin(bytes)
  if (!text.includes('%PDF-') || text.includes('/Encrypt')) return null
  const last = [...text.matchAll(catalogueObject)].at(-1)?.groups
  if (!last) return null
  const trailer = `\ntrailer\n<</Size 1/Root ${last.number} ${last.generation} R>>\nstartxref\n0\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(trailer, 'latin1')])
}
