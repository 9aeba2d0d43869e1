import { describe, expect, it } from 'vitest'
import entries from '../../data/stances.json'
import { stances, stancesRules } from '../../pipeline/extract/stances.ts'
import type { StanceCue } from '../../pipeline/knowledge.ts'
import type { StanceCueMention } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const cues = entries as readonly StanceCue[]

/** A letter in which the text stands as a heading, or as a paragraph below one. */
const letterWith = (text: string, where: StanceCue['where']) =>
  letterOf(
    where === 'heading'
      ? `Dear Chief Constable\n\nChild protection in Wexshire\n\n${text}\n\nThe following paragraph is long enough to be read as the text that stands below a heading.\n\nYours sincerely\n`
      : `Dear Chief Constable\n\nChild protection in Wexshire\n\n${text}\n\nYours sincerely\n`,
  )

function found(cue: StanceCue, text: string): { quote: string; mention: StanceCueMention }[] {
  const letter = letterWith(text, cue.where)
  return stances([cue])(letter).flatMap(mention =>
    mention.kind === 'stance-cue'
      ? [{ quote: letter.document.text.slice(mention.start, mention.end), mention }]
      : [],
  )
}

describe.each(cues)('$id', cue => {
  it.each(cue.examples)('speaks: %s', example => {
    const { text, marks } = marked(example)
    expect(found(cue, text).map(({ quote }) => quote)).toEqual(marks.map(({ quote }) => quote))
  })

  it.each(cue.notExamples)('does not speak: %s', text => {
    expect(found(cue, text)).toEqual([])
  })

  it('has a weight between 0 and 1, and tells it', () => {
    const [first] = found(cue, marked(cue.examples[0]!).text)
    expect(cue.weight).toBeGreaterThan(0)
    expect(cue.weight).toBeLessThanOrEqual(1)
    expect(first?.mention).toMatchObject({ stance: cue.stance, weight: cue.weight })
    expect(stancesRules.map(({ id }): string => id)).toContain(first?.mention.rule)
  })
})

describe('cues of stance', () => {
  const cue: StanceCue = {
    id: 'x',
    stance: 'concern',
    pattern: String.raw`\bpoor\b`,
    weight: 0.5,
    where: 'sentence',
    examples: [],
    notExamples: [],
    source: 'own',
  }

  it('are told once in a sentence', () => {
    const twice = found(cue, 'Poor logs make poor plans. Plans are poor.')
    expect(twice.map(({ quote }) => quote)).toEqual(['Poor', 'poor'])
  })

  it('of sentences do not speak in headings, nor those of headings in sentences', () => {
    const heading = letterWith('Poor practice', 'heading')
    expect(stances([cue])(heading)).toEqual([])
    const paragraph = letterWith('This is poor practice in a sentence that is no heading.', 'sentence')
    expect(stances([{ ...cue, where: 'heading' }])(paragraph)).toEqual([])
  })

  it.each([
    ['white space', ' '.repeat(100_000)],
    ['one word', 'not'.repeat(33_000)],
    ['words that promise a match', 'is are was in for the has been not '.repeat(3_000)],
    ['pounds', `£${'1,'.repeat(50_000)}`],
  ])('are read fast in 100,000 characters of %s', (_, text) => {
    const letter = letterOf(`Dear Sir\n\n${text}\n`)
    const before = performance.now()
    stances(cues)(letter)
    expect(performance.now() - before).toBeLessThan(3_000)
  })
})
