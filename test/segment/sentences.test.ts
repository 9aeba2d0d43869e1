import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceSpans } from '../../pipeline/segment/sentences.ts'
import { letterOf } from '../letter.ts'

const split = (text: string) =>
  sentenceSpans(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

// A bar stands where one sentence ends and the next begins.
const cases = [
  // titles and names
  'The Rt. Hon. Anna Vale agreed.| She wrote back.',
  'It was sent to Ms. Vale, cc. Ms Kerr and others.',
  'Dr. Smith chaired the board.| It met monthly.',
  'We met Sgt. Vale and Det. Supt. Kerr.| They agreed.',
  'The Det. Ch. Insp. Vale agreed.',
  'C.Supt. Vale agreed.',
  'We saw Lt. Col. Vale.| He agreed.',
  'We met Cllr. Vale, Prof. Kerr and Rev. Ash.| All agreed.',
  'Mr. J. R. Hartley replied.| He agreed.',
  'It is a priority for Mrs. A. B. Vale-Kerr OBE.| She said so.',
  'The inspection by H.M. Inspectorate of Constabulary ended.',
  'The case of Osman v. Vale, and R v. Kerr, shows this.',
  // places
  'Officers met in St. Helens in May.| They agreed.',
  'St. John Ambulance helped.| They came.',
  'We went to Church St.| The office was shut.',
  'It happened in the U.K.| The force agreed.',
  // numbers and references
  'Duties under s.55 of the Act remain.| They are met.',
  'Duties under s. 55 and ss. 10–12 remain.',
  'Please see No. 3 and nos. 4 and 5.| They are short.',
  'The answer was no.| The force will act.',
  'As para. 4.2 says, it matters.| See paras. 5 and 6.',
  'See p. 12 and pp. 13–14.| They are clear.',
  'The fig. 3 chart, and app. B, show this.',
  'Children use the app.| The force knows.',
  'As set out in Art. 8 and reg. 4.| We comply.',
  'We follow vol. 2 and ch. 3.| They help.',
  'Our ref. AB/12 applies.| Tel. 01622 000000 is answered.',
  'Response times fell by 3.5 per cent.| That is good.',
  'It cost £1.4 million.| £1.2 million was planned.',
  'Inspectors saw 24 cases.| 12 were good.',
  'It rose to 45.| That is a rise.',
  'We found approx. 300 cases.| All were closed.',
  'Thanks for the letter dated 3.5.2019.| We reply.',
  '1. As a force we accept this.| We act.',
  'B. The force should train its staff.',
  // times
  'They left by 5 p.m.| The officers stayed.',
  'It ended at 10 a.m. on Monday.',
  'It began at 9 a.m. and ended at 5 p.m.| All came.',
  'On 3 Sept. 2019 we wrote.| We wait.',
  'The inspection took place in Jan.| The report came in Feb.',
  // other abbreviations
  'We looked at records, e.g. Crime reports and logs.',
  'Some forces, i.e. Kent and Surrey, agreed.',
  'Training, supervision, etc.| The force has begun.',
  'Training, supervision, etc. and more.',
  'He works for Serco Ltd.| The firm replied.',
  'The unit is small, incl. Special constables.',
  // what ends a sentence, and what closes after it
  '“We accept this.”| The force agreed.',
  'The officers were asked.| “Who knows?”| They did not.',
  '(See the annex.)| We agree.',
  'It was done.| (This was in May.)| We agree.',
  'He asked, “Why?”| Nobody knew.',
  '“Is it safe?” Chief Constable Vale asked.| Nobody knew.',
  '"Are they safe now?" the chief constable asked.',
  '“Never again!” The Commissioner for Kent said so twice.',
  '“Is it safe?”| The chief constable went on.',
  '“Is it safe?”| Children in care were asked about it.',
  'Is this good enough?| We think not.',
  'Wow!| That is good.',
  'What next?!| We wait.',
  'It was late...| The force apologised.',
  'It was late…| The force apologised.',
  'It was “good […] Officers knew what to do”.',
  'It was “good [...] Officers knew what to do”.',
  'It was late … and the force apologised.',
  // footnote marks
  'They looked at abuse in Leicester.1| They looked at neglect.2| We agree.',
  'The force is good.¹| The inspectors said so.',
  'The force is “good”.[12]| The inspectors said so.',
  // addresses
  'Visit www.example.gov.uk.| The page is there.',
  'Visit www.example.gov.uk for more.',
  'Send it to a.vale@example.org.| We reply soon.',
  // languages
  'Mae’r heddlu yn dda.| Ôl y gwaith yw hyn.',
  // no full stop
  'The force should train its staff',
  'it asks carers;',
]

describe('sentences', () => {
  it.each(cases)('%s', text => {
    expect(split(text.replaceAll('|', ''))).toEqual(text.split(/\|\s?/u))
  })

  it('are trimmed, never empty, in order, and leave out nothing but white space', () => {
    const pieces = fc.constantFrom(
      'The force',
      ' ',
      '. ',
      '.',
      '? “',
      '”',
      '…',
      ' p.m. ',
      'Mr. ',
      'No. 3',
      '1',
      '👮',
      '\t',
      'é',
      '(a)',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), list => {
        const text = list.join('')
        let last = 0
        let rest = ''
        for (const { start, end } of sentenceSpans(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su)
          rest += text.slice(last, start)
          last = end
        }
        expect((rest + text.slice(last)).trim()).toBe('')
      }),
    )
  })

  it('lie in their blocks; a heading, a subject, and an item without its marker is one', () => {
    const { document, blocks, sentences } = letterOf(
      [
        'Dear Anna',
        'The report on missing children',
        'We accept it. We act at once, and we tell the council and the school what we have found in each of the cases.',
        'Next steps',
        '1. We train our staff',
        'Recommendation 2 – enough trained staff: we ask carers. We write it down.',
        'Yours sincerely',
        'Corwin Ashe. Chief Constable.',
      ].join('\n\n'),
    )
    const told = sentences.map(({ start, end, block }) => [
      blocks[block]!.kind,
      document.text.slice(start, end),
    ])
    expect(told).toEqual([
      ['subject', 'The report on missing children'],
      ['paragraph', 'We accept it.'],
      [
        'paragraph',
        'We act at once, and we tell the council and the school what we have found in each of the cases.',
      ],
      ['heading', 'Next steps'],
      ['item', 'We train our staff'],
      ['item', 'enough trained staff: we ask carers.'],
      ['item', 'We write it down.'],
    ])
  })

  it.each([
    ['full stops', '.'.repeat(200_000)],
    ['full stops and capitals', 'A. '.repeat(70_000)],
    ['closing quotes', `It ended.${'”'.repeat(200_000)} The`],
    ['white space', `It ended.${' '.repeat(200_000)}The end.`],
    ['one long word', 'a'.repeat(200_000)],
    ['footnote marks', 'end.1 The '.repeat(20_000)],
  ])('are found in no time among many %s', (_, text) => expect(split(text).length).toBeGreaterThan(0), 2000)
})
