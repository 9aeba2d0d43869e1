/** The page on accuracy, from a scoreboard. */
import type { LeftOutSource, Scoreboard } from './scoreboard.ts'
import { figureTable, leftOutTable, letterTable, markdownTable, themeTable } from './tables.ts'

export const accuracyPage = (board: Scoreboard, leftOut: readonly LeftOutSource[]): string =>
  [
    '# Accuracy',
    'Written by `npm run evaluate -- --write docs/accuracy.md`; do not edit it by hand.',
    '## What it is measured by',
    `${board.letters} letters that the project's makers read and coded by hand (one coder each; see the gold folder's README): ${board.groups.map(({ name, letters }) => `${letters} in \`${name}\``).join(', ')}. \`jtai\` and \`letters\` are published documents; \`written\` and \`specimens\` were written for the project, with people, dates and findings invented, \`specimens\` by the same hands as the rules.`,
    '**The rules were written with these letters at hand.** Figures on letters that nobody looked at will be lower; the difference between the groups gives an idea of how much.',
    'Lists are compared as sets; a span is right when it shares at least half of the words of the longer; pairs are one to one; what gold does not cover, or calls doubtful, is not scored. Intervals are the middle 95 % of 1,000 draws of as many letters (bootstrap by letter). A dash means that there is nothing to score.',
    '## Figures',
    markdownTable(figureTable(board)),
    '## Findings by theme',
    markdownTable(themeTable(board)),
    ...carry(leftOut),
    '## Letter by letter',
    'F1; for kind and date of the document 1 is right.',
    markdownTable(letterTable(board)),
  ]
    .join('\n\n')
    .concat('\n')

const carry = (sources: readonly LeftOutSource[]): readonly string[] =>
  sources.length === 0
    ? []
    : [
        '## How far the rules carry',
        `Each source scored again after every alias, cue and pattern that is met in its letters and in no others was taken out: ${sources.map(({ group, dropped, of }) => `${dropped} of ${of} for \`${group}\``).join(', ')}. Lists of facts (names of forces, organisations, reports) stay. This is harsh, since the letters differ in what they speak of as much as in how; but where a figure holds, its rules are general.`,
        markdownTable(leftOutTable(sources)),
      ]
