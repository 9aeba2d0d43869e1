import type { Scoreboard } from './scoreboard.ts'

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6)

/** A scoreboard as JSON: all figures, themes and letters, to six decimals. */
export const scoreboardJson = ({ letters, groups, figures, themes, byLetter }: Scoreboard) => ({
  letters,
  groups,
  figures: figures.map(({ figure, worth, interval, byGroup }) => ({
    id: figure.id,
    says: figure.says,
    value: rounded(worth.value),
    low: rounded(interval?.low ?? null),
    high: rounded(interval?.high ?? null),
    precision: rounded(worth.precision),
    recall: rounded(worth.recall),
    in_gold: worth.tally.wanted,
    found: worth.tally.found,
    right: worth.tally.right,
    by_group: Object.fromEntries(groups.map(({ name }, index) => [name, rounded(byGroup[index]!)])),
  })),
  themes: themes.map(({ theme, tally, precision, recall, f1 }) => ({
    theme,
    f1: rounded(f1),
    precision: rounded(precision),
    recall: rounded(recall),
    in_gold: tally.wanted,
    found: tally.found,
    right: tally.right,
  })),
  by_letter: byLetter.map(({ path, values }) => ({
    path,
    ...Object.fromEntries([...values].map(([id, value]) => [id, rounded(value)])),
  })),
})
