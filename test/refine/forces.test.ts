import { describe, expect, it } from 'vitest'
import { refineForces } from '../../pipeline/refine/forces.ts'
import type { ForceMention, Mention, OrganisationMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const text =
  'Essex Police, Essex County Council and the Surrey OPCC met in the office of Kent Police Authority.'
const letter = letterOf(text)

function place(quote: string) {
  const start = text.indexOf(quote)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + quote.length }
}

const force = (quote: string, id: string, form: ForceMention['form'], rule = 'force/area'): ForceMention => ({
  kind: 'force',
  ...place(quote),
  force: id,
  form,
  rule,
  confidence: 0.9,
})
const body = (quote: string, organisation: string): OrganisationMention => ({
  kind: 'organisation',
  ...place(quote),
  organisation,
  rule: 'organisation/pattern',
  confidence: 0.9,
})

describe('refineForces', () => {
  it('keeps one force at a place: the longest', () => {
    const name = force('Essex Police', 'essex', 'name', 'force/name')
    const area = force('Essex', 'essex', 'area')
    expect(refineForces([area, name], letter)).toEqual([name])
  })

  it('drops an area inside the name of somebody else', () => {
    const council = body('Essex County Council', 'local-authority')
    const area = { ...force('Essex', 'essex', 'area'), ...place('Essex County') }
    const inside: ForceMention = { ...area, end: area.start + 'Essex'.length }
    expect(refineForces([inside, council], letter)).toEqual([council])
  })

  it('keeps it where the council is the one inspected', () => {
    const council = body('Essex County Council', 'local-authority')
    const start = council.start
    const area = { ...force('Essex', 'essex', 'area', 'force/local-authority'), start, end: start + 5 }
    expect(refineForces([area, council], letter)).toEqual([area, council])
  })

  it('keeps a force inside the name of its own commissioner or authority', () => {
    const office = body('Surrey OPCC', 'opcc')
    const area = force('Surrey', 'surrey', 'area')
    expect(refineForces([area, office], letter)).toEqual([area, office])
  })

  it('keeps a name inside the name of any body', () => {
    const authority = body('Kent Police Authority', 'local-authority')
    const name = force('Kent Police', 'kent', 'name', 'force/name')
    expect(refineForces([name, authority], letter)).toEqual([name, authority])
  })

  it('leaves everything else as it is, and its order', () => {
    const others: Mention[] = [body('Surrey OPCC', 'opcc'), body('Essex County Council', 'local-authority')]
    expect(refineForces(others, letter)).toEqual(others)
  })
})
