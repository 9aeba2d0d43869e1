import { describe, expect, it } from 'vitest'
import entries from '../../data/forces.json'
import localAuthorities from '../../data/local-authorities.json'
import { forces } from '../../pipeline/extract/forces.ts'
import type { Force } from '../../pipeline/knowledge.ts'
import { forcesResolveRules, resolveForces } from '../../pipeline/resolve/forces.ts'
import type { DocumentKind, Party } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extractor = forces(entries as readonly Force[], localAuthorities)

function party(list: Party['list'], force: string | null): Party {
  return {
    list,
    official: {
      kind: 'official',
      start: 0,
      end: 1,
      rule: 'official/test',
      confidence: 1,
      name: 'Avis Thornbury',
      role: 'pcc',
      roleText: null,
      organisation: null,
      force,
      nameSpan: null,
      position: 'signature',
    },
  }
}

function resolve(text: string, kind: DocumentKind, parties: readonly Party[] = []) {
  const letter = letterOf(text)
  const { forces, scope } = resolveForces(extractor(letter), letter, parties, kind)
  const by = (relation: string) =>
    forces.filter(found => found.relation === relation).map(found => found.force)
  const quotes = (force: string) =>
    forces
      .find(found => found.force === force)
      ?.mentions.map(({ start, end }) => letter.document.text.slice(start, end))
  return { subjects: by('subject'), mentioned: by('mentioned'), scope, quotes, forces }
}

describe('the subject', () => {
  it('is the force of the sender, though another is named more often', () => {
    const text =
      'Dear Home Secretary\n\nKent Police did it first, and Kent Police did it well. Essex Police will follow Kent Police.\n\nYours sincerely\n\nAvis Thornbury\n'
    const { subjects, mentioned, scope, forces } = resolve(text, 'pcc_response', [party('sender', 'essex')])
    expect({ subjects, mentioned, scope }).toEqual({
      subjects: ['essex'],
      mentioned: ['kent'],
      scope: 'force',
    })
    expect(forces.map(({ rule }) => rule)).toEqual(['force/subject-sender', 'force/mentioned'])
  })

  it('is the force of the letterhead or signature where the sender does not say', () => {
    const text =
      'Dear Home Secretary\n\nCleveland Police helped us in March.\n\nYours sincerely\n\nAvis Thornbury\nPolice and Crime Commissioner for Durham\n'
    expect(resolve(text, 'pcc_response', [party('sender', null)]).subjects).toEqual(['durham'])
  })

  it('is not the National Crime Agency where a release names it beside forces', () => {
    const text =
      'Police and NCA too slow to protect children online, inspectors say\n\nThe National Crime Agency and Kent Police were visited. The NCA has replied.'
    expect(resolve(text, 'press_release').subjects).toEqual([])
    expect(resolve(text, 'press_release').mentioned).toContain('nca')
  })

  it('is the recipient’s force in a letter from inspectors or ministers', () => {
    const text =
      'Dear Chief Constable\n\nWe came to Surrey Police in May. Sussex Police had asked us to.\n\nYours sincerely\n'
    for (const kind of ['inspectorate_letter', 'government_letter'] as const)
      expect(resolve(text, kind, [party('recipient', 'surrey')]).subjects).toEqual(['surrey'])
  })

  it('is the force of the council area in a letter on a joint inspection', () => {
    const text =
      'Dear local partnership\n\nJoint targeted area inspection of the multi-agency response to child neglect in Torbay\n\nThis letter says what inspectors found in the spring, and what should be done about it now.\n'
    const { subjects, forces } = resolve(text, 'inspectorate_letter')
    expect(subjects).toEqual(['devon-and-cornwall'])
    expect(forces[0]?.rule).toMatch(/subject-(?:area|title)/u)
  })

  it('is the one in the headline of a press release', () => {
    const text =
      'Lincolnshire Police: better at the second look, and not yet good\n\nInspectors went back to the force in March to see what had been done since. All 43 forces are visited, and Kent Police was visited last.\n'
    const { subjects, mentioned } = resolve(text, 'press_release')
    expect({ subjects, mentioned }).toEqual({ subjects: ['lincolnshire'], mentioned: ['kent'] })
  })

  it('is nobody in a press release about all forces', () => {
    const text =
      'How quickly help comes depends on the county\n\nInspectors visited every force in England and Wales. Durham Constabulary was best, Essex Police and Gwent Police were good, and Durham Constabulary is proud of it.\n'
    const { subjects, mentioned, scope } = resolve(text, 'press_release')
    expect({ subjects, mentioned, scope }).toEqual({
      subjects: [],
      mentioned: ['durham', 'essex', 'gwent'],
      scope: 'national',
    })
  })

  it('is nobody in a letter about something else that names the local force', () => {
    const text =
      'Dear Clerk\n\nThe stile at Mere\n\nDorset Police knows nothing of the stile.\n\nYours sincerely\n'
    const { subjects, mentioned, scope } = resolve(text, 'other_correspondence', [party('sender', 'dorset')])
    expect({ subjects, mentioned, scope }).toEqual({ subjects: [], mentioned: ['dorset'], scope: 'unknown' })
  })

  it('is one force that such a letter keeps coming back to', () => {
    const text =
      'Dear Chair\n\nThe precept\n\nI propose that Suffolk Constabulary be given more. Suffolk Constabulary is the smallest of its kind, and the Constabulary spends it well.\n\nYours sincerely\n'
    expect(resolve(text, 'other_correspondence').subjects).toEqual(['suffolk'])
  })

  it('is nothing at all in a text without forces', () => {
    expect(resolve('Dear Sir\n\nThank you for the honey.\n', 'other')).toMatchObject({
      forces: [],
      scope: 'unknown',
    })
  })
})

describe('"the Force"', () => {
  it('is the subject', () => {
    const text =
      'Dear Home Secretary\n\nKent Police helped. The Force has a plan, and Essex Police stands by it.\n\nYours sincerely\n'
    const { quotes } = resolve(text, 'pcc_response', [party('sender', 'essex')])
    expect(quotes('essex')).toEqual(['The Force', 'Essex Police'])
    expect(quotes('kent')).toEqual(['Kent Police'])
  })

  it('is the one named last, where there are two subjects', () => {
    const text =
      'Dear Home Secretary\n\nKent Police and Essex Police answer together. In Essex Police the force trains all. That is well known. It is cold. The force knows.\n\nYours sincerely\n'
    const { quotes } = resolve(text, 'pcc_response', [party('sender', 'essex'), party('sender', 'kent')])
    expect(quotes('essex')).toEqual(['Essex Police', 'Essex Police', 'the force'])
    expect(quotes('kent')).toEqual(['Kent Police'])
  })
})

it('names each rule once', () => {
  const ids = forcesResolveRules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
