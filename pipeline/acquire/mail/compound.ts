/**
 * The bones of an OLE compound file, read only to tell whether a reader may be let at it: one whose chains of sectors
 * run in circles, or whose streams claim more than the file holds, would keep a trusting reader busy for ever.
 */
interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const none = 0xffffffff
const endOfChain = 0xfffffffe
const [storage, stream, root] = [1, 2, 5]
/** Streams smaller than this lie in small sectors. */
const smallStream = 4096
const deepest = 40

/** Names of the entries at the top of a compound file; null for what is not one, or is not sound. */
export function rootNamesOf(bytes: Uint8Array): string[] | null {
  const entries = soundEntries(bytes)
  const top = entries && treeOf(entries, entries[0]!.child, new Set(), 0)
  return top ? top.map(at => entries[at]!.name) : null
}

/** The entries of a sound compound file: all its chains end, and its streams are no larger than the file. */
function soundEntries(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 1024 || view.getUint32(0) !== 0xd0cf11e0 || view.getUint32(4) !== 0xa1b11ae1) return null
  const shift = view.getUint16(0x1e, true)
  if (shift !== 9 && shift !== 12) return null
  const size = 1 << shift
  const sectors = Math.floor(bytes.length / size) - 1
  const table = (numbers: readonly number[]): number[] | null => {
    const values: number[] = []
    for (const number of numbers) {
      if (number >= sectors) return null
      for (let at = 0; at < size; at += 4) values.push(view.getUint32((number + 1) * size + at, true))
    }
    return values
  }
  const tableSectors = tableSectorsOf(view, size, sectors)
  const next = tableSectors && table(tableSectors)
  if (!next || !lengthsOf(next)) return null
  const smallTable = table(chainOf(next, view.getUint32(0x3c, true)))
  const smallLengths = smallTable && lengthsOf(smallTable)
  if (!smallLengths) return null
  const entries = entriesOf(view, chainOf(next, view.getUint32(0x30, true)), size, sectors)
  if (entries[0]?.type !== root || !treeOf(entries, entries[0].child, new Set(), 0)) return null
  const streams = entries.filter(({ type }) => type === stream)
  const total = streams.reduce((sum, entry) => sum + entry.size, 0)
  // A chain longer than its stream is read whole all the same.
  const fits = ({ start, size: length }: Entry) =>
    length >= smallStream || (smallLengths[start] ?? 0) <= Math.ceil(length / 64) + 1
  return total <= bytes.length && streams.every(fits) ? entries : null
}

/** The sectors that hold the table of chains: 109 are named in the header, the rest in a chain of their own. */
function tableSectorsOf(view: DataView, size: number, sectors: number): number[] | null {
  const count = view.getUint32(0x2c, true)
  const further = view.getUint32(0x48, true)
  if (count > sectors || further > sectors) return null
  const found: number[] = []
  for (let at = 0; at < Math.min(count, 109); at++) found.push(view.getUint32(0x4c + at * 4, true))
  let sector = view.getUint32(0x44, true)
  for (let number = 0; number < further && sector < sectors; number++) {
    const start = (sector + 1) * size
    for (let at = 0; at < size - 4 && found.length < count; at += 4)
      found.push(view.getUint32(start + at, true))
    sector = view.getUint32(start + size - 4, true)
  }
  return found.filter(number => number < none - 3)
}

/** How many sectors follow each one, itself included; null where a chain runs in a circle. */
function lengthsOf(next: readonly number[]): Int32Array | null {
  const lengths = new Int32Array(next.length)
  for (let first = 0; first < next.length; first++) {
    const path: number[] = []
    let at = first
    while (at < next.length && lengths[at] === 0) {
      lengths[at] = -1
      path.push(at)
      at = next[at]!
    }
    if (at < next.length && lengths[at] === -1) return null
    let length = at < next.length ? lengths[at]! : 0
    for (const sector of path.toReversed()) lengths[sector] = ++length
  }
  return lengths
}

/** The sectors of a chain. */
function chainOf(next: readonly number[], start: number): number[] {
  const chain: number[] = []
  for (let at = start; at < next.length && at !== endOfChain; at = next[at]!) chain.push(at)
  return chain
}

function entriesOf(view: DataView, chain: readonly number[], size: number, sectors: number): Entry[] {
  const entries: Entry[] = []
  for (const sector of chain) {
    if (sector >= sectors) break
    for (let at = (sector + 1) * size; at < (sector + 2) * size; at += 128) {
      const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1))
      let name = ''
      for (let index = 0; index < letters; index++)
        name += String.fromCharCode(view.getUint16(at + index * 2, true))
      entries.push({
        name,
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      })
    }
  }
  return entries
}

/** The entries that hang together below a storage; null where one is met twice, lies outside, or lies too deep. */
function treeOf(entries: readonly Entry[], first: number, met: Set<number>, depth: number): number[] | null {
  if (depth > deepest) return null
  const found: number[] = []
  const waiting = [first]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === none) continue
    const entry = entries[at]
    if (!entry || met.has(at)) return null
    met.add(at)
    found.push(at)
    waiting.push(entry.left, entry.right)
    if (entry.type === storage && !treeOf(entries, entry.child, met, depth + 1)) return null
  }
  return found
}
