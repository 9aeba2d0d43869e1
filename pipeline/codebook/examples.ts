/** Sentences that somebody coded by a codebook: what its themes are learned from. */
import { extname } from 'node:path'
import type { Codebook } from '../knowledge.ts'
import { rowsOf } from './csv.ts'
import { CodebookError } from './error.ts'
import { listed, placeOf, textAt, textsAt } from './fields.ts'
import { fileText } from './file-text.ts'

export interface CodedSentence {
  readonly text: string
  /** None: it is about something else. */
  readonly themes: readonly string[]
}

/** Reads coded sentences from a file: CSV (`text`, `themes` parted by ";") or JSON lines, by its name. */
export function openExamples(location: string, shown: string, codebook: Codebook): readonly CodedSentence[] {
  try {
    const text = fileText(location)
    const isTable = extname(location).toLowerCase() === '.csv'
    const examples = (isTable ? fromTable(text) : fromLines(text)).map(example => known(example, codebook))
    if (examples.length === 0) throw new CodebookError('it holds no example')
    return examples
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error
    throw new CodebookError(`The examples ${shown} cannot be used: ${error.message}.`, { cause: error })
  }
}

/** The examples that a codebook has of its own. Brackets in them mark what speaks for a theme. */
export function ownExamples({ themes }: Codebook): readonly CodedSentence[] {
  const plain = (text: string) => text.replace(/[[\]]/gu, '')
  return themes.flatMap(({ id, examples, notExamples }) => [
    ...examples.map(text => ({ text: plain(text), themes: [id] })),
    ...notExamples.map(text => ({ text: plain(text), themes: [] })),
  ])
}

const columns = ['text', 'themes']

function fromTable(text: string): CodedSentence[] {
  const [first, ...rows] = rowsOf(text)
  const head = first?.cells ?? []
  const missing = columns.find(column => !head.includes(column))
  if (missing !== undefined)
    throw new CodebookError(`it has no column "${missing}"; it needs ${listed(columns)}`)
  return rows.map(({ line, cells }) => {
    const cell = (name: string) => cells[head.indexOf(name)]?.trim() ?? ''
    if (cell('text') === '') throw new CodebookError(`line ${line} has no text`)
    const themes = cell('themes').split(';')
    return { text: cell('text'), themes: themes.map(theme => theme.trim()).filter(theme => theme !== '') }
  })
}

function fromLines(text: string): CodedSentence[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === '') return []
    const place = placeOf(`line ${index + 1}`, parsed(line, index + 1), null)
    // Left out by mistake, or misspelt, it would teach that the sentence is about nothing.
    if (place.fields.themes === undefined)
      throw new CodebookError(
        `${place.what} has no "themes"; it is [] where a sentence is about something else`,
      )
    return [{ text: textAt(place, 'text'), themes: textsAt(place, 'themes') }]
  })
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CodebookError(`line ${number} is no JSON (${why})`, { cause: error })
  }
}

function known(example: CodedSentence, { id, themes }: Codebook): CodedSentence {
  const usable = new Set(themes.filter(({ cues }) => cues.length > 0).map(theme => theme.id))
  const unknown = example.themes.find(theme => !usable.has(theme))
  if (unknown === undefined) return example
  throw new CodebookError(
    `“${example.text}” is coded ${unknown}, which is no theme with cues of the codebook ${id}`,
  )
}
