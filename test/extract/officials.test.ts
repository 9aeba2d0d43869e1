import { describe, expect, it } from 'vitest'
import honorifics from '../../data/honorifics.json'
import honours from '../../data/honours.json'
import { officialWords } from '../../data/officials.ts'
import ranks from '../../data/ranks.json'
import roles from '../../data/roles.json'
import { officials, officialsRules } from '../../pipeline/extract/officials/officials.ts'
import type { OfficialMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extract = officials({ roles, ranks, honours, honorifics, words: officialWords })

const found = (text: string) =>
  extract(letterOf(text)).filter((each): each is OfficialMention => each.kind === 'official')
const tell = ({ name, role }: OfficialMention) => `${name ?? '–'} | ${role ?? '–'}`
const inRunning = (sentence: string) => found(`Dear reader\n\n${sentence}\n\nYours sincerely`).map(tell)
const inList = (lines: string, position: OfficialMention['position']) =>
  found(lines).flatMap(each => (each.position === position ? tell(each) : []))

describe('officials in running text', () => {
  it.each([
    ['Chief Constable Simon Colne said so.', 'Simon Colne | chief-constable'],
    ['Simon Colne, the Chief Constable, said so.', 'Simon Colne | chief-constable'],
    ['Simon Colne, Chief Constable of Kent Police, said so.', 'Simon Colne | chief-constable'],
    ['Simon Colne (Chief Constable) said so.', 'Simon Colne | chief-constable'],
    ['The Chief Constable, Simon Colne, said so.', 'Simon Colne | chief-constable'],
    ['The Chief Constable of Kent Police, Simon Colne, said so.', 'Simon Colne | chief-constable'],
    ['The Chief Constable (Simon Colne QPM) said so.', 'Simon Colne | chief-constable'],
    ['HM Inspector of Constabulary Zoë Billing said:', 'Zoë Billing | hmi'],
    ['Zoë Billing, HM Inspector of Constabulary, said:', 'Zoë Billing | hmi'],
    ['I met Temporary Chief Constable Simon Colne on Monday.', 'Simon Colne | chief-constable'],
    ['I met T/DCC Jane Smithers on Monday.', 'Jane Smithers | dcc'],
    ['The lead is ACC Maria Foxe.', 'Maria Foxe | acc'],
    ['The lead is Assistant Chief Constable Maria Foxe.', 'Maria Foxe | acc'],
    ['The lead is Det. Supt. Maria Foxe.', 'Maria Foxe | other'],
    ['The lead is Detective Chief Superintendent Maria Foxe.', 'Maria Foxe | other'],
    ['The lead is Detective Superintendent Maria Foxe, Head of Public Protection.', 'Maria Foxe | head-pp'],
    ['Kent’s Police and Crime Commissioner, Odile Marsh, agreed.', 'Odile Marsh | pcc'],
    ['Odile Marsh, Kent’s Police and Crime Commissioner, agreed.', 'Odile Marsh | pcc'],
    ['Police and Crime Commissioner Odile Marsh agreed.', 'Odile Marsh | pcc'],
    ['PCC Odile Marsh agreed.', 'Odile Marsh | pcc'],
    ['The Mayor of London, Amir Khalid, agreed.', 'Amir Khalid | mayor'],
    ['The Home Secretary, the Rt Hon Ludo Farthing MP, agreed.', 'Ludo Farthing | home-secretary'],
    ['The Policing Minister, Harald Pym MP, agreed.', 'Harald Pym | policing-minister'],
    ['“It is fair,” said Jane Dorrit, chief executive of a charity.', 'Jane Dorrit | other'],
    ['Councillor Jane Dorrit asked about it.', 'Jane Dorrit | council-leader'],
    ['Cllr Jane Dorrit, your lead member, asked about it.', 'Jane Dorrit | council-leader'],
    ['The Director of the partnership, Jane Dorrit, agreed.', 'Jane Dorrit | other'],
    ['The Independent Anti-Slavery Commissioner, Jane Dorrit OBE, agreed.', 'Jane Dorrit | other'],
    ['The Lord Lieutenant, Dame Jane Dorrit DL, came too.', 'Jane Dorrit | other'],
    ['I miss my predecessor, Jane Dorrit, who began it.', 'Jane Dorrit | other'],
    ['ACC (Operations) Maria Foxe owns this.', 'Maria Foxe | acc'],
    ['Chief Inspector (retired) Maria Foxe led it.', 'Maria Foxe | other'],
    ['The NPCC lead for custody, Deputy Chief Constable Maria Foxe, agreed.', 'Maria Foxe | npcc-lead'],
    [
      'The head of our Protecting Vulnerable People department, Detective Superintendent Maria Foxe, agreed.',
      'Maria Foxe | head-pp',
    ],
    ['I have asked my deputy, Osian Pell, to visit.', 'Osian Pell | deputy-pcc'],
    ['Councillor Jane Dorrit, Leader of Ashbourne Council, asked about it.', 'Jane Dorrit | council-leader'],
  ])('takes %s', (sentence, official) => expect(inRunning(sentence)).toEqual([official]))

  it.each([
    'Siobhán O’Keeffe-Daly',
    'Mary-Anne Fitz-Hugh',
    'J. R. Smithers',
    'Angharad ferch Rhys',
    'Rhodri ap Gwilym',
    'Ludwig van der Meer',
    'Ana de Souza',
    'Yusuf al-Hakim',
    'Nguyễn Thị Hoa',
    'Oluwaseun Adébáyò',
    'Ranjit Singh Dhillon',
    'Seán Mac Giolla',
    'Fiona McAllister',
    'Adela West',
    'Gareth Young',
    'Will Banks',
  ])('takes the name %s', name =>
    expect(inRunning(`Chief Constable ${name} has replied.`)).toEqual([`${name} | chief-constable`]),
  )

  it.each([
    ['I have asked the Chief Constable to reply.', '– | chief-constable'],
    ['Your deputy chief constable told us so.', '– | dcc'],
    ['It is for the Home Secretary to decide.', '– | home-secretary'],
    ['I shall copy it to the Policing Minister.', '– | policing-minister'],
    ['The Commissioner asked for more.', '– | pcc'],
    ['The director of children’s services should send it.', '– | dcs'],
    ['I raised it with the Chair of the Police and Crime Panel.', '– | panel-chair'],
  ])('takes the office in: %s', (sentence, official) => expect(inRunning(sentence)).toEqual([official]))

  it.each([
    'Chief constables in six forces have replied.',
    'The boy’s mother, Anna Marsden, was told.',
    'A girl whom we call Katie told her teacher, Anna Marsden, first.',
    'Rovers lost to Maidstone, Callum Marsden said.',
    'A chief constable must answer for such things.',
    'No Chief Constable could promise that.',
    'The Office of the Police and Crime Commissioner paid for it.',
    'The Police and Crime Panel met in June.',
    'Police and Crime Commissioners met in Leeds.',
    'HMI Probation and HM Inspectorate of Constabulary took part.',
    'Detective Inspector posts are vacant.',
    'Jade, aged 14, was found by Sergeants on patrol.',
    'Kyle Marsden and his sister Ellie were safe.',
    'The team works from Clemonds Hey, near Winsford.',
    'Operation Encompass reached Bishops Stoke in March.',
    'The Information Commissioner was told.',
    'A detective chief inspector is undertaking a review.',
  ])('takes nobody in: %s', sentence => expect(inRunning(sentence)).toEqual([]))

  it('keeps what was acting or temporary in the words of the office', () => {
    const [official] = found('Dear reader\n\nI met Acting Chief Constable Simon Colne.\n\nYours sincerely')
    expect(official?.roleText).toBe('Acting Chief Constable')
    const [deputy] = found('Dear reader\n\nI met the temporary Deputy Chief Constable.\n\nYours sincerely')
    expect(deputy?.roleText).toBe('temporary Deputy Chief Constable')
  })

  it('knows the place of the name inside the mention', () => {
    const text = 'Dear reader\n\nI met Chief Constable Simon Colne QPM in May.\n\nYours sincerely'
    const [official] = found(text)
    expect(text.slice(official!.start, official!.end)).toBe('Chief Constable Simon Colne QPM')
    expect(text.slice(official!.nameSpan!.start, official!.nameSpan!.end)).toBe('Simon Colne')
  })

  it('finds again whom the letter has named', () => {
    expect(inRunning('Chief Constable Simon Colne came. For once Simon Colne stayed.')).toEqual([
      'Simon Colne | chief-constable',
      'Simon Colne | –',
    ])
  })
})

describe('officials in an address', () => {
  const head = (lines: string) =>
    inList(
      `${lines}\n\n3 May 2021\n\nDear reader\n\nWe saw much that was good in Ashbourne, and some that was not.\n\nYours sincerely`,
      'address',
    )

  it('takes a list of people with their offices, one a line', () => {
    expect(
      head(
        [
          'Ms Thora Binnie, Director of Children’s Services, Ashbourne local authority',
          'Mr Ned Barrow QPM, Chief Constable of Kent Police',
          'Odile Marsh, Police and Crime Commissioner',
          'Gil Moray, Youth Offending Service Manager, Ashbourne Council',
          'Jane Dorrit, Director of Nursing and Quality, NHS Ashbourne Clinical Commissioning Group',
          'Sir Amos Keel, Chair of Ashbourne Safeguarding Children Board',
        ].join('\n'),
      ),
    ).toEqual([
      'Thora Binnie | dcs',
      'Ned Barrow | chief-constable',
      'Odile Marsh | pcc',
      'Gil Moray | other',
      'Jane Dorrit | other',
      'Amos Keel | lscp-chair',
    ])
  })

  it('takes two people whose lines have run together', () => {
    expect(
      head(
        'Thora Binnie, Director of Children’s Services, Ashbourne local authority Jane Dorrit, Chief Nurse, Ashbourne CCG',
      ),
    ).toEqual(['Thora Binnie | dcs', 'Jane Dorrit | other'])
  })

  it('takes a body in place of an office among people with offices', () => {
    expect(
      head(
        'Thora Binnie, Director of Children’s Services\nJane Dorrit, Clinical Commissioning Group\nOdile Marsh, Police and Crime Commissioner',
      ),
    ).toEqual(['Thora Binnie | dcs', 'Jane Dorrit | other', 'Odile Marsh | pcc'])
  })

  it.each([
    ['To: The Home Secretary', '– | home-secretary'],
    ['The Rt Hon the Home Secretary', '– | home-secretary'],
    ['To: Odile Marsh, Police and Crime Commissioner', 'Odile Marsh | pcc'],
    ['For the attention of Zelda Quince, HM Inspector of Constabulary', 'Zelda Quince | hmi'],
    ['From: Marsh, Odile (Police and Crime Commissioner)', 'Odile Marsh | pcc'],
    ['From the Chief Constable, Ned Barrow', 'Ned Barrow | chief-constable'],
    ['Chief Constable Ned Barrow', 'Ned Barrow | chief-constable'],
    ['Professor the Baroness Ida Marsh, Independent Chair', 'Ida Marsh | lscp-chair'],
  ])('takes the line %s', (line, official) => expect(head(line)).toEqual([official]))

  it.each([
    'Home Office',
    '2 Marsham Street',
    'London SW1P 4DF',
    'Office of the Police and Crime Commissioner for Kent',
    'KENT POLICE',
  ])('takes nobody on the line %s', line => expect(head(line)).toEqual([]))

  it('greets nobody new', () => {
    const people = found(
      'Ned Barrow\nChief Constable\n\n3 May 2021\n\nDear Sir Ned\n\nThank you for your letter of last week.\n\nYours sincerely',
    )
    expect(people.filter(({ name }) => name !== null).map(({ name, rule }) => [name, rule])).toEqual([
      ['Ned Barrow', 'official/name-line'],
      ['Ned', 'official/honorific-name'],
    ])
  })
})

describe('officials in signatures and copies', () => {
  const foot = (lines: string) =>
    `Dear reader\n\nWe saw much that was good in Ashbourne, and some that was not.\n\nYours sincerely\n\n${lines}`

  it('takes name and office from lines of their own', () => {
    expect(inList(foot('Odile Marsh\nPolice and Crime Commissioner for Kent'), 'signature')).toEqual([
      'Odile Marsh | –',
      '– | pcc',
    ])
  })

  it('takes capitals and honours', () => {
    expect(inList(foot('ODILE MARSH OBE\nChair'), 'signature')).toEqual(['Odile Marsh | –', '– | other'])
  })

  it('takes two names and two offices that stood side by side', () => {
    expect(
      inList(
        foot('Yvonne Stone Ursula Grange\nNational Director, Social Care Deputy Chief Inspector'),
        'signature',
      ),
    ).toEqual(['Yvonne Stone | –', 'Ursula Grange | –', '– | other', '– | other'])
  })

  it.each([
    [
      'cc Ned Barrow, Chief Constable; the Home Secretary',
      ['Ned Barrow | chief-constable', '– | home-secretary'],
    ],
    ['c.c. Chief Constable; Deputy Minister for Social Services', ['– | chief-constable', '– | other']],
    [
      'Copied to:\nNed Barrow, Chief Constable\nMinister for Policing, Home Office',
      ['Ned Barrow | chief-constable', '– | policing-minister'],
    ],
    [
      'cc: HMICFRS; Cllr Jane Dorrit, Cabinet Member for Children, Ashbourne Council',
      ['Jane Dorrit | council-leader'],
    ],
  ])('takes the copies in %s', (lines, people) =>
    expect(inList(foot(`Odile Marsh\nChair\n\n${lines}`), 'copy')).toEqual(people),
  )
})

describe('officials in hostile text', () => {
  it.each([
    ['white space', ' '.repeat(100_000)],
    ['brackets', '(['.repeat(50_000)],
    ['capitals', 'A '.repeat(50_000)],
    ['names', 'Jane Dorrit, '.repeat(8_000)],
    ['offices', 'the Chief Constable of '.repeat(4_000)],
    ['officials', 'Chief Constable Jane Dorrit\n'.repeat(3_000)],
    ['one word', 'Aa'.repeat(50_000)],
  ])('ends soon with %s', (_, text) => {
    const letter = letterOf(`Dear reader\n\n${text}\n\nYours sincerely`)
    const start = performance.now()
    extract(letter)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

it('names every rule that it uses', () => {
  const known = new Set<string>(officialsRules.map(({ id }) => id))
  const text =
    'To: The Home Secretary\nNed Barrow, Chief Constable\n\nDear Chief Constable\n\nACC Foxe met Sir Ned. Det Supt Ann Ware, Head of Crime, wrote to the PCC, and Ann Ware came.\n\nYours sincerely\n\nOdile Marsh OBE\nChair'
  for (const { rule } of found(text)) expect(known.has(rule), rule).toBe(true)
})

describe('an office of several', () => {
  it('is that of all who stand before it on a line', () => {
    expect(
      inList('Yours sincerely\n\nMr John Ramsay and Ms Ada Poe, joint lead inspectors', 'signature'),
    ).toEqual(['John Ramsay | other', 'Ada Poe | other'])
    expect(inList('Yours sincerely\n\nJohn Ramsay and Ada Poe, Chief Constable', 'signature')).toEqual([
      'Ada Poe | chief-constable',
    ])
  })
})
