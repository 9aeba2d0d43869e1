import { describe, expect, it } from 'vitest'
import { sectionSpans } from '../../pipeline/evaluate/sections.ts'

const sectionsOf = (text: string, ...sections: readonly { readonly from: string; readonly to: string }[]) =>
  sectionSpans(text, sections).map(span => span && [...text].slice(span.start, span.end).join(''))

describe('sections that a coder read', () => {
  it('reach from their first words to their last', () => {
    const text = 'Preface. The hub works well. It is staffed. It is open at night. Contents.'
    expect(sectionsOf(text, { from: 'The hub works well', to: 'open at night.' })).toEqual([
      'The hub works well. It is staffed. It is open at night.',
    ])
  })

  it('begin where the words stand last before the end, if they stand in several places', () => {
    const text =
      'However, good progress has been made. Cases wait. Good progress has been made in schools. It goes on.'
    expect(sectionsOf(text, { from: 'Good progress has been made', to: 'It goes on.' })).toEqual([
      'Good progress has been made in schools. It goes on.',
    ])
  })

  it('are found in spite of a footnote mark, in code points', () => {
    const text = '🚓 The hub works well3 at night. It is open. End.'
    expect(sectionsOf(text, { from: 'The hub works well at night', to: 'It is open.' })).toEqual([
      'The hub works well3 at night. It is open.',
    ])
  })

  it('are null where their words do not stand', () => {
    expect(sectionsOf('The hub works.', { from: 'Custody is unsafe', to: 'at night' })).toEqual([null])
    expect(sectionsOf('It ends. The hub works.', { from: 'The hub works', to: 'It ends.' })).toEqual([null])
  })
})
