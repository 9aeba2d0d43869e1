import type { ResponseRule } from '../../pipeline/knowledge.ts'
import type { ResponsePosition } from '../../pipeline/types.ts'

const cell = (value: Exclude<ResponsePosition, 'not_stated'>) =>
  ({ where: 'cell', cue: { tells: 'position', value }, source: 'own', confidence: 0.9 }) as const

/** Whole cells of a table that say whether what is asked is accepted. */
export const cellRules: readonly ResponseRule[] = [
  {
    ...cell('accepted'),
    id: 'response/cell-yes',
    pattern:
      /^(?:yes|y|✓|✔|☑|(?:fully\s)?accept(?:ed)?|agreed?|(?:yes|accepted|agreed)\s?[-–,(]?\s?in\sfull\)?)\.?$/iu,
    examples: ['[Yes]', '[Agreed]', '[Accepted in full]', '[✓]'],
    notExamples: ['Yes, but not yet', 'Year', 'Not accepted'],
  },
  {
    ...cell('not_accepted'),
    id: 'response/cell-no',
    pattern:
      /^(?:no|n|✗|✘|×|x|not\s(?:accepted|agreed|supported)|reject(?:ed)?|declined|refused|disagreed?)\.?$/iu,
    examples: ['[No]', '[Rejected]', '[Not agreed]', '[✗]'],
    notExamples: ['No change', 'Not applicable', 'Notes'],
  },
  {
    ...cell('partly_accepted'),
    id: 'response/cell-in-part',
    pattern:
      /^(?:(?:yes|accepted|agreed)?[\s,(–-]{0,3}(?:in\spart|part(?:ly|ial|ially)?|in\sprinciple)\)?|part(?:ly|ially)\s(?:accepted|agreed)|yes\s?\/\s?no)\.?$/iu,
    examples: ['[In part]', '[Partially]', '[Accepted (in part)]', '[Agreed in principle]'],
    notExamples: ['Partnership', 'Part of the plan', 'Principal'],
  },
  {
    ...cell('noted'),
    id: 'response/cell-noted',
    pattern:
      /^(?:noted|n\/?a|not\sapplicable|(?:not\s)?for\s(?:us|information|others|the\s[a-zà-ÿ\s]{3,25})(?:\sonly)?|under\s(?:review|consideration)|to\sbe\s(?:decided|considered))\.?$/iu,
    examples: ['[N/A]', '[Noted]', '[For the Home Office]', '[Under consideration]'],
    notExamples: ['Noted that calls are late', 'Narrow', 'National'],
  },
]
