import type { DateRole, Letter, ResolvedDate } from '../../pipeline/types.ts'

/** A resolved date where the letter says `quote`, as the stage for dates would give it. */
export function dated(letter: Letter, quote: string, edtf: string, role: DateRole): ResolvedDate {
  const start = letter.document.text.indexOf(quote)
  if (start < 0) throw new Error(`The letter does not say ${JSON.stringify(quote)}`)
  const reading = { edtf, precision: 'day', relative: null, doubt: null } as const
  return {
    mention: { kind: 'date', start, end: start + quote.length, rule: 'test', confidence: 1, reading },
    edtf,
    earliest: null,
    latest: null,
    role,
    roleRule: 'test',
    inferred: null,
  }
}
