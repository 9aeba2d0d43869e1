/** Scores each source of letters by rules that only other sources show a need for. */
import { knowledge } from '../data/index.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { judge } from '../pipeline/evaluate/judge.ts'
import { leftOut } from '../pipeline/evaluate/left-out.ts'
import { type GroupedJudgement, type LeftOutSource, scoreboard } from '../pipeline/evaluate/scoreboard.ts'
import { reader } from '../pipeline/read.ts'
import type { Source } from '../pipeline/types.ts'
import type { GoldLetter } from './gold.ts'
import { numberOfThemes } from './score.ts'

/** A source of fewer letters has too little to be scored by. */
const fewestLetters = 10

interface ReadGold extends GoldLetter {
  readonly source: Source
}

export async function leftOutSources(golds: readonly GoldLetter[]): Promise<readonly LeftOutSource[]> {
  const letters: ReadGold[] = []
  for (const gold of golds) {
    if (gold.location === null) continue
    const read = await readFile(gold.gold.document.path, gold.location, defaultLimits)
    if (read.ok) letters.push({ ...gold, source: read.source })
  }
  const groups = [...new Set(letters.map(({ group }) => group))].toSorted()
  return groups.flatMap(group => {
    const here = letters.filter(letter => letter.group === group)
    const elsewhere = letters.filter(letter => letter.group !== group)
    if (here.length < fewestLetters || elsewhere.length < fewestLetters) return []
    const texts = (list: readonly ReadGold[]) => list.map(({ source }) => source.text)
    const { knowledge: rest, dropped, of } = leftOut(knowledge, texts(here), texts(elsewhere))
    const scored = (read: ReturnType<typeof reader>) =>
      scoreboard(
        here.map(({ gold, source }): GroupedJudgement => ({ ...judge(gold, read(source)), group })),
        numberOfThemes,
      )
    return [
      {
        group,
        letters: here.length,
        dropped,
        of,
        before: scored(reader(knowledge)),
        after: scored(reader(rest)),
      },
    ]
  })
}
