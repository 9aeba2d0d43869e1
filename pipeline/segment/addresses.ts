import type { Block, BlockKind } from '../types.ts'
import type { BlockLine } from './lines.ts'

type Side = Block['side']

// "From: …", "Office of the …", "Tel: …", "PO Box 412": the writer's own; "To: …": the reader's
const sendersOwn =
  /^(?:from\b|tel\b|telephone|fax|e-?mail\s?:|web(?:site)?\s?:|po\sbox|response\sof|statement\sby)/iu
const readersOwn = /^(?:to|for\sthe\sattention\sof|fao)\b/iu
// Who is written to is named with a title, or as an office, more often than who writes
const titled =
  /^(?:the\s)?(?:rt\.?\shon|right\shon|mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|professor|cllr|councillor|home\ssecretary|secretary\sof\sstate)\b/iu
// "By email only", "Sent by post": on the reader's side as often as not
const delivery = /^(?:sent\s)?by\s/iu
const isPart = new Set<BlockKind>(['address', 'letterhead', 'reference'])

/**
 * Whose address each line of the head is. The head falls into groups by its blank lines and dates: a letterhead, a
 * telephone number or "From" make a group the sender's, "To" or a title the recipient's, and a name that signs the sender's; of what is left, the first of
 * several is the sender's and the last the recipient's.
 */
export function addressSides(lines: readonly BlockLine[], kinds: readonly BlockKind[], body: number): Side[] {
  const sides: Side[] = lines.map(() => null)
  const groups = groupsOf(lines, kinds, body)
  const signed = new Set(lines.filter((_, index) => kinds[index] === 'signature').map(({ text }) => text))
  const told = groups.map((group): Side => {
    // Who signs the letter is no reader of it, whatever the title.
    if (group.some(index => signed.has(lines[index]!.text))) return 'sender'
    if (group.some(index => readersOwn.test(lines[index]!.text) || titled.test(lines[index]!.text)))
      return 'recipient'
    const own = (index: number) =>
      kinds[index] === 'letterhead' ||
      sendersOwn.test(lines[index]!.text) ||
      (kinds[index] === 'reference' && !delivery.test(lines[index]!.text))
    return group.some(own) ? 'sender' : null
  })
  groups.forEach((group, at) => {
    const rest = at === 0 && groups.length > 1 && !told.includes('sender') ? 'sender' : 'recipient'
    for (const index of group) sides[index] = told[at] ?? rest
    // Memos name both in one group, a line each.
    for (const index of group) {
      if (/^from\b/iu.test(lines[index]!.text)) sides[index] = 'sender'
      else if (/^to\s?:/iu.test(lines[index]!.text)) sides[index] = 'recipient'
    }
  })
  return sides
}

function groupsOf(lines: readonly BlockLine[], kinds: readonly BlockKind[], body: number): number[][] {
  const groups: number[][] = []
  let open = false
  for (let index = 0; index < body; index++) {
    if (!isPart.has(kinds[index]!)) {
      open = false
      continue
    }
    if (open && !lines[index]!.apart) groups.at(-1)!.push(index)
    else groups.push([index])
    open = true
  }
  return groups
}
