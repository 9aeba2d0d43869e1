import { describe, expect, it } from 'vitest'
import honorifics from '../../data/honorifics.json'
import honours from '../../data/honours.json'
import { officialWords } from '../../data/officials.ts'
import ranks from '../../data/ranks.json'
import roles from '../../data/roles.json'
import { officials } from '../../pipeline/extract/officials/officials.ts'
import { officialRefiners } from '../../pipeline/refine/officials.ts'
import { resolveOfficials } from '../../pipeline/resolve/officials.ts'
import { resolveParties } from '../../pipeline/resolve/parties.ts'
import type { Mention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extract = officials({ roles, ranks, honours, honorifics, words: officialWords })

function partiesOf(text: string): string[] {
  const letter = letterOf(text)
  const mentions = officialRefiners.reduce<readonly Mention[]>(
    (list, refine) => refine(list, letter),
    extract(letter),
  )
  const people = resolveOfficials(mentions, { text: letter.document.text, subjects: ['kent'], forces: [] })
  return resolveParties(mentions, letter, people).map(
    ({ list, official }) => `${list}: ${official.name ?? '–'} | ${official.role ?? '–'}`,
  )
}

const prose = 'We saw much that was good in Ashbourne, and some that was not, and we say so here.'

describe('the parties of a letter', () => {
  it('are the signature, the address and the copies', () => {
    expect(
      partiesOf(
        `Office of the Police and Crime Commissioner for Kent\nAshbourne Road\n\nThe Rt Hon Ludo Farthing MP\nHome Secretary\n2 Marsham Street\nLondon SW1P 4DF\n\n3 May 2021\n\nDear Home Secretary\n\n${prose}\n\nYours sincerely\n\nOdile Marsh\nPolice and Crime Commissioner for Kent\n\ncc: Ned Barrow, Chief Constable\n    HM Inspectorate of Constabulary`,
      ),
    ).toEqual([
      'sender: Odile Marsh | pcc',
      'recipient: Ludo Farthing | home-secretary',
      'copied: Ned Barrow | chief-constable',
    ])
  })

  it('are four who sign and all who are addressed', () => {
    expect(
      partiesOf(
        `3 May 2021\n\nThora Binnie, Director of Children’s Services, Ashbourne Council\nNed Barrow, Chief Constable of Kent Police\n\nDear local partnership\n\n${prose}\n\nYours sincerely\n\nOfsted\nYvonne Stone\nNational Director\n\nHMI Constabulary\nZelda Quince\nHer Majesty’s Inspector of Constabulary`,
      ),
    ).toEqual([
      'sender: Yvonne Stone | other',
      'sender: Zelda Quince | hmi',
      'recipient: Thora Binnie | dcs',
      'recipient: Ned Barrow | chief-constable',
    ])
  })

  it('have the writer’s letterhead only once', () => {
    expect(
      partiesOf(
        `Zelda Quince\nHM Inspector of Constabulary\n\nChief Constable Ned Barrow\nKent Police\n\n3 May 2021\n\nDear Ned\n\n${prose}\n\nYours sincerely\n\nZelda Quince\nHM Inspector of Constabulary`,
      ),
    ).toEqual(['sender: Zelda Quince | hmi', 'recipient: Ned Barrow | chief-constable'])
  })

  it('take the office from the letterhead where the signature has none', () => {
    expect(
      partiesOf(
        `Odile Marsh\nPolice and Crime Commissioner for Kent\n\nThe Home Secretary\nHome Office\n\n3 May 2021\n\nDear Home Secretary\n\n${prose}\n\nYours sincerely\n\nOdile Marsh`,
      ),
    ).toEqual(['sender: Odile Marsh | pcc', 'recipient: – | home-secretary'])
  })

  it('take who is greeted where nobody is addressed', () => {
    expect(
      partiesOf(
        `3 May 2021\n\nDear Home Secretary\n\n${prose}\n\nYours sincerely\n\nOdile Marsh\nPolice and Crime Commissioner`,
      ),
    ).toEqual(['sender: Odile Marsh | pcc', 'recipient: – | home-secretary'])
  })

  it('take "From" where only a forename is signed', () => {
    expect(
      partiesOf(
        `To: Odile Marsh, Police and Crime Commissioner\nFrom: Chief Constable Ned Barrow\nDate: 3 May 2021\n\nOdile\n\n${prose}\n\nNed`,
      ),
    ).toEqual(['sender: Ned Barrow | chief-constable', 'recipient: Odile Marsh | pcc'])
  })

  it('name the copied by what the letter tells of them', () => {
    expect(
      partiesOf(
        `3 May 2021\n\nDear Home Secretary\n\n${prose} The Chief Constable, Ned Barrow, agrees.\n\nYours sincerely\n\nOdile Marsh\nPolice and Crime Commissioner\n\nCopies: the Chief Constable`,
      ),
    ).toEqual([
      'sender: Odile Marsh | pcc',
      'recipient: – | home-secretary',
      'copied: Ned Barrow | chief-constable',
    ])
  })

  it('take the copied from the running text', () => {
    expect(
      partiesOf(
        `Ned Barrow\nChief Constable\n\n3 May 2021\n\nDear Ned\n\n${prose}\n\nI am copying this letter to the Police and Crime Commissioner, Odile Marsh.\n\nYours sincerely\n\nZelda Quince\nHM Inspector of Constabulary`,
      ),
    ).toEqual([
      'sender: Zelda Quince | hmi',
      'recipient: Ned Barrow | chief-constable',
      'copied: Odile Marsh | pcc',
    ])
  })
})

it('take the one commissioner whom a page headed as the commissioner’s response names', () => {
  const page = (people: string) =>
    `Kent Police and Crime Commissioner’s response to HMICFRS: custody\n\nPublished 3 May 2021\n\n${prose}\n\n${people}`
  expect(partiesOf(page('Police and Crime Commissioner Odile Marsh said: “It is not enough.”'))).toEqual([
    'sender: Odile Marsh | pcc',
  ])
  expect(
    partiesOf(
      page(
        'Police and Crime Commissioner Odile Marsh agreed with PCC Ned Barrow.\n\nChief Constable Ida Flint agreed.',
      ),
    ),
  ).toEqual([])
})

it('count two offices of one who signs as one, and do not give an office of a copy to the next line', () => {
  expect(
    partiesOf(
      `3 May 2021\n\nDear colleagues\n\n${prose}\n\nYours sincerely\n\nNed Barrow\nChief Constable of Kent\nNPCC Lead for Custody`,
    ),
  ).toEqual(['sender: Ned Barrow | chief-constable'])
  expect(
    partiesOf(
      `3 May 2021\n\nDear colleagues\n\n${prose} I thank Chief Constable Ned Barrow.\n\nYours sincerely\n\nOdile Marsh\nPolice and Crime Commissioner\n\ncc: Chair, Kent Police and Crime Panel\n    Ned Barrow`,
    ),
  ).toContain('copied: Ned Barrow | chief-constable')
})

it('take several who are copied from one sentence', () => {
  expect(
    partiesOf(
      `Ida Flint\nDirector of Children’s Services\n\n3 May 2021\n\nDear Ida\n\n${prose}\n\nI am copying this letter to Chief Constable Ned Barrow, to the Police and Crime Commissioner, Odile Marsh, and to Ofsted.\n\nYours sincerely\n\nZelda Quince\nHM Inspector of Constabulary`,
    ).filter(party => party.startsWith('copied')),
  ).toEqual(['copied: Ned Barrow | chief-constable', 'copied: Odile Marsh | pcc'])
})

it('are none in a press release', () => {
  expect(
    partiesOf(
      `PRESS RELEASE\n3 May 2021\n\nKent Police makes progress\n\n${prose}\n\nHM Inspector of Constabulary Zelda Quince said:\n\n“I am pleased with what the Chief Constable has done since we were here.”\n\nNotes to editors\n\n1. HMIC is independent of government and of the police.`,
    ),
  ).toEqual([])
})

it('do not count a body that is addressed as such', () => {
  expect(
    partiesOf(
      `HM Inspectorate of Constabulary\nGlobe House\nLondon\n\n3 May 2021\n\nDear Sirs\n\n${prose}\n\nYours faithfully\n\nOdile Marsh\nPolice and Crime Commissioner`,
    ),
  ).toEqual(['sender: Odile Marsh | pcc'])
})

it('say which rule made them a party', () => {
  const letter = letterOf(
    `From: Ned Barrow, Chief Constable\nCopied to: Odile Marsh, PCC\n\nDear Home Secretary\n\n${prose}`,
  )
  const mentions = officialRefiners.reduce<readonly Mention[]>(
    (list, refine) => refine(list, letter),
    extract(letter),
  )
  const people = resolveOfficials(mentions, { text: letter.document.text, subjects: [], forces: [] })
  expect(resolveParties(mentions, letter, people).map(({ official }) => official.rule)).toEqual([
    'party/from',
    'party/salutation',
    'party/copy',
  ])
})
