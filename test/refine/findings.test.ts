import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import stanceCues from '../../data/stances.json'
import { codebook } from '../../data/themes.ts'
import { stances } from '../../pipeline/extract/stances.ts'
import { themes } from '../../pipeline/extract/themes.ts'
import type { StanceCue } from '../../pipeline/knowledge.ts'
import { understand } from '../../pipeline/read.ts'
import { findings, findingsRules } from '../../pipeline/refine/findings.ts'
import type { FindingMention, Letter, Mention } from '../../pipeline/types.ts'
import { letterOf, sourceOf } from '../letter.ts'

const entries = codebook.themes
const ofThemes = themes(entries)
const ofStances = stances(stanceCues as readonly StanceCue[])

const refined = (letter: Letter, others: readonly Mention[] = []) =>
  findings([...others, ...ofThemes(letter), ...ofStances(letter)], letter, null)

const isFinding = (mention: Mention): mention is FindingMention => mention.kind === 'finding'

const findingsIn = (text: string) => refined(letterOf(text)).filter(isFinding)

const report = (body: string) =>
  findingsIn(`Dear local partnership\n\nInspection of services for children in Wexshire\n\n${body}\n`)

const reply = (body: string) =>
  findingsIn(
    `Dear Home Secretary\n\nMy comments on the inspection of Wexshire Police\n\nI am glad to send you my comments, and those of my Chief Constable.\n\n${body}\n\nYours sincerely\n\nMaud Tolliver\nPolice and Crime Commissioner\n`,
  )

const pairs = (found: readonly FindingMention[]) => found.map(({ theme, stance }) => `${theme} ${stance}`)

describe('findings', () => {
  it('are whole sentences, with the words that spoke for them', () => {
    const text =
      'Dear Sir\n\nThe team is new. Children who go missing are not always spoken to on their return.\n'
    const letter = letterOf(text)
    const [finding] = refined(letter).filter(isFinding)
    expect(letter.document.text.slice(finding!.start, finding!.end)).toBe(
      'Children who go missing are not always spoken to on their return.',
    )
    expect(finding!.cues).toEqual(expect.arrayContaining(['go missing', 'not always']))
    expect(letter.sentences[finding!.sentence]).toMatchObject({ start: finding!.start, end: finding!.end })
    expect(findingsRules.map(({ id }): string => id)).toContain(finding!.rule)
  })

  it('take the place of the cues, and leave all else as it was', () => {
    const letter = letterOf('Dear Sir\n\nThe MASH in Wexshire is effective.\n')
    const force: Mention = {
      kind: 'force',
      start: 22,
      end: 30,
      force: 'wexshire',
      form: 'name',
      rule: 'force/name',
      confidence: 1,
    }
    const list = refined(letter, [force])
    expect(list).toContain(force)
    expect(list.map(({ kind }) => kind).toSorted()).toEqual(['finding', 'force'])
  })

  it('need a strong cue, or weak ones that bear each other out', () => {
    expect(report('The taxi came at noon.')).toEqual([])
    const [weak] = report('Older men waited for the girls by the hotel.')
    const [strong] = report('Two girls were at risk of sexual exploitation.')
    expect(weak).toMatchObject({ theme: 'CSE', rule: 'finding/weak-cues' })
    expect(strong).toMatchObject({ theme: 'CSE', rule: 'finding/strong-cue' })
    expect(weak!.confidence).toBeLessThan(strong!.confidence)
  })

  it('count a word once, whatever its inflection', () => {
    expect(report('The information informs them, and they are informed.')).toEqual([])
  })

  it('are borne out by the sentence before, in the same paragraph only', () => {
    const first = 'Two girls were at risk of sexual exploitation.'
    expect(pairs(report(`${first} The hotel was known.`))).toHaveLength(2)
    expect(pairs(report(`${first}\n\nThe hotel was known.`))).toHaveLength(1)
  })

  it('are about three themes at most, but for a list', () => {
    const three =
      'Training on neglect, domestic abuse and sexual exploitation and on children who go missing is good.'
    const list =
      'Neglect, domestic abuse, sexual exploitation, children who go missing, custody, and female genital mutilation.'
    expect(report(three)).toHaveLength(3)
    expect(report(list)).toHaveLength(6)
  })

  describe('take a weak cue alone in a letter that a person writes on themes', () => {
    const many = ['neglect', 'domestic abuse', 'sexual exploitation', 'county lines', 'police custody']
      .map(theme => `I have seen what our officers do about ${theme}.`)
      .join('\n\n')
    const alone = (text: string) => reply(`${many}\n\n${text}`).slice(5)
    const weak = 'The men had been there with them at the hotel each Friday night.'

    it('where nothing better stands in the sentence', () => {
      expect(alone(weak).map(({ theme, rule, confidence }) => [theme, rule, confidence])).toEqual([
        ['CSE', 'finding/weak-cue', 0.4],
        ['PREVENT', 'finding/weak-cue', 0.4],
      ])
      const better = 'Two children in police custody had been found at the hotel that night.'
      expect(alone(better).map(({ theme }) => theme)).toEqual(['CUSTODY'])
    })

    it.each([
      ['a short sentence', 'They met at the hotel.'],
      ['a general theme', 'The superintendent came to the building by the sea on that day.'],
    ])('but not of %s', (_, text) => {
      expect(alone(text)).toEqual([])
    })

    it('but not in a report, or a letter on other matters', () => {
      expect(report(weak)).toEqual([])
      expect(reply(weak)).toEqual([])
    })
  })

  it('take the theme of the recommendation that a longer answer is to', () => {
    const text =
      'Dear Home Secretary\n\nMy comments on the inspection of Wexshire Police\n\nI send you my comments and those of my Chief Constable.\n\nRecommendation 1: Within three months, the force should stop holding children overnight in police custody.\n\nForce response: Accepted. The sergeants have written it down and will look at the list on each of the seven mornings.\n\nYours sincerely\n\nMaud Tolliver\nPolice and Crime Commissioner\n'
    const answers = understand(knowledge)(sourceOf(text)).refined.mentions.filter(isFinding)
    expect(answers.map(({ theme, rule }) => [theme, rule])).toEqual([
      ['CUSTODY', 'finding/strong-cue'],
      ['CUSTODY', 'finding/answer'],
    ])
  })

  it('prefer the specific to the general', () => {
    const found = report('Partners and other agencies attend the strategy discussion.')
    expect(found.map(({ theme }) => theme)).toEqual(['STRAT'])
  })

  it.each([
    [
      'headings',
      'Domestic abuse\n\nThe following paragraph is about something else, which has no theme at all.',
    ],
    ['grades', 'Protecting children from sexual exploitation: requires improvement'],
    ['contact lines', 'For further information on our work on neglect, write to the address above.'],
  ])('are not made of %s', (_, body) => {
    expect(report(body)).toEqual([])
  })

  it.each(entries.flatMap(({ id, notExamples }) => notExamples.map(text => [id, text] as const)))(
    'of %s are not made of: %s',
    (id, text) => {
      expect(reply(text).filter(({ theme }) => theme === id)).toEqual([])
    },
  )
})

describe('the stance', () => {
  it.each([
    ['strength', 'Training on neglect is good and well attended.'],
    ['concern', 'The work has not yet resulted in consistent training.'],
    ['concern', 'There is a lack of effective supervision of investigations.'],
    ['concern', 'However, training is too often late.'],
    ['concern', 'The training is good, but too few officers have had it, and some have not.'],
    ['recommendation', 'Within three months, the force should review its training.'],
    ['recommendation', 'Training needs to be strengthened.'],
  ])('of a report is %s: %s', (stance, text) => {
    expect(new Set(report(text).map(finding => finding.stance))).toEqual(new Set([stance]))
  })

  it.each([
    ['action', 'The Constabulary has introduced training for all response officers.'],
    ['action', 'We will train all custody sergeants by May.'],
    ['action', 'I have asked the Chief Constable for a report on custody.'],
    ['strength', 'I was pleased that inspectors praised our training.'],
    ['concern', 'I am troubled that children wait too long in police custody.'],
    ['context', 'Of 40 cases, inspectors judged 12 good, 20 as requiring improvement and 8 inadequate.'],
  ])('of a reply is %s: %s', (stance, text) => {
    expect(new Set(reply(text).map(finding => finding.stance))).toEqual(new Set([stance]))
  })

  it('is recommendation in what a person quotes as recommended, whatever the words', () => {
    const body =
      'Recommendation 2: By 30 June 2023, enough of the detectives trained in sexual exploitation for every one of the cases.'
    const text = `Dear Home Secretary\n\nMy comments on the inspection of Wexshire Police\n\nI am glad to send you my comments, and those of my Chief Constable.\n\n${body}\n\nYours sincerely\n\nMaud Tolliver\nPolice and Crime Commissioner\n`
    const found = understand(knowledge)(sourceOf(text)).refined.mentions.filter(isFinding)
    expect(found.find(({ theme }) => theme === 'CSE')?.stance).toBe('recommendation')
  })

  it('goes by the heading where the sentence leaves it open', () => {
    const body = 'Police staff attend the strategy discussion when the child is known to them.'
    expect(pairs(report(`Key strengths\n\n${body}`))).toEqual(['STRAT strength'])
    expect(pairs(report(`Areas for improvement\n\n${body}`))).toEqual(['STRAT concern'])
    expect(
      pairs(
        report(`What needs to improve?\n\n- The timeliness of strategy discussions at night.\n- ${body}`),
      ),
    ).toEqual(['STRAT recommendation', 'STRAT recommendation'])
  })

  it('goes by plain words against the heading', () => {
    const found = report(
      'Key strengths\n\nHowever, strategy discussions are not always held in time, and some are missed.',
    )
    expect(pairs(found)).toEqual(['STRAT concern'])
  })
})

describe('hostile letters', () => {
  it.each([
    ['white space', ' '.repeat(100_000)],
    ['brackets', '['.repeat(100_000)],
    ['cues in one sentence', 'risk assessment and neglect '.repeat(3_500)],
    ['sentences', 'Training is not good. '.repeat(4_500)],
    ['headings', 'Areas for improvement\n\nNeglect\n\n'.repeat(3_000)],
  ])('of 100,000 characters of %s are read fast', (_, text) => {
    const letter = letterOf(`Dear Sir\n\n${text}\n`)
    const mentions = [...ofThemes(letter), ...ofStances(letter)]
    const before = performance.now()
    findings(mentions, letter, null)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
