import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { knowledge } from '../data/index.ts'

/** The shapes of the data files, as `pipeline/knowledge.ts` has them: JSON loses its types on the way in. */
const text = z
  .string()
  .min(1)
  .regex(/^\S(?:[\s\S]*\S)?$/u)
const entry = z.strictObject({
  id: text,
  examples: z.array(text),
  notExamples: z.array(text),
  source: text,
})
const alias = z.strictObject({
  text,
  exact: z.boolean().optional(),
  from: text.optional(),
  until: text.optional(),
})
const nullable = text.nullable()
/** ISO 8601, possibly shortened. */
const day = z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/u)
const pattern = text.refine(source => {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}, 'no regular expression')

const force = entry.extend({
  name: text,
  kind: z.enum(['territorial', 'special', 'devolved', 'military', 'other']),
  region: nullable,
  country: nullable,
  onsCode: nullable,
  hmiRegion: nullable,
  chiefOfficerTitle: nullable,
  localPolicingBody: nullable,
  welshName: nullable,
  aliases: z.array(alias),
  areas: z.array(text),
})
const cue = z.strictObject({
  text,
  strength: z.enum(['strong', 'weak']),
  exact: z.boolean().optional(),
  means: text.optional(),
  not: z.array(text).optional(),
})
const stance = z.enum(['strength', 'concern', 'recommendation', 'action', 'context'])
const grade = z.enum(['outstanding', 'good', 'adequate', 'requires_improvement', 'inadequate'])

const shapes = {
  forces: force,
  localAuthorities: entry.extend({ name: text, onsCode: nullable, force: text }),
  organisations: entry.extend({
    name: text,
    kind: text,
    aliases: z.array(alias),
    patterns: z.array(pattern),
    predecessor: nullable,
    successor: nullable,
    from: nullable,
    until: nullable,
  }),
  roles: entry.extend({ label: text, group: text, patterns: z.array(pattern).min(1) }),
  ranks: entry.extend({ rank: text, abbreviations: z.array(text) }),
  programmes: entry.extend({
    name: text,
    family: text,
    aliases: z.array(alias),
    from: nullable,
    until: nullable,
    bodies: z.array(text),
    unit: text,
    subjects: z.array(text).optional(),
  }),
  reports: entry.extend({
    title: text,
    aliases: z.array(text),
    subjects: z.array(text).optional(),
    programme: nullable,
    force: nullable,
    publisher: nullable,
    published: day.nullable(),
  }),
  officeHolders: z.strictObject({
    id: text,
    name: text,
    role: text,
    acting: z.boolean(),
    force: nullable,
    organisation: nullable,
    from: day,
    until: day.nullable(),
    attestedFrom: day.nullable(),
    attestedUntil: day.nullable(),
    confidence: z.number().min(0).max(1),
    source: text.regex(/^(?:general knowledge|https?:\/\/.+)$/u),
  }),
  themes: entry.extend({
    label: text,
    version: text,
    parent: nullable,
    general: z.literal(true).optional(),
    definition: text,
    include: text,
    exclude: z.string(),
    cues: z.array(cue),
  }),
  stanceCues: entry.extend({
    stance,
    pattern,
    weight: z.number().min(0).max(1),
    where: z.enum(['sentence', 'heading']),
  }),
  grades: entry.extend({ grade, ordinal: z.number().int(), pattern }),
} as const

const lists = Object.keys(shapes) as (keyof typeof shapes)[]
const ids = (list: keyof typeof shapes) => knowledge[list].map(({ id }) => id)

describe('data', () => {
  it.each(lists)('%s have their shape', list => {
    for (const item of knowledge[list]) {
      const read = shapes[list].safeParse(item)
      expect(
        read.success
          ? []
          : [item.id, ...read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)],
      ).toEqual([])
    }
  })

  it.each(lists)('%s have each id once', list => {
    expect(new Set(ids(list)).size).toBe(ids(list).length)
  })

  it('point to what exists', () => {
    const forces = new Set(ids('forces'))
    const programmes = new Set(ids('programmes'))
    const organisations = new Set(ids('organisations'))
    const themes = new Set(ids('themes'))
    expect(knowledge.localAuthorities.filter(({ force: id }) => !forces.has(id))).toEqual([])
    expect(knowledge.reports.filter(({ force: id }) => id !== null && !forces.has(id))).toEqual([])
    expect(knowledge.reports.filter(({ programme: id }) => id !== null && !programmes.has(id))).toEqual([])
    expect(knowledge.themes.filter(({ parent }) => parent !== null && !themes.has(parent))).toEqual([])
    expect(
      knowledge.organisations.filter(({ predecessor, successor }) =>
        [predecessor, successor].some(id => id !== null && !organisations.has(id)),
      ),
    ).toEqual([])
  })

  it('tell of each holder an office that exists, and a term that begins before it ends', () => {
    const forces = new Set(ids('forces'))
    const roles = new Set(ids('roles'))
    const organisations = new Set(ids('organisations'))
    expect(knowledge.officeHolders.length).toBeGreaterThan(300)
    const odd = knowledge.officeHolders.filter(
      ({ role, force, organisation, from, until, attestedFrom, attestedUntil }) =>
        !roles.has(role) ||
        (force === null) === (organisation === null) ||
        (force !== null && !forces.has(force)) ||
        (organisation !== null && !organisations.has(organisation)) ||
        (until !== null && until < from) ||
        (attestedFrom === null) !== (attestedUntil === null) ||
        (attestedFrom !== null && attestedFrom < from) ||
        (attestedUntil !== null && until !== null && attestedUntil.slice(0, until.length) > until),
    )
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  it('trust no holder of an office whom no source shows', () => {
    const unsourced = knowledge.officeHolders.filter(({ source }) => source === 'general knowledge')
    expect(
      unsourced.filter(({ confidence, attestedFrom }) => confidence > 0.4 || attestedFrom !== null),
    ).toEqual([])
  })

  it('hold every territorial force of England and Wales, and every code of the codebook', () => {
    expect(knowledge.forces.filter(({ kind }) => kind === 'territorial')).toHaveLength(43)
    expect(knowledge.themes.filter(({ parent }) => parent === null)).toHaveLength(5)
    expect(knowledge.themes.filter(({ parent }) => parent !== null)).toHaveLength(44)
  })

  it('have examples and counter-examples in every code of the codebook', () => {
    const bare = knowledge.themes.filter(
      ({ parent, examples, notExamples }) =>
        parent !== null && (examples.length === 0 || notExamples.length === 0),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })
})

/** Rules that are patterns and nothing more: every example is found where it is marked, and no counter-example is. */
const patternLists = ['kindRules', 'inspectionWords', 'agencyRules', 'responseRules', 'countRules'] as const

describe.each(patternLists)('%s', list => {
  it.each(knowledge[list].map(rule => [rule.id, rule] as const))(
    '%s takes its examples and nothing else',
    (_, rule) => {
      expect(rule.examples.length).toBeGreaterThan(0)
      for (const example of rule.examples) {
        const plain = example.replace(/[[\]]/gu, '')
        const marked = /\[(?<find>[^\]]*)\]/u.exec(example)?.groups?.find
        expect(rule.pattern.exec(plain)?.[0].trim()).toBe(marked)
      }
      for (const text of rule.notExamples) expect([text, rule.pattern.test(text)]).toEqual([text, false])
    },
  )
})

describe('sourceRules', () => {
  it.each(knowledge.sourceRules.map(rule => [rule.id, rule] as const))(
    '%s takes its examples and nothing else',
    (_, rule) => {
      for (const example of rule.examples)
        expect(rule.pattern.test(example.replace(/[[\]]/gu, ''))).toBe(true)
      for (const text of rule.notExamples) expect([text, rule.pattern.test(text)]).toEqual([text, false])
    },
  )
})
