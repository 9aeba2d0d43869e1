import type { DateRule } from '../../pipeline/knowledge.ts'
import { fullYear, stated, told } from '../../pipeline/text/date-reading.ts'
import { financialYear } from '../../pipeline/text/edtf.ts'
import { asWritten, begins, beginsNumber, ends, endsNumber, gap, inAnyCase, year } from './parts.ts'
import { noTitle } from './titles.ts'

/** Financial and academic years. */
export const financialYears: readonly DateRule[] = [
  {
    // "2020/21", "2016-17", "the financial year 2016/17": 1 April to 31 March. "2015–16" with the longer dash is
    // also written for two years, and is read so unless the words say "financial".
    id: 'date/financial-year',
    pattern: asWritten(
      `(?:${begins}(?:[Tt]he${gap})?(?<financial>[Ff]inancial|[Ff]iscal)${gap}[Yy]ear${gap}(?:of${gap})?|${noTitle}${beginsNumber})${year}(?<mark>[/–-])(?<end>(?:20)?\\d\\d)(?:${gap}(?<after>financial|fiscal)${gap}year${ends})?${endsNumber}`,
    ),
    read: ({ financial, after, year, mark, end }) => {
      const begins = Number(year)
      if ((begins + 1) % 100 !== Number(end) % 100 || begins < 1990) return null
      const split = mark === '–' && (financial ?? after) === undefined
      return split ? stated(`${begins}/${begins + 1}`, 'interval') : stated(financialYear(begins), 'interval')
    },
    confidence: 0.92,
    examples: [
      'The precept for [2020/21](2020-04-01/2021-03-31) is frozen.',
      'I renewed my grants in [2016-17](2016-04-01/2017-03-31) and [2017-18](2017-04-01/2018-03-31).',
      'in [the financial year 2016/17](2016-04-01/2017-03-31)',
      'in the [2016/17 financial year](2016-04-01/2017-03-31)',
      'Help was given in [2015–16](2015/2016).',
    ],
    notExamples: ['PEEL 2021/22', 'Police and Crime Plan 2016/17', 'ref 2016/17/204', '2016/19'],
    source: 'own',
  },
  {
    // "FY16/17", "FY 2016-17"
    id: 'date/financial-year-short',
    pattern: asWritten(
      `${begins}FY(?:${gap})?(?:20)?(?<begin>\\d\\d)[/–-](?:20)?(?<end>\\d\\d)${endsNumber}`,
    ),
    read: ({ begin, end }) =>
      Number(end) === Number(begin) + 1 ? stated(financialYear(fullYear(begin!)), 'interval') : null,
    confidence: 0.92,
    examples: ['Spend in [FY16/17](2016-04-01/2017-03-31) was flat.'],
    notExamples: ['FY16/19', 'form FY16'],
    source: 'own',
  },
  {
    // "the academic year 2015/16", "the 2015/16 school year": September to August
    id: 'date/academic-year',
    pattern: asWritten(
      `(?:${begins}(?:[Tt]he${gap})?(?:[Aa]cademic|[Ss]chool)${gap}[Yy]ear${gap}(?:of${gap})?${year}[/–-](?<end>(?:20)?\\d\\d)${endsNumber}|` +
        `${beginsNumber}(?<first>(?:19|20)\\d\\d)[/–-](?<last>(?:20)?\\d\\d)${gap}(?:academic|school)${gap}year${ends})`,
    ),
    read: ({ year, end, first, last }) => {
      const begins = Number(year ?? first)
      if ((begins + 1) % 100 !== Number(end ?? last) % 100) return null
      return stated(`${begins}-09-01/${begins + 1}-08-31`, 'interval')
    },
    confidence: 0.93,
    examples: [
      'Attendance in [the academic year 2015/16](2015-09-01/2016-08-31) was poor.',
      'in the [2015/16 school year](2015-09-01/2016-08-31)',
    ],
    notExamples: ['a school year of 190 days'],
    source: 'own',
  },
  {
    // "this financial year", "the current financial year", "next financial year"
    id: 'date/told-financial-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?<which>last|previous|this|current|present|next|coming)${gap}financial${gap}year${ends}`,
    ),
    read: ({ which }) => {
      const word = which!.toLowerCase()
      const shift = /^(?:last|previous)$/u.test(word) ? -1 : /^(?:next|coming)$/u.test(word) ? 1 : 0
      return told('interval', { unit: 'financial-year', shift })
    },
    confidence: 0.92,
    examples: [
      'a further £40,000 in [the next financial year](financial-year +1)',
      'spent [this financial year](financial-year)',
    ],
    notExamples: ['a full financial year'],
    source: 'own',
  },
]
