import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Letter } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const welcome =
  'I welcome the report of the inspectors on the way in which the constabulary looks after missing children.'
const begun =
  'The force has begun to ask each carer why a child might have gone, and supervisors check half of these records.'

/** Kind of each block of a letter whose lines are given with it: "address: Sutton Road". A blank line stays blank. */
function expectKinds(...marked: readonly string[]): Letter {
  const expected = marked
    .filter(line => line !== '')
    .map(line => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)])
  const letter = letterOf(marked.map(line => line.replace(/^[a-z]+: /u, '')).join('\n'))
  const { text } = letter.document
  expect(letter.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(expected)
  return letter
}

describe('what is annexed', () => {
  it('below the signature reads as the body does', () => {
    const { blocks } = expectKinds(
      'salutation: Dear Home Secretary',
      '',
      `paragraph: ${welcome}`,
      '',
      'close: Yours sincerely',
      '',
      'signature: Gideon Eyebury',
      '',
      'heading: Annex A – The other recommendations',
      '',
      'paragraph: No | Recommendation | Status',
      'paragraph: 2 | Ask each child why | Complete',
      '',
      `paragraph: ${begun}`,
    )
    expect(blocks.map(({ part }) => part[0]).join('')).toBe('bbffbbbb')
  })

  it('is not there where a list of enclosures only names it', () => {
    expectKinds(
      'salutation: Dear Home Secretary',
      '',
      `paragraph: ${welcome}`,
      '',
      'close: Yours sincerely',
      '',
      'signature: Gideon Eyebury',
      '',
      'signature: Annex A: action plan',
      'signature: Annex B: figures',
    )
  })
})

describe('a list of contents', () => {
  it('is neither heading nor text', () => {
    expectKinds(
      'salutation: Dear Home Secretary',
      '',
      `paragraph: ${welcome}`,
      '',
      'furniture: Contents',
      'furniture: About the inspection 2',
      'furniture: Evidence ...... 3',
      'furniture: What children told us 3',
      'furniture: Next steps 12',
      '',
      'heading: About the inspection',
      '',
      `paragraph: ${welcome}`,
      '',
      `paragraph: ${begun}`,
    )
  })

  it('is something else where its numbers go down, or where nothing says that it is one', () => {
    const letter = letterOf(
      `Dear Home Secretary\n\n${welcome}\n\nContents\nCases reviewed 12\nGraded good 5\nGraded inadequate 7\n\n${welcome}\n\nCases 2\nGood 3\nBad 4\n\n${begun}`,
    )
    expect(letter.blocks.map(({ kind }) => kind)).not.toContain('furniture')
  })
})

describe('a numbered line', () => {
  it('is a heading over text that is numbered below it', () => {
    expectKinds(
      'salutation: Dear Home Secretary',
      '',
      `paragraph: ${welcome}`,
      '',
      'heading: 1. Areas of strength',
      '',
      `item: 1.1 ${begun}`,
      '',
      'heading: 2. Areas of concern',
      '',
      `item: 2.1 ${begun}`,
      '',
      'item: 3. Train all officers',
      '',
      'item: 4. Ask each child why',
    )
  })
})

describe('the parts of a letter', () => {
  it('are told in a letter with all of them', () => {
    const { blocks } = expectKinds(
      'letterhead: Office of the Police and Crime Commissioner for Kent',
      'address: Sutton Road',
      'address: Maidstone ME15 9BZ',
      'reference: Tel: 01622 000000',
      'reference: Our ref: PCC/12/20',
      '',
      'address: Rt Hon Anna Vale MP',
      'address: Home Secretary',
      'address: London SW1P 4DF',
      '',
      'date: 12 May 2020',
      '',
      'salutation: Dear Home Secretary',
      '',
      'subject: HMICFRS report on missing children',
      '',
      `paragraph: ${welcome}`,
      '',
      'heading: What we do now',
      '',
      `paragraph: ${begun}`,
      'item: 1. The force trains its staff.',
      'item: (a) It asks carers.',
      '',
      'close: Yours sincerely',
      '',
      'signature: Gideon Eyebury',
      'signature: Police and Crime Commissioner for Kent',
      '',
      'copy: cc. Chief Constable Corwin Ashe',
      'copy: Mr Tom Hale, HMICFRS',
    )
    expect(blocks.map(({ part }) => part[0]).join('')).toBe(
      `${'h'.repeat(9)}${'b'.repeat(7)}${'f'.repeat(5)}`,
    )
  })

  it('are told in a memorandum', () => {
    expectKinds(
      'address: To: Anna Vale, Home Secretary',
      'address: From: Gideon Eyebury, Police and Crime Commissioner',
      'date: Date: 12 May 2020',
      'subject: Subject: Missing children',
      '',
      `paragraph: ${welcome}`,
    )
  })

  it('are told in an e-mail', () => {
    expectKinds(
      'address: From: Gideon Eyebury',
      'address: Sent: 12 May 2020 09:14',
      'address: To: Anna Vale',
      'copy: Cc: Corwin Ashe',
      'subject: Subject: RE: Missing children',
      '',
      'salutation: Anna,',
      '',
      `paragraph: ${welcome}`,
      '',
      'close: Kind regards',
      '',
      'signature: Gideon',
    )
  })

  it('are told in a press release', () => {
    expectKinds(
      'letterhead: PRESS RELEASE',
      'date: 12 May 2020',
      '',
      'subject: Kent Police must do more for missing children, inspectors find',
      '',
      `paragraph: ${welcome}`,
      '',
      'paragraph: Inspector of Constabulary Anna Vale said:',
      '',
      `paragraph: “${begun}”`,
      '',
      'note: -ends-',
      'note: Notes to editors',
      'note: 1. The report is on the website.',
    )
  })

  it('are told on a web page, menus and all', () => {
    expectKinds(
      'furniture: Skip to main content',
      'furniture: Menu',
      'furniture: Home',
      'furniture: About us',
      'furniture: Contact us',
      '',
      'address: Kent Police: child protection inspection',
      '',
      'date: Published on 12 May 2020',
      '',
      `paragraph: ${welcome}`,
      '',
      'heading: Areas for improvement',
      '',
      `paragraph: ${begun}`,
      '',
      'furniture: In this section',
      'furniture: Child protection',
      'furniture: Custody',
      '',
      `paragraph: ${begun}`,
      '',
      'furniture: © Crown copyright 2020',
    )
  })

  it('are told in a letter of a joint inspection, with all its addressees', () => {
    const addressees = [
      'Anna Vale, Director of Children’s Services, Kent County Council',
      'Corwin Ashe, Chief Constable of Kent Police',
      'Gideon Eyebury, Police and Crime Commissioner',
      'Mara Linton, Chief Executive, Kent and Medway Clinical Commissioning Group',
      'Tom Hale, Head of Youth Offending Service',
      'Ines Farrow, Head of Probation, Kent',
      'Oren Pask, Chief Executive, Medway NHS Foundation Trust',
      'Delia Marsh, Chief Nurse',
      'Piers Oakley, Designated Nurse',
      'Ruth Sandal, Chair of the Kent Safeguarding Children Board',
    ]
    expectKinds(
      'letterhead: Ofsted',
      'address: Piccadilly Gate',
      'address: Manchester M1 2WD',
      'reference: www.gov.uk/ofsted',
      '',
      'date: 12 May 2020',
      '',
      ...addressees.map(line => `address: ${line}`),
      '',
      'salutation: Dear local partnership',
      '',
      'subject: Joint targeted area inspection of the multi-agency response to abuse and neglect in Kent',
      '',
      `paragraph: ${welcome}`,
      '',
      'heading: Key strengths',
      '',
      `item: ◼ ${begun}`,
      'item: ◼ It asks carers.',
      '',
      'close: Yours sincerely',
      '',
      'signature: Eva Thorn HMI | Sam Reed',
    )
  })

  it('are told in Welsh', () => {
    expectKinds(
      'letterhead: Swyddfa Comisiynydd yr Heddlu a Throsedd',
      'date: 12 Mai 2020',
      '',
      'salutation: Annwyl Weinidog',
      '',
      'subject: Adroddiad ar blant sydd ar goll',
      '',
      'paragraph: Rwyf yn croesawu adroddiad yr arolygwyr ar y modd y mae’r heddlu yn gofalu am blant sydd ar goll.',
      '',
      'close: Yn gywir',
      '',
      'signature: Gwenllian Prys',
    )
  })

  it('are told where the letter has neither date nor close', () => {
    expectKinds('salutation: Dear Sir or Madam', '', `paragraph: ${welcome}`, '', `paragraph: ${begun}`)
    expectKinds(
      `paragraph: ${welcome}`,
      '',
      `paragraph: ${begun}`,
      '',
      'signature: Gideon Eyebury',
      'signature: Commissioner',
    )
  })

  it('are told in next to nothing', () => {
    expectKinds('paragraph: We agree.')
    expectKinds('salutation: Dear Sir', 'paragraph: We agree.', 'close: Yours')
    expect(letterOf('').blocks).toEqual([])
  })

  it('end with the last close: a letter that quotes another has two', () => {
    const { blocks } = letterOf(
      `Dear Anna\n\n${welcome}\n\nYours sincerely\n\nTom Hale\n\n${begun}\n\nYours sincerely\n\nGideon Eyebury`,
    )
    expect(blocks.findIndex(({ part }) => part === 'foot')).toBe(5)
  })
})

describe('headings', () => {
  const kindOf = (line: string) => {
    const { blocks, document } = letterOf(
      `Dear Anna\n\n${welcome}\n\n${line}\n\n${begun}\n\n${welcome}\n\nYours ever\n\nTom`,
    )
    return blocks.find(({ start, end }) => document.text.slice(start, end) === line)?.kind
  }
  it.each([
    'Next steps',
    'NEXT STEPS',
    'What did we find?',
    '2. What we do now',
    'The force’s response:',
    'Child protection',
  ])('%s', line => expect(kindOf(line)).toBe('heading'))

  it.each([
    'We agree.',
    'next steps',
    'Anna Vale said:',
    'I would also say that',
    '• Next steps',
    'The force’s response: I understand from the Chief Constable that all of it is done',
    '12 May 2020',
  ])('%s is none', line => expect(kindOf(line)).not.toBe('heading'))

  it('are what the blocks below them point to', () => {
    const { blocks, document } = letterOf(
      `Dear Anna\n\nOn children\n\n${welcome}\n\nFirst part\n\n${begun}\n\nSecond part\n\n${begun}\n\nYours ever\n\nTom`,
    )
    const text = (index: number | null) => {
      const block = index === null ? null : blocks[index]!
      return block && document.text.slice(block.start, block.end)
    }
    expect(blocks.map(({ heading }) => text(heading))).toEqual([
      null,
      null,
      'On children',
      'On children',
      'First part',
      'First part',
      'Second part',
      'Second part',
      null,
    ])
    expect(blocks.map(({ level }) => level)).toEqual([null, 1, null, 1, null, 1, null, null, null])
  })
})

describe('items', () => {
  const item = (line: string) =>
    letterOf(`Dear Anna\n\n${welcome}\n${line}\n${begun}\n\nYours ever`).blocks[2]!
  it.each([
    ['• ask carers', '•', 1],
    ['◼ ask carers', '◼', 1],
    ['– ask carers', '–', 2],
    ['* ask carers', '*', 1],
    ['1. ask carers', '1.', 1],
    ['12) ask carers', '12)', 1],
    ['1.2 ask carers', '1.2', 2],
    ['3.4.1 ask carers', '3.4.1', 3],
    ['(a) ask carers', '(a)', 2],
    ['(iv) ask carers', '(iv)', 2],
    ['b. ask carers', 'b.', 2],
    ['[3] ask carers', '[3]', 1],
    ['Recommendation 3: ask carers', 'Recommendation 3:', 1],
    ['Area for improvement 1 – ask carers', 'Area for improvement 1', 1],
    ['AFI 2. Ask carers', 'AFI 2.', 1],
  ])('%s has the marker %s at level %i', (line, marker, level) => {
    expect(item(line)).toMatchObject({ kind: 'item', marker, level })
  })

  it.each([
    '12 officers ask carers, and each of them writes it down.',
    '2020. That was the year in which the force began to ask.',
    'I. That is what they said.',
    '-5 degrees it was, and the child was out all night long.',
    'Points 1, 2 and 3 below concern the carers of children.',
    'a child might have gone because of what it saw.',
  ])('%s is none', line => expect(item(line).marker).toBeNull())
})

describe('blocks', () => {
  const pieces = fc.constantFrom(
    ...[
      'Dear Anna',
      'Yours sincerely',
      'cc Tom',
      'Notes',
      '12 May 2020',
      'Our ref: 1',
      'Home Office',
      'Menu',
      'Home',
    ],
    ...[
      '• item',
      '1. item',
      'PRESS RELEASE',
      'Next steps',
      welcome,
      begun,
      'Re: children',
      'x',
      '👮',
      'To: Anna',
      '',
    ],
  )

  it('are in order, apart, and hold every character but white space, whatever the letter', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, fc.constantFrom('\n', '\n\n')), { maxLength: 25 }), list => {
        const { document, blocks, sentences, tokens } = letterOf(list.flat().join(''))
        const { text } = document
        let last = 0
        let rest = ''
        for (const { start, end, heading, marker, level, kind } of blocks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toMatch(/^\S[^\n]*$/u)
          rest += text.slice(last, start)
          last = end
          if (heading !== null) expect(['heading', 'subject']).toContain(blocks[heading]!.kind)
          if (marker !== null) expect(text.startsWith(marker, start)).toBe(true)
          expect(level !== null).toBe(['heading', 'subject', 'item'].includes(kind))
        }
        expect((rest + text.slice(last)).trim()).toBe('')
        let end = 0
        for (const sentence of sentences) {
          const block = blocks[sentence.block]!
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(block.start, end))
          expect(sentence.end).toBeLessThanOrEqual(block.end)
          expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S(?:.*\S)?$/u)
          end = sentence.end
        }
        expect(tokens.ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['short lines', 'Kent\n'.repeat(100_000)],
    ['lines that stand apart', 'Kent\n\n'.repeat(100_000)],
    ['items', `${begun}\n\n${'• Kent\n'.repeat(100_000)}`],
    ['menus', 'Menu\nHome\nNews\n\n'.repeat(25_000)],
    ['copies', `Dear Anna\n\n${begun}\n\nYours ever\n\n${'cc Kent\n'.repeat(100_000)}`],
    ['notes', `Dear Anna\n\n${begun}\n\nYours ever\n\nNotes\n${'Kent\n'.repeat(100_000)}`],
    ['signatures', `Dear Anna\n\n${begun}\n\nYours ever\n\n${'Kent\n\n'.repeat(100_000)}`],
    ['headings', `Dear Anna\n\n${'Next steps\n\nKent Police agree with all of it now.\n\n'.repeat(50_000)}`],
    ['words in one line', 'Kent Police '.repeat(80_000)],
    ['tabs in one line', `Kent${'\t'.repeat(500_000)}Police`],
    ['salutations', 'Dear Kent\n'.repeat(100_000)],
    ['addresses in one line', `Tel ${'Tel'.repeat(200_000)}`],
  ])(
    'of a hundred thousand %s are told in no time',
    (_, text) => {
      const { blocks, document } = letterOf(text)
      expect(blocks.at(-1)!.end).toBe(document.text.length)
    },
    5000,
  )
})
