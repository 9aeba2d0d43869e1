import type { DateRule } from '../../pipeline/knowledge.ts'
import { addDays, easterSunday } from '../../pipeline/text/calendar.ts'
import { dayReading, stated, told } from '../../pipeline/text/date-reading.ts'
import { asWritten, ends, gap, sideOf, year } from './parts.ts'

const fixed: Readonly<Record<string, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  'lady day': [3, 25],
  'midsummer day': [6, 24],
  michaelmas: [9, 29],
  'new year': [1, 1],
  "st david's day": [3, 1],
  "st patrick's day": [3, 17],
  "st george's day": [4, 23],
  "st andrew's day": [11, 30],
  'bonfire night': [11, 5],
  halloween: [10, 31],
}

// Days from Easter Sunday.
const movable: Readonly<Record<string, number>> = {
  easter: 0,
  'easter sunday': 0,
  'good friday': -2,
  'easter monday': 1,
}

const names =
  `Christmas(?:${gap}(?:Day|Eve))?|Boxing Day|(?<!in the )New Year(?:[’']s (?:Day|Eve))?|Lady Day|Midsummer Day|Michaelmas|` +
  "St (?:David|Patrick|George|Andrew)[’']s Day|Bonfire Night|Halloween|Good Friday|Easter (?:Sunday|Monday)|Easter"

/** Days with a name. */
export const feasts: readonly DateRule[] = [
  {
    // "Christmas", "Lady Day", "Easter 2019", "Good Friday 2017"
    id: 'date/feast',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?:[Ss]ince|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|[Ff]rom|[Aa]t|[Oo]n|[Aa]round|[Oo]ver|[Dd]uring)${gap}(?:the${gap})?)|(?<which>[Ll]ast|[Tt]his|[Nn]ext)${gap})` +
        `(?<feast>${names})` +
        `(?:,?${gap}${year}|(?=${gap}(?:\\p{Ll}|and${ends})|[,.;:)’']|$))${ends}(?!${gap}(?:holidays?|break|period|cards?|part(?:y|ies)|week|weekend|term|recess|bank|\\p{Lu}))`,
    ),
    read: ({ feast, year, which }) => {
      const name = feast!.toLowerCase().replace('’', "'").replace(/\s+/gu, ' ')
      const [month, day] = fixed[name] ?? [null, null]
      if (year !== undefined && month !== null) return dayReading(Number(year), month, day!)
      if (year !== undefined) return stated(addDays(easterSunday(Number(year)), movable[name]!), 'day')
      return told('day', {
        unit: 'year',
        month,
        day,
        side: which?.toLowerCase() === 'this' ? 'same' : sideOf(which),
      })
    },
    confidence: 0.85,
    examples: [
      'It will be finished by [Christmas](year, month 12, day 25).',
      'She had gone eleven times since [last Christmas](year, month 12, day 25, before).',
      'The work begins after [Easter](year).',
      'Crews were doubled over [Christmas 2016](2016-12-25).',
      'It closed on [Good Friday 2017](2017-04-14), before [Easter 2019](2019-04-21).',
      "It was launched on [St David's Day](year, month 3, day 1).",
      'It has worked since the [New Year](year, month 1, day 1).',
    ],
    notExamples: [
      'over the Christmas period',
      'after Easter Ross',
      'by Christmas cards',
      'the Christmas 2016 campaign',
      'in the New Year Honours',
    ],
    source: 'own',
  },
]
