import type { Block, Letter, Mention, OfficialMention, Refiner } from '../types.ts'

/** A line of a block, with the names and the offices that stand on it. */
interface Row {
  readonly block: number
  readonly names: OfficialMention[]
  readonly roles: OfficialMention[]
  /** An office and then a name: in two columns read as one, the office belongs to the name above. */
  mixed: OfficialMention | null
}

/** A signature may have a line for the body between name and office. */
const farthestRole = 2

/** "Jane Doe" over "Chief Constable" is one person; so are two names over two offices, each with its own. */
export const joinedOfficialLines: Refiner = (mentions, letter) => {
  const joined = new Map<OfficialMention, OfficialMention | null>()
  let waiting: { name: OfficialMention; block: number }[] = []
  let loose: { role: OfficialMention; block: number } | null = null
  let signedAt: number | null = null
  const rows = rowsOf(mentions, letter)
  for (const [index, row] of rows.entries()) {
    const { block, names, roles, mixed } = row
    const position = [...names, ...roles][0]?.position ?? mixed?.position ?? null
    waiting = waiting.filter(
      ({ name, block: above }) => block - above <= farthestRole && name.position === position,
    )
    if (mixed && waiting.length === 1) {
      const { name } = waiting[0]!
      joined.set(name, withRole(name, mixed, 'official/name-above-role', false))
      const other = withoutRole(mixed)
      joined.set(mixed, other)
      waiting = [{ name: other, block }]
      loose = null
      continue
    }
    if (roles.length > 0 && names.length === 0) {
      if (waiting.length === 0 && signedAt === block - 1 && goesOn(letter, block, roles[0]!)) {
        for (const role of roles) joined.set(role, null)
        signedAt = block
        continue
      }
      const owners = inTurn(waiting, row, rows[index + 1])
        ? waiting.slice(0, 1)
        : waiting.slice(-roles.length)
      owners.forEach(({ name, block: above }, index) => {
        const role = roles[index]!
        const whole = withRole(
          name,
          role,
          'official/name-above-role',
          block - above === 1 && owners.length === 1,
        )
        joined.set(originOf(joined, name), whole)
        joined.set(role, null)
      })
      loose = owners.length === 0 && roles.length === 1 ? { role: roles[0]!, block } : null
      signedAt = owners.length === 1 ? block : null
      if (owners.length > 0) waiting = inTurn(waiting, row, rows[index + 1]) ? waiting.slice(1) : []
      continue
    }
    if (
      loose &&
      names.length === 1 &&
      block - loose.block === 1 &&
      loose.role.position === position &&
      together(letter, block, loose.role)
    ) {
      joined.set(names[0]!, withRole(names[0]!, loose.role, 'official/role-above-name', true))
      joined.set(loose.role, null)
    } else waiting = [...waiting, ...names.map(name => ({ name, block }))]
    loose = null
  }
  return mentions.flatMap(mention => {
    const changed = mention.kind === 'official' ? joined.get(mention) : undefined
    return changed === undefined ? mention : (changed ?? [])
  })
}

/** Two names, each on its line, and below them two offices: a signature in two columns, read row by row. */
function inTurn(
  waiting: readonly { block: number }[],
  { block, roles }: Row,
  next: Row | undefined,
): boolean {
  const [first, second] = waiting
  return (
    waiting.length === 2 &&
    roles.length === 1 &&
    first!.block === block - 2 &&
    second!.block === block - 1 &&
    next?.block === block + 1 &&
    next.roles.length === 1 &&
    next.names.length === 0 &&
    next.mixed === null
  )
}

/** A signature may state two offices of one person, each on its line: "Chief Constable", "NPCC lead for custody". */
const goesOn = ({ document: { text }, blocks }: Letter, block: number, { position }: OfficialMention) =>
  position === 'signature' && text[blocks[block]!.start - 2] !== '\n'

/**
 * In an address a blank line parts the writer's office from the reader's name, and "Director" may be a line of it; each
 * line of a list of copies is somebody else.
 */
const together = (
  { document: { text }, blocks }: Letter,
  block: number,
  { position, role }: OfficialMention,
) =>
  position === 'signature' ||
  (position === 'address' && role !== 'other' && text[blocks[block]!.start - 2] !== '\n')

/** The mention that a name was taken from, where it had been parted from an office. */
const originOf = (joined: ReadonlyMap<OfficialMention, OfficialMention | null>, name: OfficialMention) =>
  [...joined].find(([, changed]) => changed === name)?.[0] ?? name

const officeFirst = ({ position, rule, start, roleText }: OfficialMention, { document: { text } }: Letter) =>
  position === 'signature' &&
  rule === 'official/line' &&
  roleText !== null &&
  text.startsWith(roleText, start)

const withoutRole = (mention: OfficialMention): OfficialMention => ({
  ...mention,
  ...mention.nameSpan!,
  rule: 'official/name-line',
  confidence: 0.6,
  role: null,
  roleText: null,
})

const bareName = /^official\/(?:titled-)?name-line$/u

function rowsOf(mentions: readonly Mention[], letter: Letter): Row[] {
  const blockOf = blockFinder(letter.blocks)
  const rows = new Map<number, Row>()
  for (const mention of mentions) {
    if (mention.kind !== 'official' || mention.position === 'running') continue
    const block = blockOf(mention.start)
    const row = rows.get(block) ?? { block, names: [], roles: [], mixed: null }
    if (bareName.test(mention.rule)) row.names.push(mention)
    else if (mention.rule === 'official/role-line') row.roles.push(mention)
    else if (officeFirst(mention, letter)) row.mixed = mention
    rows.set(block, row)
  }
  return [...rows.values()].sort((one, other) => one.block - other.block)
}

/** Tells in which block a place lies. */
export function blockFinder(blocks: readonly Block[]): (at: number) => number {
  const starts = blocks.map(({ start }) => start)
  return at => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

function withRole(
  name: OfficialMention,
  role: OfficialMention,
  rule: string,
  contiguous: boolean,
): OfficialMention {
  return {
    ...name,
    start: contiguous ? Math.min(name.start, role.start) : name.start,
    end: contiguous ? Math.max(name.end, role.end) : name.end,
    rule,
    confidence: 0.95,
    role: role.role,
    roleText: role.roleText,
    organisation: role.organisation,
    force: role.force,
  }
}
