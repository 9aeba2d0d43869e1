/** The page on accuracy, from a scoreboard. */
import type { LeftOutSource, Scoreboard } from './scoreboard.ts'
import {
  figureTable,
  leftOutTable,
  letterTable,
  markdownTable,
  readerTable,
  reliabilityTable,
  themeTable,
} from './tables.ts'

/**
 * @param board with the sentence reader, which for letters that it has learned from is one that had not seen them
 * @param alone by rules alone
 */
export const accuracyPage = (
  board: Scoreboard,
  alone: Scoreboard,
  leftOut: readonly LeftOutSource[],
): string =>
  [
    '# Accuracy',
    'Written by `npm run evaluate -- --write docs/accuracy.md`; do not edit it by hand.',
    '## What it is measured by',
    `${board.letters} letters that the project's makers read and coded by hand (one coder each; see the gold folder's README): ${board.groups.map(({ name, letters }) => `${letters} in \`${name}\``).join(', ')}. \`jtai\` and \`letters\` are published documents; \`written\` and \`specimens\` were written for the project, with people, dates and findings invented, \`specimens\` by the same hands as the rules.`,
    '**The rules were written with these letters at hand.** Figures on letters that nobody looked at will be lower; the difference between the groups gives an idea of how much.',
    'Lists are compared as sets; a span is right when it shares at least half of the words of the longer; pairs are one to one; what gold does not cover, or calls doubtful, is not scored. Intervals are the middle 95 % of 1,000 draws of as many letters (bootstrap by letter). A dash means that there is nothing to score.',
    '## Figures',
    markdownTable(figureTable(board)),
    '## The sentence reader',
    'The reader was trained in five folds, whole letters at a time; what is scored here for each letter are the answers of a reader that had not learned from it (`data/reader/held-out.txt`, written by `train/fit.py`). The shipped reader has learned from all of them, so that measuring that one on them would flatter it. How its answers are weighed against cues was fitted on the same held-out answers; the cues themselves were chosen with these letters at hand. Figures that it changes:',
    markdownTable(readerTable(board, alone)),
    '## Confidence',
    'Of findings with a confidence in each band, how many are right; and of all from there up. `--min-confidence` of the export takes what lies from a value up.',
    markdownTable(reliabilityTable(board)),
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
