import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { leftOut } from '../../pipeline/evaluate/left-out.ts'

const only = 'The Safer Bricklehampton Partnership asked the force to look again at the missing children.'
const both = 'The missing children were found.'
const cuesOf = ({ themes }: typeof knowledge) =>
  themes.flatMap(({ cues }) => cues.map(({ text }) => text.toLowerCase()))

describe('rules of one source', () => {
  it('go where no other source needs them, and stay where one does', () => {
    const { knowledge: rest, dropped, of } = leftOut(knowledge, [only, 'Custody suites were full.'], [both])
    expect(dropped).toBeGreaterThan(0)
    expect(of).toBeGreaterThan(dropped * 10)
    const gone = cuesOf(knowledge).filter(cue => !cuesOf(rest).includes(cue))
    expect(gone).toContain('custody')
    expect(gone).not.toContain('missing children')
    expect(cuesOf(rest)).toContain('missing children')
  })

  it('stay where nobody met them', () => {
    const { knowledge: rest } = leftOut(knowledge, [only], [only])
    expect(rest).toEqual(knowledge)
  })

  it('are patterns too', () => {
    const text = 'Ada Lovelock, Mayor of London, wrote on 23rd day of June 2017.'
    const { knowledge: rest } = leftOut(knowledge, [text], ['Nothing.'])
    const patterns = (all: typeof knowledge) => all.roles.find(({ id }) => id === 'mayor')!.patterns.length
    expect(patterns(rest)).toBe(patterns(knowledge) - 1)
    expect(rest.dateRules.length).toBeLessThan(knowledge.dateRules.length)
    expect(rest.forces).toBe(knowledge.forces)
  })
})
