import type { Block } from '../blocks.ts'
import { UnreadableFile } from '../failures.ts'
import { mostText, tooLong } from '../office/xml.ts'
import { plainParagraph, type RtfFlow, rtfFlow } from './flow.ts'
import { changedGroup, outermost, type RtfGroup } from './group.ts'
import { rtfTables } from './tables.ts'
import type { RtfToken } from './tokens.ts'
import { rtfDestinations, rtfFlows, rtfSigns } from './words.ts'

export interface RtfReader {
  readonly read: (token: RtfToken) => void
  /** Whether the outermost group has been closed: nothing after it counts. */
  readonly ended: () => boolean
  readonly finish: () => { readonly blocks: readonly Block[]; readonly title: string }
}

// Word nests some twenty groups; a file that goes deeper than this is made to break its readers.
const deepest = 500

export function rtfReader(): RtfReader {
  const body = rtfFlow()
  const notes = rtfNotes()
  const tables = rtfTables()
  const stack: RtfGroup[] = []
  let group = outermost(body)
  let title = ''
  let ended = false
  let written = 0
  /** Bytes that wait for those after them: some code pages have two for one character. */
  let waiting = ''
  /** Characters still to be passed over: they stand in for the one before them. */
  let passing = 0
  /** After `\*`: the group is to be left out where its word is not known. */
  let starred = false

  const write = (text: string) => {
    written += text.length
    if (written > mostText) throw tooLong()
    const { destination, flow, unseen, bold, style } = group
    if (destination === 'label') flow.label(text)
    else if (destination === 'title') title += text
    else if (destination === 'styles') tables.nameStyle(style, text)
    else if (destination === 'text' && !unseen) flow.write(text, bold)
  }
  const flush = () => {
    if (waiting !== '') write(tables.decode(waiting, group.font))
    waiting = ''
  }
  const open = () => {
    if (stack.length >= deepest)
      throw new UnreadableFile('corrupt', 'its parts are nested deeper than any letter is')
    stack.push(group)
  }
  const close = () => {
    const inner = group
    group = stack.pop() ?? group
    if (group.flow !== inner.flow || stack.length === 0) inner.flow.close(paragraphOf(inner))
    ended = stack.length === 0
  }
  const begin = (word: string) => {
    const flow = rtfFlow()
    if (word === 'footnote') notes.add(flow)
    else group.flow.box(flow)
    group = { ...group, destination: 'text', flow, paragraph: plainParagraph, style: 0 }
  }
  const paragraphOf = ({ paragraph, style }: RtfGroup) => ({ ...paragraph, style: tables.styleName(style) })
  const end = (word: string) => {
    if (group.destination !== 'text') return
    const paragraph = paragraphOf(group)
    if (word === 'cell') group.flow.endCell(paragraph)
    else if (word === 'row') group.flow.endRow()
    // A paragraph whose end was deleted, or is hidden, goes on in the next.
    else if (!group.unseen) group.flow.endParagraph(paragraph)
  }
  const readWord = (word: string, parameter: number | null) => {
    const destination = rtfDestinations.get(word)
    const flows = rtfFlows.has(word)
    if (destination) group = { ...group, destination }
    else if (flows && !group.unseen) begin(word)
    else if (starred || flows) group = { ...group, destination: 'nowhere' }
    else if (ends.has(word)) end(word)
    else if (word === 'chftn') {
      if (group.destination === 'text' && !group.unseen) group.flow.mark(notes.mark(group.flow))
    } else if (word === 'u') {
      write(String.fromCharCode((parameter ?? 0) & 0xffff))
      passing = group.standIns
    } else if (rtfSigns.has(word)) write(rtfSigns.get(word)!)
    else if (!tables.define(group, word, parameter ?? 0))
      group = changedGroup(group, word, parameter) ?? group
  }
  return {
    read(token) {
      if (token.kind === 'bytes') {
        const passed = Math.min(passing, token.bytes.length)
        passing -= passed
        if (group.destination !== 'nowhere') waiting += token.bytes.slice(passed)
        if (waiting.length > mostText) throw tooLong()
        return
      }
      flush()
      passing = 0
      if (token.kind === 'open') open()
      else if (token.kind === 'close') close()
      else if (token.name !== '*' && group.destination !== 'nowhere') readWord(token.name, token.parameter)
      starred = token.kind === 'word' && token.name === '*'
    },
    ended: () => ended,
    finish: () => ({ blocks: [...body.finish(), ...notes.blocks()], title }),
  }
}

const ends = new Set(['par', 'sect', 'cell', 'nestcell', 'row', '\n', '\r'])

/** Numbers the notes in the order of their marks, and keeps them for the end. */
function rtfNotes() {
  const notes: { readonly flow: RtfFlow; readonly number: number | null }[] = []
  const flows = new Set<RtfFlow>()
  let marks = 0
  let waits = false
  return {
    /** The mark where it stands in the text; in the note itself it is written later. */
    mark(flow: RtfFlow): string {
      if (flows.has(flow)) return ''
      marks += 1
      waits = true
      return String(marks)
    },
    /** A note without a number has a mark of its own, which its text begins with. */
    add(flow: RtfFlow): void {
      notes.push({ flow, number: waits ? marks : null })
      flows.add(flow)
      waits = false
    },
    blocks: (): Block[] =>
      notes.flatMap(({ flow, number }) =>
        flow
          .finish()
          .filter(({ text }) => text.trim() !== '')
          .map(({ text }, index): Block => {
            const first = index === 0 && number !== null
            return {
              text: first ? `${number} ${text.trimStart()}` : text,
              hint: { kind: 'footnote' },
              apart: index === 0,
            }
          }),
      ),
  }
}
