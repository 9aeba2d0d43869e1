import { plainParagraph, type RtfFlow, type RtfParagraph } from './flow.ts'
import type { Destination } from './words.ts'

/** What holds within a group of a Rich Text file, and ends with it. */
export interface RtfGroup {
  readonly destination: Destination
  readonly flow: RtfFlow
  readonly paragraph: RtfParagraph
  readonly style: number
  readonly font: number
  readonly bold: boolean
  /** Hidden, or deleted while changes were tracked. */
  readonly unseen: boolean
  /** How many characters stand for one that older programs do not know. */
  readonly standIns: number
}

export const outermost = (flow: RtfFlow): RtfGroup => ({
  destination: 'text',
  flow,
  paragraph: plainParagraph,
  style: 0,
  font: -1,
  bold: false,
  unseen: false,
  standIns: 1,
})

type Change = (group: RtfGroup, value: number) => Partial<RtfGroup>

const ofParagraph =
  (change: (value: number) => Partial<RtfParagraph>): Change =>
  ({ paragraph }, value) => ({ paragraph: { ...paragraph, ...change(value) } })

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most))

// A word without a number switches on; "\b0" switches off.
const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['pard', () => ({ paragraph: plainParagraph, style: 0 })],
  ['plain', () => ({ bold: false, unseen: false, font: -1 })],
  ['b', (_, value) => ({ bold: value !== 0 })],
  ['v', (_, value) => ({ unseen: value !== 0 })],
  ['deleted', (_, value) => ({ unseen: value !== 0 })],
  ['f', (_, value) => ({ font: value })],
  ['uc', (_, value) => ({ standIns: between(0, value, 16) })],
  ['s', (_, value) => ({ style: value })],
  ['outlinelevel', ofParagraph(value => ({ outline: value }))],
  ['ilvl', ofParagraph(value => ({ level: between(0, value, 8) }))],
  ['sb', ofParagraph(value => ({ above: value }))],
  ['sa', ofParagraph(value => ({ below: value }))],
  ['contextualspace', ofParagraph(value => ({ contextual: value !== 0 }))],
  ['intbl', ofParagraph(value => ({ inTable: value !== 0 }))],
])

/** A group after a word of formatting; null where the word is none. */
export function changedGroup(group: RtfGroup, word: string, parameter: number | null): RtfGroup | null {
  const change = changes.get(word)
  return change ? { ...group, ...change(group, parameter ?? 1) } : null
}
