import type { Codebook, Cue, Theme } from '../knowledge.ts'
import { stemmer } from '../text/stem.ts'
import { tokenise } from '../text/tokens.ts'
import { CodebookError } from './error.ts'
import { listAt, optionalText, type Place, placeOf, textAt, textsAt } from './fields.ts'

const ofCodebook = ['id', 'version', 'label', 'themes']
const ofTheme = [
  'id',
  'version',
  'label',
  'parent',
  'general',
  'definition',
  'include',
  'exclude',
  'cues',
  'examples',
  'notExamples',
  'source',
]
const ofCue = ['text', 'strength', 'exact', 'means', 'not']

/** Ids stand in tables, queries and commands. */
const usableId = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u

/** Makes a codebook of what a file says, or throws a CodebookError that says what is wrong. */
export function parseCodebook(value: unknown): Codebook {
  const place = placeOf('the codebook', value, ofCodebook)
  const id = idAt(place)
  const themes = listAt(place, 'themes').map(themeOf)
  if (themes.length === 0) throw new CodebookError('it has no themes')
  checkIds(themes)
  checkParents(themes)
  const label = optionalText(place, 'label') || id
  return { id, version: textAt(place, 'version'), label, themes: grouped({ id, label }, themes) }
}

function idAt(place: Place): string {
  const id = textAt(place, 'id')
  if (usableId.test(id)) return id
  throw new CodebookError(
    `${place.what} has the id "${id}"; an id is one word of letters, digits, "-" and "_", 40 at most`,
  )
}

function themeOf(value: unknown, index: number): Theme {
  const id = idAt(placeOf(`theme ${index + 1}`, value, null))
  const place = placeOf(`theme ${id}`, value, ofTheme)
  const version = optionalText(place, 'version')
  return {
    id,
    ...(version && { version }),
    label: textAt(place, 'label'),
    parent: optionalText(place, 'parent') || null,
    ...(booleanAt(place, 'general') && { general: true }),
    definition: optionalText(place, 'definition'),
    include: optionalText(place, 'include'),
    exclude: optionalText(place, 'exclude'),
    cues: listAt(place, 'cues').map((cue, at) => cueOf(cue, `${place.what}, cue ${at + 1},`)),
    examples: textsAt(place, 'examples'),
    notExamples: textsAt(place, 'notExamples'),
    source: optionalText(place, 'source') || 'own',
  }
}

function cueOf(value: unknown, what: string): Cue {
  const place = placeOf(what, value, ofCue)
  const text = textAt(place, 'text')
  if (wordsOf(text).length === 0)
    throw new CodebookError(`${what} has the text "${text}", which holds no word`)
  const strength = textAt(place, 'strength')
  if (strength !== 'strong' && strength !== 'weak')
    throw new CodebookError(`${what} has the strength "${strength}"; it is strong or weak`)
  const means = optionalText(place, 'means')
  const not = textsAt(place, 'not')
  for (const phrase of not)
    if (!holds(phrase, text))
      throw new CodebookError(
        `${what} is cancelled by "${phrase}", which does not hold "${text}" and never will`,
      )
  return {
    text,
    strength,
    ...((means !== '' || booleanAt(place, 'exact')) && { exact: true }),
    ...(means && { means }),
    ...(not.length > 0 && { not }),
  }
}

function booleanAt({ what, fields }: Place, field: string): boolean {
  const value = fields[field]
  if (value === undefined || typeof value === 'boolean') return value ?? false
  throw new CodebookError(`${what} has a "${field}" that is neither true nor false`)
}

const stem = stemmer()
const wordsOf = (text: string) => tokenise(text).folded.filter(word => /[\p{L}\p{N}]/u.test(word))
const stems = (text: string) => ` ${wordsOf(text).map(stem).join(' ')} `
const holds = (phrase: string, text: string) => stems(phrase).includes(stems(text))

function checkIds(themes: readonly Theme[]): void {
  const seen = new Set<string>()
  for (const { id } of themes) {
    if (seen.has(id)) throw new CodebookError(`it has two themes ${id}`)
    seen.add(id)
  }
}

function checkParents(themes: readonly Theme[]): void {
  const parents = new Map(themes.map(({ id, parent }) => [id, parent]))
  for (const { id, parent } of themes)
    if (parent !== null && !parents.has(parent))
      throw new CodebookError(`theme ${id} is part of ${parent}, which is not there`)
  for (const { id } of themes) {
    const above = [id]
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) {
      above.push(at)
      if (at === id) throw new CodebookError(`theme ${id} is part of itself: ${above.join(', part of ')}`)
      if (above.length > themes.length) break
    }
  }
}

/** Tables show themes under groups: those that stand alone are put under one named like the codebook. */
function grouped({ id, label }: Pick<Codebook, 'id' | 'label'>, themes: readonly Theme[]): readonly Theme[] {
  const alone = themes.filter(({ parent, cues }) => parent === null && cues.length > 0)
  if (alone.length === 0) return themes
  if (themes.some(theme => theme.id === id))
    throw new CodebookError(`theme ${id} has the id of the codebook; one of them needs another`)
  const blank = { definition: '', include: '', exclude: '', cues: [], examples: [], notExamples: [] }
  const group: Theme = { id, label, parent: null, ...blank, source: 'own' }
  return [group, ...themes.map(theme => (alone.includes(theme) ? { ...theme, parent: id } : theme))]
}
