import { gap } from './parts.ts'

const sentenceOpeners =
  'In|FY|My|Our|Their|The|Its|This|For|Since|During|From|By|Until|Throughout|Of|Between|Total'

/** A year after a capitalised word belongs to a title: "PEEL 2021/22", "Plan 2017-21". */
export const noTitle = `(?<!(?<![\\p{L}’'])(?!(?:${sentenceOpeners})[^\\p{L}])\\p{Lu}[\\p{L}’']{0,30}[:,]?${gap})`
