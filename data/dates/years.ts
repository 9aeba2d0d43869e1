import type { DateRule } from '../../pipeline/knowledge.ts'
import { stated } from '../../pipeline/text/date-reading.ts'
import { edtfOf } from '../../pipeline/text/edtf.ts'
import {
  asWritten,
  begins,
  beginsNumber,
  counted,
  dash,
  ends,
  endsNumber,
  gap,
  inAnyCase,
  till,
  year,
} from './parts.ts'
import { noTitle } from './titles.ts'

// What a year can stand before: "the 2015 inspection"
const yearly =
  'inspections?|re-?inspection|reports?|reviews?|visits?|audits?|findings|assessments?|figures?|levels?|baseline|survey'

/** Years of the calendar. */
export const years: readonly DateRule[] = [
  {
    // "in 2013", "since 2019", "by 2020", "the review of 2019", "its 2022 report", "Conference (2017)"
    id: 'date/year',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?:[Ii]n|[Ss]ince(?:${gap}(?:at${gap}least|about|around))?|[Uu]ntil|[Dd]uring|[Tt]hroughout|[Bb]oth|(?:end|start|beginning|middle|half) of)${gap}(?:\\d{4},?${gap}(?:and${gap}|or${gap})?){0,3})${year}|` +
        `(?<=(?<!\\p{L})(?:[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Ff]or|[Aa]s|cover(?:s|ed|ing)?|(?:up|back|prior|compared|next) to|compared with|` +
        `(?:review|inspection|visit|figures?|level|report|audit|election|campaign) of)${gap})(?<perhaps>(?:19|20)\\d\\d)(?!${gap}(?:${counted})${ends})|` +
        `(?<=(?<!\\p{L})(?:[Ii]ts|[Oo]ur|[Tt]heir|[Yy]our|[Mm]y)${gap})(?<owned>(?:19|20)\\d\\d)(?=${gap}\\p{Ll})|` +
        `(?<=(?:(?<!\\p{L})(?:[Tt]he|[Aa]|[Tt]his|first|last|previous|earlier)|[’']s)${gap})(?<named>(?:19|20)\\d\\d)(?=${gap}(?:[\\p{L}-]{2,20}${gap}){0,3}(?:${yearly})${ends})|` +
        `(?<=\\p{L}${gap}\\()(?<bracketed>(?:19|20)\\d\\d)(?=\\))|` +
        `(?<=^|[.!?]${gap})(?<opening>(?:19|20)\\d\\d)(?=${gap}(?:saw|was|has|had|will|brought|marked)${ends}))` +
        `${endsNumber}(?!${gap}?(?:[–—-]${gap}?\\d|%)|${gap}of${gap}(?:the|these|those|them)${ends})`,
    ),
    read: ({ year, perhaps, owned, named, bracketed, opening }) => {
      const number = Number(year ?? perhaps ?? owned ?? named ?? bracketed ?? opening)
      return number < 1980 || number > 2049 ? null : stated(edtfOf(number), 'year')
    },
    confidence: 0.9,
    examples: [
      'It was inspected in [2013](2013) and has improved.',
      'no change since [2019](2019)',
      'the child practice review of [2019](2019)',
      'what it had done about its [2022](2022) child protection report',
      'In [2014](2014), [2015](2015) and [2016](2016) it rose.',
      'as the [2015](2015) inspection found',
      '[2016](2016) saw a rise in both [2014](2014) and [2015](2015) terms.',
    ],
    notExamples: [
      'section 20 of the Children Act 2004',
      'PEEL 2014',
      'Police effectiveness 2016',
      'by 2016 officers',
      'in 2,013 cases',
      'call 01632 960 2013',
    ],
    source: 'own',
  },
  {
    // "calendar year 2016", "the year 2016"
    id: 'date/named-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?:calendar${gap})?year${gap}(?:of${gap})?${year}${endsNumber}(?!${dash}\\d)`,
    ),
    read: ({ year }) => stated(edtfOf(Number(year)), 'year'),
    confidence: 0.95,
    examples: ['Referrals in [calendar year 2016](2016) rose.', 'in [the year 2015](2015)'],
    notExamples: ['the year 2,016', 'financial year 2016/17'],
    source: 'own',
  },
  {
    // "the 1990s", "the late 1990s"
    id: 'date/decade',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?:(?:early|mid|late)(?:${gap}|-))?(?<decade>(?:19|20)\\d)0[’']?s${ends}`,
    ),
    read: ({ decade }) => stated(`${decade}0/${decade}9`, 'interval'),
    confidence: 0.9,
    examples: ['It has risen since [the late 1990s](1990/1999).'],
    notExamples: ['the 1900 seats', 'model 1990sx'],
    source: 'own',
  },
  {
    // "early 2025", "mid-2017", "late 2016", "the latter part of 2014"
    id: 'date/part-of-year',
    pattern: inAnyCase(
      `${begins}(?:(?:early|mid|late|later)(?:${gap}(?:in${gap})?|-)|(?:the${gap})?(?:early|first|middle|later|latter|last)${gap}(?:part|months|weeks)${gap}of${gap})${year}${endsNumber}`,
    ),
    read: ({ year }) => stated(edtfOf(Number(year)), 'year'),
    confidence: 0.93,
    examples: [
      'We will revisit the force in [early 2025](2025).',
      'since [mid-2017](2017)',
      'in [the early part of 2014](2014)',
    ],
    notExamples: ['a late 20 minutes'],
    source: 'own',
  },
  {
    // "2016 to 2018", "2015–2025", "2017-21"
    id: 'date/year-range',
    pattern: asWritten(
      `${noTitle}${beginsNumber}(?<from>(?:19|20)\\d\\d)${till}(?<to>(?:19|20)\\d\\d|\\d\\d)${endsNumber}(?!${gap}(?:${counted})${ends})`,
    ),
    read: ({ from, to }) => {
      const last = to!.length === 2 ? Number(from!.slice(0, 2) + to) : Number(to)
      const first = Number(from)
      return first < 1980 || last <= first || last - first > 40
        ? null
        : stated(`${first}/${last}`, 'interval')
    },
    confidence: 0.88,
    examples: [
      'the strategy for [2016 to 2018](2016/2018)',
      'a ten-year strategy, [2015–2025](2015/2025), covers it',
      'figures for [2017-21](2017/2021)',
    ],
    notExamples: [
      'PEEL 2023-25',
      'Police and Crime Plan 2017-21',
      'between 2000 and 3000 calls',
      '2016 to 2010',
    ],
    source: 'own',
  },
  {
    // "between 2014 and 2016"
    id: 'date/years-between',
    pattern: asWritten(
      `(?<=(?<!\\p{L})[Bb]etween${gap})(?<from>(?:19|20)\\d\\d)${gap}and${gap}(?<to>(?:19|20)\\d\\d)${endsNumber}(?!${gap}(?:${counted})${ends})`,
    ),
    read: ({ from, to }) => (Number(to) > Number(from) ? stated(`${from}/${to}`, 'interval') : null),
    confidence: 0.95,
    examples: ['It doubled between [2014 and 2016](2014/2016).'],
    notExamples: ['between 2000 and 2050 calls'],
    source: 'own',
  },
]
