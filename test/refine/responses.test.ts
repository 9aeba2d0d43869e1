import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { extractor } from '../../pipeline/extract/extract.ts'
import { responses as refiner } from '../../pipeline/refine/responses/responses.ts'
import type { ResponseMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extract = extractor(knowledge)

function find(...lines: readonly string[]) {
  const letter = letterOf(['Dear Home Secretary', ...lines, 'Yours sincerely'].join('\n\n'))
  const found = refiner(extract(letter).mentions, letter)
  expect(found.filter(({ kind }) => kind === 'response-cue')).toEqual([])
  return found
    .filter((mention): mention is ResponseMention => mention.kind === 'response')
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, ...rest }) => ({ quote: letter.document.text.slice(start, end), ...rest }))
}

const ask = (number: number | string, what = 'improve its records') =>
  `Recommendation ${number}: By 31 March 2023, the force should ${what}.`
const said = (...lines: readonly string[]) =>
  find(...lines).map(({ number, position, progress, quote }) => [number, position, progress, quote])

describe('what stands below a recommendation', () => {
  it('answers it, with or without a label', () => {
    expect(
      said(
        ask(1),
        'Force response: Accepted. All logs were read in May.',
        ask(2, 'train its staff'),
        'Accepted; work has not begun.',
      ),
    ).toEqual([
      ['1', 'accepted', 'complete', 'Accepted. All logs were read in May.'],
      ['2', 'accepted', 'planned', 'Accepted; work has not begun.'],
    ])
  })

  it('answers it under a label on a line of its own, and stops at the quotation’s end', () => {
    expect(
      find(ask(1), 'Chief Constable: “We accept this. It is in hand.” I have seen it.').map(
        ({ quote, speaker }) => [quote, speaker],
      ),
    ).toEqual([['“We accept this. It is in hand.”', 'force']])
    expect(
      find(ask(1), 'Force response', 'Yes. The rota was altered on 9 January.').map(({ rule, position }) => [
        rule,
        position,
      ]),
    ).toEqual([['response/labelled', 'accepted']])
  })

  it('is told twice where a commissioner takes a side, and not where they only remark', () => {
    const both = (comment: string) =>
      find(ask(1), 'Force response: Not accepted. It is policy already.', `PCC comment: ${comment}`)
    expect(both('I support the recommendation.').map(({ speaker }) => speaker)).toEqual(['force', 'pcc'])
    expect(both('I have visited the unit.').map(({ speaker }) => speaker)).toEqual(['force'])
  })

  it('answers two that share their words', () => {
    expect(
      said(
        'Recommendations 3 and 4. We recommend that the constabulary improves its records and its training.',
        'A single unit covers both and will open in May.',
      ).map(([number]) => number),
    ).toEqual(['3', '4'])
  })

  it('has parts where the answer has', () => {
    expect(
      said(ask(5), 'There are two halves. (a) The analyst began work in May: done. (b) We must decline.'),
    ).toEqual([
      ['5', 'not_stated', 'complete', '(a) The analyst began work in May: done.'],
      ['5', 'not_accepted', 'not_stated', '(b) We must decline.'],
    ])
    expect(
      said(ask(8), 'The four officers – agreed, they start in May. Ending single visits – no. We are few.'),
    ).toEqual([
      ['8', 'accepted', 'planned', 'The four officers – agreed, they start in May.'],
      ['8', 'not_accepted', 'not_stated', 'Ending single visits – no. We are few.'],
    ])
  })

  it('takes a status and an owner on lines of their own', () => {
    const [answer, ...others] = find(
      ask(1),
      'Accepted. All logs were read.',
      'Complete',
      'Owner: Head of Contact. Finish date: 30 June 2015.',
    )
    expect(others).toEqual([])
    expect(answer).toMatchObject({ owner: 'Head of Contact', when: '30 June 2015', progress: 'complete' })
    expect(answer!.quote).toMatch(/Complete$/u)
  })

  it('does not answer the last of a list, which is answered as a whole', () => {
    expect(
      said(
        'The report makes two recommendations:',
        '1. The force should, within three months, improve its records.',
        '2. The force should, within three months, train its staff.',
        'My office will publish this letter, and it was sent to the panel.',
      ),
    ).toEqual([])
  })

  it('takes its status from the box before, or from the heading above', () => {
    expect(
      said(
        '[x] A1 Girls should be seen by a nurse.',
        'The contract allows it.',
        '[ ] A2 Staff should be trained.',
        'The course is long.',
      ),
    ).toEqual([
      ['A1', 'not_stated', 'complete', 'The contract allows it.'],
      ['A2', 'not_stated', 'planned', 'The course is long.'],
    ])
  })
})

describe('tables', () => {
  it('have answers, states, owners and comments', () => {
    const rows = find(
      'No. | Recommendation | Force response | Owner and date | RAG | Commissioner',
      '1 | Review all flags for children | Done. All were read. | ACC, May 2019 | GREEN | I am content with this.',
      '2 | Train all custody staff | We fail to see what more is wanted. | – | – | Too slow.',
    )
    expect(
      rows.map(({ number, speaker, position, progress }) => [number, speaker, position, progress]),
    ).toEqual([
      ['1', null, 'not_stated', 'complete'],
      ['1', 'pcc', 'accepted', 'not_stated'],
      ['2', null, 'not_accepted', 'not_stated'],
    ])
    expect(rows[0]!.owner).toBe('ACC, May 2019')
    expect(rows[0]!.answers?.number).toBe('1')
  })

  it('take a status right after the answer as part of it', () => {
    expect(
      said(
        'The force has told me this.',
        'Ref\tRecommendation\tUpdate\tStatus\n3\tRead all logs\t–\t–\n4\tTrain all custody staff\tAccepted; a plan exists\tIn progress',
      ),
    ).toEqual([['4', 'accepted', 'in_progress', 'Accepted; a plan exists\tIn progress']])
  })

  it('may be lists of actions and states', () => {
    expect(
      said(ask(8), 'We agree.', 'Ref / what / who / when / RAG', '8a / new posts / PG / Sep 23 / amber'),
    ).toEqual([
      ['8', 'accepted', 'not_stated', 'We agree.'],
      ['8', 'not_stated', 'in_progress', '8a / new posts / PG / Sep 23 / amber'],
    ])
  })
})

describe('running text', () => {
  it('tells what becomes of all of them', () => {
    expect(said('The Chief Constable accepts the nine recommendations.')).toEqual([
      [null, 'accepted', 'not_stated', 'The Chief Constable accepts the nine recommendations.'],
    ])
    expect(said('We welcome this report.').map(([, position]) => position)).toEqual(['noted'])
  })

  it('goes through them by number or by place', () => {
    expect(
      said(
        'The report makes two recommendations:',
        '1. The force should, within three months, improve its records.',
        '2. The force should, within three months, train its staff.',
        'On the first, 74 posts have moved since July. In respect of recommendation 2, we have trained 12 of 40 staff.',
      ).map(([number, , progress]) => [number, progress]),
    ).toEqual([
      ['1', 'complete'],
      ['2', 'in_progress'],
    ])
  })

  it('answers under a label where no recommendation was recognised above', () => {
    expect(
      said('Cause of concern', 'Children wait too long.', 'Response: Accepted. The queue is gone.'),
    ).toEqual([[null, 'accepted', 'not_stated', 'Accepted. The queue is gone.']])
  })

  it('leaves alone what is cited, and what is agreed with somebody', () => {
    expect(
      said(
        'On recommendation 3, I do not think "partially accepted" is good enough.',
        'A protocol was agreed with the trust, and I accept that three of your officers were on leave.',
      ),
    ).toEqual([])
  })

  it('has two answers where two give one', () => {
    expect(
      find('The Chief Constable, Ada Poe, accepts all three of the recommendations, and I concur.').map(
        ({ speaker }) => speaker,
      ),
    ).toEqual(['pcc', 'force'])
  })
})

describe('what is quoted', () => {
  it('answers as a whole, or part by part', () => {
    const quotes = (...lines: readonly string[]) => find(...lines).map(({ quote }) => quote)
    expect(
      quotes('Chief Constable Ada Poe said: “We accept every word. Ten detectives have moved.”'),
    ).toEqual(['We accept every word. Ten detectives have moved.'])
    expect(
      quotes(
        'The report makes two recommendations:',
        '1. The force should, within three months, improve its records.',
        '2. The force should, within three months, train its staff.',
        'Response of the force',
        'The Chief Constable writes: “On the first, posts have moved. On the second, training has begun.”',
      ),
    ).toEqual(['On the first, posts have moved.', 'On the second, training has begun.'])
  })

  it('answers nothing where inspectors speak', () => {
    expect(
      find('HM Inspector of Constabulary Ada Poe said: “I do not accept this. Much has been done.”'),
    ).toEqual([])
  })
})

describe('a column that tells whether it is accepted', () => {
  const head = 'Recommendation | Accepted? | Action | Owner | Date | Status'
  const row = (number: number, rest: string) =>
    `${number}. The force should improve record ${number}. | ${rest}`
  const rows = (...rest: readonly string[]) =>
    said(head, ...rest.map((one, index) => row(index + 1, one))).map(([number, position, progress]) => [
      number,
      position,
      progress,
    ])

  it('outranks what is done', () => {
    expect(
      rows(
        'Yes | A prompt was added in May. | Det Supt Poe | 1 June 2022 | Complete',
        'No | A rota was drawn up instead. | Ch Supt Lee | n/a | Closed',
        'In part | The form will be reviewed in June. | Ch Supt Lee | July | Not started',
        'N/A | For the College. | – | – | –',
      ),
    ).toEqual([
      ['1', 'accepted', 'complete'],
      ['2', 'not_accepted', 'not_stated'],
      ['3', 'partly_accepted', 'planned'],
      ['4', 'noted', 'not_stated'],
    ])
  })

  it('says nothing where its cell is empty, and cells stay under their heads', () => {
    expect(rows(' | A prompt was added in May. | Det Supt Poe | 1 June 2022 | Complete')).toEqual([
      ['1', 'not_stated', 'complete'],
    ])
    expect(said(head, row(1, 'No | | Det Supt Poe | | '))).toEqual([
      ['1', 'not_accepted', 'not_stated', 'No'],
    ])
  })

  it('is followed by a commissioner who sides with the force', () => {
    expect(
      find(
        'Ref | Area for improvement | Response of the Constabulary | RAG | Commissioner’s comment',
        'AFI 2 | The force should write to victims. | Not accepted: some would be at risk. | – | I support the force’s position.',
        'AFI 3 | The force should train its staff. | | Red | I am sorry to see no answer.',
      ).map(({ number, position, speaker }) => [number, position, speaker]),
    ).toEqual([
      ['AFI 2', 'not_accepted', null],
      ['AFI 2', 'not_accepted', 'pcc'],
    ])
  })
})

describe('answers in prose', () => {
  it('take up a recommendation by its place, wherever the sentence names it', () => {
    expect(
      said(
        'On the first of the recommendations, which deals with calls, the force has recruited 12 call handlers.',
        'Turning to the second recommendation, the Chief Constable tells me that a team will start work in June.',
        'The force does not accept the third recommendation.',
      ).map(([number, position, progress]) => [number, position, progress]),
    ).toEqual([
      ['1', 'not_stated', 'complete'],
      ['2', 'not_stated', 'planned'],
      ['3', 'not_accepted', 'not_stated'],
    ])
  })

  it('follow the sentence that names it', () => {
    expect(
      said(
        'The first recommendation was about supervision. Training continues until October.',
        'The inspectors’ second point was that too few were trained. The force has hired a trainer.',
      ).map(([number, , progress]) => [number, progress]),
    ).toEqual([
      ['1', 'in_progress'],
      ['2', 'complete'],
    ])
    expect(said('The first of the reports was about supervision. Training began in June.')).toEqual([])
  })

  it('stand below a number with a topic, or below a recommendation that is retold', () => {
    expect(
      said(
        'Recommendations 1 and 2: Leadership',
        'The Chief Constable has established a board, which meets monthly.',
        'Area for improvement 3: Detention',
        'Inspectors found that beds were few. The force has opened a second suite.',
        'It is recommended that the force trains its officers in the voice of the child.',
        'This is accepted in principle. A package is being developed.',
      ),
    ).toEqual([
      ['1', 'not_stated', 'complete', 'The Chief Constable has established a board, which meets monthly.'],
      ['2', 'not_stated', 'complete', 'The Chief Constable has established a board, which meets monthly.'],
      ['AFI 3', 'not_stated', 'complete', 'The force has opened a second suite.'],
      [
        null,
        'partly_accepted',
        'in_progress',
        'This is accepted in principle. A package is being developed.',
      ],
    ])
  })

  it('follow what inspectors criticised in the same paragraph', () => {
    expect(
      said(
        'Inspectors were critical of the drift in some cases. The force accepts this. Every case is now reviewed by an inspector.',
      ),
    ).toEqual([
      [
        null,
        'accepted',
        'in_progress',
        'The force accepts this. Every case is now reviewed by an inspector.',
      ],
    ])
    expect(said('The summer fair was a success. The force has thanked all who came.')).toEqual([])
  })

  it('are not done where nothing was, and are the commissioner’s where the commissioner pays', () => {
    expect(
      find(ask(1), 'The Chief Constable has asked for more time. No decision has been made.')[0]?.acts,
    ).toBe(false)
    const [one] = find(
      ask(1),
      'Nothing has yet been done about this one, and I have told the Chief Constable so.',
    )
    expect([one?.acts, one?.progress]).toEqual([false, 'not_stated'])
    expect(said(ask(2), 'I have agreed to fund four posts from the precept.')).toHaveLength(1)
    expect(said(ask(2), 'I have read it with care.')).toEqual([])
  })

  it('take a side against a reservation, and with a refusal', () => {
    const comment = (words: string) =>
      find(ask(1), 'Force response: Not accepted. It is policy already.', `PCC comment: ${words}`).at(-1)
        ?.position
    expect(comment('I do not support this reservation.')).toBe('accepted')
    expect(comment('I agree with that view.')).toBe('not_accepted')
  })

  it('accept in part where they accept some, or cannot do what they agree with', () => {
    const position = (words: string) => said(ask(1), words)[0]?.[1]
    expect(position('Whilst the force agrees with the aim, it is unable to meet the figure.')).toBe(
      'partly_accepted',
    )
    expect(said('Of the eight recommendations we accept seven.')[0]?.[1]).toBe('partly_accepted')
    expect(said('I welcome the findings and accept every recommendation.')[0]?.[1]).toBe('accepted')
  })
})
