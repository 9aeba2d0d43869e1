/** Scores of records by gold. */
import { codebook } from '../data/themes.ts'
import type { FoundRecord } from '../pipeline/evaluate/found.ts'
import { judge } from '../pipeline/evaluate/judge.ts'
import type { GroupedJudgement } from '../pipeline/evaluate/scoreboard.ts'
import type { GoldLetter } from './gold.ts'

export const numberOfThemes = codebook.themes.length

/** Judges the letters that have a record, by the path of their letter. */
export function judged(
  golds: readonly GoldLetter[],
  recordOf: (letter: GoldLetter) => FoundRecord | undefined,
): readonly GroupedJudgement[] {
  return golds.flatMap((letter): GroupedJudgement[] => {
    const record = recordOf(letter)
    return record ? [{ ...judge(letter.gold, record), group: letter.group }] : []
  })
}
