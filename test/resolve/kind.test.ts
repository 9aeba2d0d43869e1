import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { resolveKind } from '../../pipeline/resolve/kind.ts'
import type { Party } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const kindOf = resolveKind(knowledge)

function sender(role: string): Party {
  return {
    list: 'sender',
    official: {
      kind: 'official',
      start: 0,
      end: 1,
      rule: 'official/test',
      confidence: 1,
      name: 'Avis Thornbury',
      role,
      roleText: null,
      organisation: null,
      force: null,
      nameSpan: null,
      position: 'signature',
    },
  }
}

describe('resolveKind', () => {
  const letter = letterOf(
    'Kent Police\n\nDear Sir\n\nThe inspection of May was fair.\n\nYours sincerely\n\nAvis Thornbury',
  )

  it('follows who signs', () => {
    expect(kindOf(letter, [sender('chief-constable')]).value).toBe('chief_constable_response')
    expect(kindOf(letter, [sender('pcc')]).value).toBe('pcc_response')
  })

  it('takes what a commissioner and a chief constable sign together for the commissioner’s', () => {
    expect(kindOf(letter, [sender('chief-constable'), sender('pcc')]).value).toBe('pcc_response')
  })

  it('does not take the trail of a web page for a letterhead', () => {
    const page = letterOf(
      'Home > Holding to account > HMICFRS responses\n\nKent Police and Crime Commissioner’s response to HMICFRS: custody\n\nPublished: 3 May 2021\n\nThe inspection of May was fair.',
    )
    expect(kindOf(page, []).value).toBe('pcc_response')
  })

  it('tells a news item by its speakers, and a review by the word', () => {
    const item = letterOf(
      'News\n\nInspectors praise help for children\n\n15 November 2024\n\nCouncillor Avis Thornbury, cabinet member for education, said:\n“I am glad.”',
    )
    expect(kindOf(item, []).value).toBe('press_release')
    const review = letterOf(
      'Dear Sir\n\nStrategic review of the response to missing children\n\nThank you for sight of the draft.\n\nYours sincerely\n\nAvis Thornbury',
    )
    expect(kindOf(review, [sender('chief-constable')]).value).toBe('chief_constable_response')
  })
})
