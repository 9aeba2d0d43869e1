import type { DateRule } from '../../pipeline/knowledge.ts'
import { monthNames, monthWords } from '../../pipeline/text/calendar.ts'
import { dayReading, fullYear, stated, told } from '../../pipeline/text/date-reading.ts'
import { edtfOf } from '../../pipeline/text/edtf.ts'
import {
  asWritten,
  begins,
  comma,
  dash,
  ends,
  endsNumber,
  gap,
  inAnyCase,
  Month,
  monthName,
  monthOf,
  oneOf,
  part,
  shiftOf,
  till,
  year,
} from './parts.ts'

const short = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

/** Months. */
export const months: readonly DateRule[] = [
  {
    // "March 2017", "Mar 2017", "early March 2017", "March of 2017", "MARCH 2017"
    id: 'date/month-year',
    pattern: inAnyCase(`${begins}${part}(?<month>${oneOf(monthWords)})${comma}(?:of${gap})?${year}${ends}`),
    read: ({ month, year }) => stated(edtfOf(Number(year), monthOf(month)), 'month'),
    confidence: 0.98,
    examples: [
      '[March 2017](2017-03)',
      'It was inspected in [early March 2017](2017-03).',
      'in [Sept. 2016](2016-09)',
    ],
    notExamples: ['Marching 2017 miles', 'a summary 2017 page'],
    source: 'own',
  },
  {
    // "Apr 23", "Sep-23", "March '17": of months written out, only with an apostrophe ("March 31" is a day)
    id: 'date/month-short-year',
    pattern: asWritten(
      `${begins}(?:(?<month>${short})(?:${gap}|-|/)(?<year>[12]\\d)${endsNumber}(?!${gap}\\p{Ll}|(?:st|nd|rd|th))|` +
        `(?<whole>${short}|${oneOf(monthNames)})(?:${gap}['’]|-['’]?)(?<tail>[12]\\d)${endsNumber})`,
    ),
    read: ({ month, whole, year, tail }) =>
      stated(edtfOf(fullYear((year ?? tail)!), monthOf(month ?? whole)), 'month'),
    confidence: 0.75,
    examples: [
      '8a / four posts / [Sep 23](2023-09) / amber',
      "In [Aug '19](2019-08) it went up.",
      "since [March '17](2017-03)",
      'Due [Mar-17](2017-03)',
    ],
    notExamples: ['by March 23', 'On Mar 23 officers met'],
    source: 'own',
  },
  {
    // "the end of March 2017", "end of August", "the end of this month", "the end of May next year": the last day
    id: 'date/end-of-month',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?:very${gap})?end(?:${gap}of)?${gap}(?:(?<month>${oneOf(monthWords)})(?:${comma}${year}|${gap}(?:of${gap})?(?<which>last|this|next)${gap}year)?|(?<told>this|last|next|the)${gap}month)${ends}`,
    ),
    read: ({ month, year, which, told: of }) => {
      // Day 31 stands for the last: not every month has so many.
      if (of !== undefined) return told('day', { unit: 'month', shift: shiftOf(of), day: 31 })
      const monthIs = monthOf(month)!
      if (which)
        return told('day', { unit: 'year', shift: shiftOf(which), month: monthIs, day: 31, side: 'same' })
      if (year === undefined) return told('day', { unit: 'year', month: monthIs, day: 31 })
      const last = [31, 30, 29, 28].map(day => dayReading(Number(year), monthIs, day))
      return last.find(reading => reading.doubt === null) ?? null
    },
    confidence: 0.95,
    examples: [
      'The plan will be ready by [the end of March 2017](2017-03-31).',
      'by [end of February 2019](2019-02-28)',
      'Target: [end March 2018](2018-03-31)',
      'I expect it by [the end of August](year, month 8, day 31).',
      'It is to be published by [the end of this month](month, day 31).',
    ],
    notExamples: ['the end of the march', 'at the end of the day'],
    source: 'own',
  },
  {
    // "the beginning of March 2017", "the middle of May"
    id: 'date/part-of-month',
    pattern: asWritten(
      `${begins}(?:[Tt]he${gap})?(?:start|beginning|middle)${gap}of${gap}${Month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ month, year }) =>
      year === undefined
        ? told('month', { unit: 'year', month: monthOf(month) })
        : stated(edtfOf(Number(year), monthOf(month)), 'month'),
    confidence: 0.85,
    examples: [
      'It starts at [the beginning of May](year, month 5).',
      'from [the start of May 2019](2019-05)',
    ],
    notExamples: ['at the beginning of the march'],
    source: 'own',
  },
  {
    // "in January", "since September", "the October board"
    id: 'date/month',
    pattern: asWritten(
      `${begins}${part}(?<month>January|February|July|September|October|November|December)${ends}(?!${gap}\\d)`,
    ),
    read: ({ month }) => told('month', { unit: 'year', month: monthOf(month) }),
    confidence: 0.9,
    examples: [
      'I shall ask again in [January](year, month 1).',
      'Signed off at the [October](year, month 10) board.',
      'It was seen again in [early February](year, month 2).',
    ],
    notExamples: ['In October 14 officers left.'],
    source: 'own',
  },
  {
    // "in March", "since May", "between April and July", "March to June": words that are also verbs and names
    id: 'date/month-in-context',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]etween|[Bb]efore|[Aa]fter|[Bb]eyond|[Tt]hroughout|[Bb]oth|of|for|to|[Tt]he|[Aa]round|${monthName},|${monthName},? (?:and|or))${gap})|` +
        `(?<=\\||\\t|^|\\n|\\()(?=${monthName}${ends}(?:${gap}(?:to|and)${gap}|${dash})${monthName})|(?<=\\|[ ]?|\\t|\\n)(?=${monthName}(?:[ ]?\\||\\t|\\n|$))|(?=${monthName}(?:${gap}to${gap}|${dash}|/)${monthName})|(?=(?:[Ee]arly|[Mm]id|[Ll]ate)(?:-|[ ])))` +
        `${begins}${part}(?<month>March|April|May|June|August)${ends}(?!${gap}(?:\\d|\\p{Lu}\\p{Ll}))`,
    ),
    read: ({ month }) => told('month', { unit: 'year', month: monthOf(month) }),
    confidence: 0.88,
    examples: [
      'Your team saw us in [March](year, month 3).',
      'The [August](year, month 8) audit showed a plan.',
      'It fell in [early May](year, month 5).',
      'Between [March](year, month 3) and [May](year, month 5) it rose.',
      'audited in [June](year, month 6), [July](year, month 7) and [August](year, month 8)',
    ],
    notExamples: [
      'May I add a word?',
      'A march was held.',
      'Inspector June March was there.',
      'I am grateful to April Fenner.',
      'It is by June Hale.',
      'Theresa May',
    ],
    source: 'own',
  },
  {
    // "Jan to Mar 2019", "Sept-Dec": cut short, a month counts only as half of a stretch
    id: 'date/month-short-in-range',
    pattern: asWritten(
      `${begins}(?:(?=(?:${short})\\.?(?:${till}|/)(?:${short}|${monthName})${ends})|(?<=(?:${short}|${monthName})\\.?(?:${till}|/)))(?<month>${short})${ends}`,
    ),
    read: ({ month }) => told('month', { unit: 'year', month: monthOf(month) }),
    confidence: 0.85,
    examples: [
      'The scheme runs [Sept](year, month 9)-[Dec](year, month 12).',
      'from [Jan](year, month 1) to [Mar 2019](2019-03)',
    ],
    notExamples: ['Mar and Jan were late.', 'Dec-Ltd supplied it'],
    source: 'own',
  },
  {
    // "the month of May"
    id: 'date/month-of',
    pattern: asWritten(`${begins}[Tt]he${gap}month${gap}of${gap}${Month}(?:${comma}${year})?${ends}`),
    read: ({ month, year }) =>
      year === undefined
        ? told('month', { unit: 'year', month: monthOf(month) })
        : stated(edtfOf(Number(year), monthOf(month)), 'month'),
    confidence: 0.92,
    examples: ['In [the month of May](year, month 5) it rose.'],
    notExamples: ['the month of the march'],
    source: 'own',
  },
  {
    // "May's figures"
    id: 'date/month-possessive',
    pattern: asWritten(
      `(?<=^|[.!?][ ]|(?<!\\p{L})(?:[Ii]n|[Aa]t|[Ff]or|[Ff]rom|[Tt]o|[Oo]f|on|with)[ ])(?<month>March|April|May|June|August)(?=[’']s${gap}(?:figures?|meetings?|board|audits?|data|returns?|numbers|performance|inspection|report|results?|review|visit)${ends})`,
    ),
    read: ({ month }) => told('month', { unit: 'year', month: monthOf(month) }),
    confidence: 0.8,
    examples: ["[May](year, month 5)'s figures are better."],
    notExamples: ["Mrs May's report", "April's mother"],
    source: 'own',
  },
]
