import { describe, expect, it } from 'vitest'
import { letterOf } from '../letter.ts'

/** The lines of a head with whose they are. */
const sidesOf = (text: string) => {
  const { blocks, document } = letterOf(text)
  return blocks
    .filter(({ side }) => side !== null)
    .map(({ start, end, side }) => [side, document.text.slice(start, end)])
}

const body =
  '\n\nDear Colleague\n\nYour inspectors came to see us in May, and I thank them for the trouble they took.\n\nYours sincerely\n\n'

describe('whose address it is', () => {
  it('is told by letterhead and title', () => {
    const head =
      'Office of the Police and Crime Commissioner for Kent\nMaidstone\n\nThe Rt Hon Jane Doe MP\nHome Secretary'
    expect(sidesOf(`${head}${body}Ann Other\nCommissioner`)).toEqual([
      ['sender', 'Office of the Police and Crime Commissioner for Kent'],
      ['sender', 'Maidstone'],
      ['recipient', 'The Rt Hon Jane Doe MP'],
      ['recipient', 'Home Secretary'],
    ])
  })

  it('is the sender’s where the name signs the letter', () => {
    const head = 'Ann Other\nHM Inspector of Constabulary\n\nMarcus Pell\nChief Constable'
    expect(sidesOf(`${head}${body}Ann Other`).map(([side]) => side)).toEqual([
      'sender',
      'sender',
      'recipient',
      'recipient',
    ])
  })

  it('is told line by line in a memo', () => {
    expect(
      sidesOf(`From: Ann Other, Chief Constable\nTo: Jane Doe, Commissioner${body}Ann`).map(([side]) => side),
    ).toEqual(['sender', 'recipient'])
  })
})

describe('quotations', () => {
  const quotedOf = (text: string) => {
    const { blocks, document } = letterOf(text)
    return blocks.filter(({ quoted }) => quoted).map(({ start, end }) => document.text.slice(start, end))
  }

  it('go on over paragraphs that open again, and end with the one that closes', () => {
    const first = '“The force has changed for the better since we were last here, and it shows.'
    const last = '“But there is more to do before every child is as safe as it should be.”'
    expect(
      quotedOf(`She said:\n\n${first}\n\n${last}\n\nThe force replied that it would go on as before.`),
    ).toEqual([first, last])
  })

  it('are no paragraphs that only begin or end with a quoted word', () => {
    expect(quotedOf('‘Absent’ is a word that the force no longer uses of children who go ‘missing’')).toEqual(
      [],
    )
    expect(quotedOf('“Accepted” means that the work has begun, and “closed” that it has ended.')).toEqual([])
  })
})

describe('what stands around a letter', () => {
  it.each([
    ['Enc: action plan', 'enclosure'],
    ['Enclosures (2)', 'enclosure'],
    ['This email and any attachments are confidential and meant for the addressee alone.', 'boilerplate'],
    ['If you require this document in another format, please write to us.', 'boilerplate'],
    ['We enclose the action plan that you asked for in your letter of May.', 'paragraph'],
    ['This letter is about the inspection of custody in May of last year.', 'paragraph'],
  ])('%s is %s', (line, kind) => {
    const { blocks, document } = letterOf(
      `Dear Sir\n\nThe inspectors came in May and found much to praise here.\n\n${line}\n\nThe plan was then agreed by all who were there.`,
    )
    expect(blocks.find(({ start, end }) => document.text.slice(start, end) === line)?.kind).toBe(kind)
  })
})
