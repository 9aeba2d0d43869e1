import type { DateRule } from '../../pipeline/knowledge.ts'
import { seasonCode } from '../../pipeline/text/calendar.ts'
import { told } from '../../pipeline/text/date-reading.ts'
import { asWritten, begins, ends, gap, inAnyCase, Month, monthOf, season, shiftOf, sideOf } from './parts.ts'

/** Months told from the letter’s own, and what lies two back. */
export const toldMonths: readonly DateRule[] = [
  {
    // "last November", "next March", "this June", "this coming September"
    id: 'date/told-month',
    pattern: asWritten(
      `${begins}(?<which>[Ll]ast|[Tt]his${gap}(?:coming|past)|[Tt]his|[Nn]ext|[Cc]oming)${gap}${Month}${ends}`,
    ),
    read: ({ which, month }) => told('month', { unit: 'year', month: monthOf(month), side: sideOf(which) }),
    confidence: 0.93,
    examples: [
      'your team’s visit [last June](year, month 6, before)',
      'We shall return [next March](year, month 3, after).',
      'It begins [this coming September](year, month 9, after).',
    ],
    notExamples: ['this march of progress', 'At last, March came.'],
    source: 'own',
  },
  {
    // "this month", "earlier this month", "early next month", "the current month"
    id: 'date/told-month-alone',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})(?:the|every)${gap})${begins}(?:(?:(?:earlier|later|early|late|mid)${gap}(?:in${gap})?)?(?<which>last|this|next)|the${gap}(?:current|present))${gap}month${ends}`,
    ),
    read: ({ which }) => told('month', { unit: 'month', shift: shiftOf(which) }),
    confidence: 0.9,
    examples: [
      'I apologised to her [last month](month -1).',
      'published [earlier this month](month)',
      'It follows [early next month](month +1).',
    ],
    notExamples: ['in the last month', 'this monthly return'],
    source: 'own',
  },
  {
    // "the month before last", "the summer before last", "the week before last"
    id: 'date/before-last',
    pattern: inAnyCase(
      `${begins}the${gap}(?:(?<unit>week|month|year)|${season})${gap}before${gap}last${ends}`,
    ),
    read: ({ unit, season }) => {
      if (season !== undefined)
        return told('season', { unit: 'season', month: seasonCode(season), shift: -1, side: 'before' })
      const unitIs = unit!.toLowerCase() as 'week' | 'month' | 'year'
      const precision = unitIs === 'week' ? 'interval' : unitIs
      return told(precision, { unit: unitIs, shift: -2, side: unitIs === 'year' ? 'same' : null })
    },
    confidence: 0.9,
    examples: [
      'We met [the week before last](week -2).',
      'It rose in [the year before last](year -2, same).',
      'It was so in [the summer before last](season -1, month 22, before).',
    ],
    notExamples: ['the one before last'],
    source: 'own',
  },
]
