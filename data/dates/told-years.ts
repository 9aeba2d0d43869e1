import type { DateRule } from '../../pipeline/knowledge.ts'
import { told } from '../../pipeline/text/date-reading.ts'
import { begins, ends, gap, inAnyCase, shiftOf } from './parts.ts'

/** Years told from the letter’s own. */
export const toldYears: readonly DateRule[] = [
  {
    // "this year", "earlier this year", "late last year", "the current year"; not the twelve months of "the last year"
    id: 'date/told-year',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})(?:the|over|every)${gap})${begins}(?:(?:(?:earlier|later|early|late|mid)${gap}(?:in${gap})?)?(?<which>last|this|next)|the${gap}(?:current|present)|(?:earlier|later)${gap}in${gap}the)${gap}(?:calendar${gap})?year${ends}(?!${gap}(?:group|and${gap}a${gap}half))`,
    ),
    read: ({ which }) => told('year', { unit: 'year', shift: shiftOf(which), side: 'same' }),
    confidence: 0.9,
    examples: [
      'Five were awarded [last year](year -1, same).',
      'The new team starts [later this year](year, same).',
      'It will move [early next year](year +1, same), or [later in the year](year, same).',
    ],
    notExamples: ['over the last year', 'in the last year or so', 'this year group'],
    source: 'own',
  },
  {
    // "the beginning of next year", "the middle of this year"
    id: 'date/part-of-told-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?:start|beginning|middle|early${gap}part|latter${gap}part)${gap}of${gap}(?<which>last|this|next)${gap}year${ends}`,
    ),
    read: ({ which }) => told('year', { unit: 'year', shift: shiftOf(which), side: 'same' }),
    confidence: 0.9,
    examples: ['We expect it by [the beginning of next year](year +1, same).'],
    notExamples: ['the beginning of the year'],
    source: 'own',
  },
  {
    // "the end of the year", "the end of the financial year"
    id: 'date/end-of-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?end${gap}of${gap}(?:the(?:${gap}(?:current|present))?|(?<which>last|this|next))${gap}(?:calendar${gap}|(?<financial>financial)${gap})?year${ends}`,
    ),
    read: ({ which, financial }) =>
      financial === undefined
        ? told('day', { unit: 'year', shift: shiftOf(which), month: 12, day: 31, side: 'same' })
        : told('day', { unit: 'financial-year', shift: shiftOf(which), month: 3, day: 31 }),
    confidence: 0.85,
    examples: [
      'It will be in place by [the end of the year](year, month 12, day 31, same).',
      'by [the end of this financial year](financial-year, month 3, day 31)',
    ],
    notExamples: ['the end of a year of change'],
    source: 'own',
  },
]
