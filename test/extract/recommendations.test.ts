import { describe, expect, it } from 'vitest'
import { addresseeRules, deadlineRules, recommendationRules } from '../../data/recommendations.ts'
import { recommendations } from '../../pipeline/extract/recommendations/recommendations.ts'
import type { RecommendationMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extractor = recommendations(recommendationRules, deadlineRules)
const find = (text: string) => {
  const letter = letterOf(text)
  return (extractor(letter) as RecommendationMention[]).map(({ start, end, number, deadline }) => ({
    quote: letter.document.text.slice(start, end),
    number,
    deadline,
  }))
}
const quotes = (text: string) => find(text).map(({ quote }) => quote)

/** The example without its marks, and the text that was marked. Marks may hold brackets: "[[x] A1 ]". */
function unmarked(example: string): { text: string; quote: string } {
  const start = example.indexOf('[')
  let depth = 0
  for (let at = start; at < example.length; at++) {
    if (example[at] === '[') depth++
    else if (example[at] === ']' && --depth === 0) {
      const quote = example.slice(start + 1, at)
      return { text: example.slice(0, start) + quote + example.slice(at + 1), quote }
    }
  }
  throw new Error(`Nothing is marked in ${JSON.stringify(example)}`)
}

describe('recommendation rules', () => {
  const rules = [...recommendationRules, ...deadlineRules, ...addresseeRules]

  it.each(rules.flatMap(rule => rule.examples.map(example => [rule.id, example, rule] as const)))(
    '%s takes the marked words of: %s',
    (_, example, { pattern }) => {
      const { text, quote } = unmarked(example)
      expect(pattern.exec(text)?.[0]).toBe(quote)
    },
  )

  it.each(rules.flatMap(rule => rule.notExamples.map(example => [rule.id, example, rule] as const)))(
    '%s takes nothing of: %s',
    (_, example, { pattern }) => expect(pattern.exec(example)).toBeNull(),
  )

  it('has an id, an example and a counter-example for every rule', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { id, examples, notExamples } of rules) {
      expect(examples.length, id).toBeGreaterThan(0)
      expect(notExamples.length, id).toBeGreaterThan(0)
    }
  })
})

const response = (...lines: string[]) =>
  ['Dear Home Secretary', '', ...lines, '', 'Yours sincerely'].join('\n\n')

describe('recommendations', () => {
  it('reads what stands after a label, and not the answer', () => {
    const text = response(
      'Recommendation 3 – By 30 June 2021, the force should track each device that it seizes.',
      'The Force accepts this. Officers should be trained by May.',
      'AFI 2: The force should improve its use of bail. Accepted. We began in March.',
      'Recommendation 4 was accepted in full last year.',
    )
    expect(find(text)).toEqual([
      {
        quote: 'By 30 June 2021, the force should track each device that it seizes.',
        number: '3',
        deadline: 'By 30 June 2021',
      },
      { quote: 'The force should improve its use of bail.', number: 'AFI 2', deadline: null },
    ])
  })

  it('reads what stands under a label on a line of its own, with the deadline of the label', () => {
    const text = response(
      'Recommendation 7 (within three months)',
      'The force should improve how it deals with bullying.',
      "Chief Constable's comment: Accepted. All schools should hear from us.",
      'Recommendation 8 - to chief constables, by 30 September 2025',
      'Forces should visit each address.',
    )
    expect(find(text)).toEqual([
      {
        quote: 'The force should improve how it deals with bullying.',
        number: '7',
        deadline: 'within three months',
      },
      { quote: 'Forces should visit each address.', number: '8', deadline: 'by 30 September 2025' },
    ])
  })

  it('stops at the end of a quotation', () => {
    const text = response(
      'Recommendation 2: ‘The Home Office should, within six months, review the law on children’s phones.’ The Government should be held to it.',
    )
    expect(quotes(text)).toEqual([
      '‘The Home Office should, within six months, review the law on children’s phones.’',
    ])
  })

  it('gives two numbers to words that two recommendations share', () => {
    const text = response(
      'Recommendations 3 and 4. We recommend that, within three months, the force names one lead.',
    )
    expect(find(text).map(({ number }) => number)).toEqual(['3', '4'])
  })

  it('reads the items after "should:" with the deadline of the line above', () => {
    const text = response(
      'By 31 July 2023, the force should:',
      '• find those who exploit children; and\n• train all supervisors.',
      'Within six weeks, the chief constable should:',
      '• send me an action plan.',
    )
    expect(find(text)).toEqual([
      { quote: 'find those who exploit children; and', number: null, deadline: 'By 31 July 2023' },
      { quote: 'train all supervisors.', number: null, deadline: 'By 31 July 2023' },
      { quote: 'send me an action plan.', number: null, deadline: 'Within six weeks' },
    ])
  })

  it('gives the parts of a recommendation its number and its deadline', () => {
    const text = response(
      'Recommendation 2. Within three months, the force should:\n• ask for a bed; and\n• write down the answer.',
      '9. I have two more. The force should, within six months:\n(a) train its staff; and\n(b) read each log.',
    )
    expect(find(text)).toEqual([
      { quote: 'ask for a bed; and', number: '2', deadline: 'Within three months' },
      { quote: 'write down the answer.', number: '2', deadline: 'Within three months' },
      { quote: 'train its staff; and', number: 'a', deadline: 'within six months' },
      { quote: 'read each log.', number: 'b', deadline: 'within six months' },
    ])
  })

  it('reads the failing under the heading of an area for improvement, and not what was done about it', () => {
    const failing = 'Supervisors seldom set a plan. The force should make sure that they do.'
    const told = ['Areas for improvement', 'Supervision', failing, 'Our grades', 'Leadership – Good']
    expect(quotes(response(...told))).toEqual([failing])
    const answered = ['Areas for improvement', 'Supervision', 'We will train them. They should know more.']
    expect(quotes(response(...answered))).toEqual([])
    const labelled = 'AFI 2: record keeping. Records of one child are kept under many names in four systems.'
    expect(find(response(labelled))).toEqual([
      {
        quote: 'Records of one child are kept under many names in four systems.',
        number: 'AFI 2',
        deadline: null,
      },
    ])
    expect(
      quotes(response('AFI 2 – record keeping', 'Accepted. A team of six is merging all the records.')),
    ).toEqual([])
    const titled = [
      'Area for improvement 3: work with schools',
      'The force should decide how schools are told.',
    ]
    expect(quotes(response(...titled))).toEqual([titled[1]])
  })

  it('reads sentences that begin with a body and a day, but not under "Next steps"', () => {
    const asked = 'The College of Policing should, by 30 June 2023, write guidance for searches.'
    expect(quotes(response('We thank you all.', asked))).toEqual([asked])
    expect(quotes(response('Next steps', 'Within six weeks, the force should send us its plan.'))).toEqual([])
  })

  it('takes the deadline of items from a line that says only by when', () => {
    const text = response('Recommendations', 'Within 3 months:', 'a) The force should clear the backlog.')
    expect(find(text)).toEqual([
      { quote: 'The force should clear the backlog.', number: 'a', deadline: 'Within 3 months' },
    ])
  })

  it('takes the deadline of a table from the line above it', () => {
    const text = response(
      'Within three months, the force should:',
      'Ref | What is asked | Due\nC1 | read every log at night | 30 June 2023',
    )
    expect(find(text)).toEqual([
      { quote: 'read every log at night', number: 'C1', deadline: 'Within three months' },
    ])
  })

  it('reads a list that a sentence about recommendations introduces, if it asks', () => {
    const asked =
      'The report makes two recommendations.\n\n1. That the Constabulary immediately review its grading.\n2. Reduce the backlog.'
    expect(find(response(asked)).map(({ number }) => number)).toEqual(['1', '2'])
    const answered =
      'We have put the recommendations to the board, and in response to them:\n\n1. A sergeant reads each log.\n2. The backlog has gone.'
    expect(find(response(answered))).toEqual([])
  })

  it('reads the items of a joint inspection letter, and not its strengths or case studies', () => {
    const text = [
      'Key strengths\n\n• Leaders should be proud of their staff.',
      'Areas for improvement\n\n• Referrals are late. This leaves children at risk.',
      'Case study: highly effective practice\n\nA child was helped by all.',
      '• Strategy meetings are held without health staff.',
      'Next steps\n\n• The council should send a statement of action.',
    ].join('\n\n')
    expect(quotes(response(text))).toEqual([
      'Referrals are late. This leaves children at risk.',
      'Strategy meetings are held without health staff.',
    ])
  })

  it('reads a table whose columns say so', () => {
    const text = response(
      'No | Recommendation (abridged) | Timescale | Update | Status\n1 | Record the views of every child | Immediately | Done | Complete\n2 | Review all flags for children | Within six months | Begun | Open',
    )
    expect(find(text)).toEqual([
      { quote: 'Record the views of every child', number: '1', deadline: 'Immediately' },
      { quote: 'Review all flags for children', number: '2', deadline: 'Within six months' },
    ])
  })

  it('reads a quotation that says what a body should do', () => {
    const text = response(
      'Your letter says that "the Board and the Commissioner should pay for a chair of meetings". I cannot.',
      'A mother told me that "the police should have come sooner".',
    )
    expect(quotes(text)).toEqual(['"the Board and the Commissioner should pay for a chair of meetings"'])
  })

  it.each([
    [
      'a wish',
      'I think that the Government should pay for this, and that everyone should welcome the report.',
    ],
    ['numbered paragraphs', '1. The council should do more.\n\n2. My office will watch it.'],
    ['an answer', 'The Chief Constable accepts the recommendation and should finish by May.'],
    ['next steps', 'Next steps\n\nThe council should send the written statement by 3 May 2019.'],
    ['no areas', 'Areas for priority action\n\n• There are no areas for priority action.'],
  ])('finds nothing in %s', (_, text) => expect(find(response(text))).toEqual([]))

  it('stays quick on brackets, quotation marks and bullets', () => {
    const started = performance.now()
    find('(['.repeat(50_000))
    find('Recommendation 1: “'.repeat(5000))
    find(`Areas for improvement\n\n${'• The force should\n'.repeat(3000)}`)
    find(`Recommendation 1${' '.repeat(100_000)}The force should act.`)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
