import { describe, expect, it } from 'vitest'
import { askWords } from '../../data/ask-words.ts'
import { askReader, likenessOf, weightOf } from '../../pipeline/text/ask-likeness.ts'

const read = askReader(askWords)
const like = (one: string, other: string) => likenessOf(read(one), read(other))

describe('what a recommendation asks', () => {
  it('is the same whoever is asked, until when, and in which form of its words', () => {
    const one =
      'Within three months, Kent Police should reduce the number of sex offenders whom each officer manages.'
    const other =
      'By 30 April 2019, chief constables should be reducing numbers of sex offenders managed by officers.'
    expect(like(one, other)).toEqual({ similarity: 1, containment: 1 })
  })

  it('is held by a longer one that goes on', () => {
    const { similarity, containment } = like(
      'Kent Police should delete warning markers.',
      'Kent Police should delete warning markers from its computer that no sergeant has checked.',
    )
    expect(containment).toBe(1)
    expect(similarity).toBeLessThan(0.7)
  })

  it('is not told by words that stand in recommendations of all sorts', () => {
    const one =
      'The force should improve the quality of records about children at risk of sexual exploitation.'
    const other =
      'The force should review how it records children at risk in police custody suites overnight.'
    expect(like(one, other).similarity).toBeLessThan(0.4)
  })

  it('counts two words that are one as one', () => {
    expect(weightOf(read('domestic abuse'))).toBe(weightOf(read('accommodation')))
  })

  it('is the same from either side, and nothing where there are no words', () => {
    const [one, other] = ['Share notes of interviews.', 'Share the notes with schools.']
    expect(like(one, other)).toEqual(like(other, one))
    expect(like('', one)).toEqual({ similarity: 0, containment: 0 })
  })
})

describe('the words', () => {
  const lists = [askWords.nothing, askWords.little, askWords.phrases]

  it.each(lists.map(list => [list.id, list.words] as const))(
    'of %s stand once each, in lower case',
    (_, words) => {
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
      expect(words.filter(word => word !== word.toLowerCase())).toEqual([])
    },
  )

  it('say nothing or little, and not both', () => {
    expect(askWords.nothing.words.filter(word => askWords.little.words.includes(word))).toEqual([])
  })
})
