import type { ResponseRule } from '../../knowledge.ts'
import { cellsOf } from '../../text/cells.ts'
import { hopefulIn } from '../../text/hopeful.ts'
import { type Lookout, lookout } from '../../text/lookout.ts'
import { withoutMarker } from '../../text/markers.ts'
import { matchesIn } from '../../text/matches.ts'
import type { Block, Extractor, ResponseCue, ResponseCueMention, Span } from '../../types.ts'
import { referred } from './numbers.ts'

/** A row that heads a table has at least so many cells. */
const fewestColumns = 3

/**
 * Finds words that speak for an answer to a recommendation: what it says, who gives it, what it answers, and the heads
 * of columns that hold answers. What they come to, `refine` says.
 */
export const responses = (rules: readonly ResponseRule[], look: Lookout = lookout()): Extractor => {
  const hopeful = hopefulIn(
    rules.map(({ pattern }) => new RegExp(pattern, flagsOf(pattern))),
    look,
  )

  return ({ blocks, document: { text } }) => {
    const ofBlock = (block: Block): ResponseCueMention[] => {
      const hopes = hopeful(text, block).map(({ place, pattern }) => ({
        rule: rules[place]!,
        pattern,
      }))
      if (hopes.length === 0) return []
      const find = (span: Span, ...where: readonly ResponseRule['where'][]) =>
        where.flatMap(one =>
          mentionsIn(
            text,
            span,
            hopes.filter(({ rule }) => rule.where === one),
          ),
        )
      const body = withoutMarker(text, block)
      const own = body.start > block.start ? find(block, 'start') : []
      const starts = own.length > 0 ? own : find(body, 'start')
      const cells = cellsOf(text, block)
      const row = cells.length >= fewestColumns ? cells : []
      return [...find(block, 'text'), ...starts, ...row.flatMap(cell => find(cell, 'head', 'cell'))]
    }
    return blocks.filter(({ kind }) => kind !== 'furniture').flatMap(ofBlock)
  }
}

interface Tried {
  readonly rule: ResponseRule
  readonly pattern: RegExp
}

function mentionsIn(text: string, { start, end }: Span, hopes: readonly Tried[]): ResponseCueMention[] {
  if (hopes.length === 0) return []
  const words = text.slice(start, end)
  return hopes.flatMap(({ rule, pattern }) =>
    matchesIn(words, pattern).flatMap(match => mentionOf(rule, start, match)),
  )
}

/** Case folding over all of Unicode costs several times as much; only patterns with \p{…} need it. */
const flagsOf = ({ source, ignoreCase }: RegExp) =>
  `g${ignoreCase ? 'i' : ''}${/\\[pP]\{/u.test(source) ? 'u' : ''}`

function mentionOf(rule: ResponseRule, at: number, match: RegExpExecArray): ResponseCueMention[] {
  const words = match[0].trim()
  if (words === '') return []
  const start = at + match.index + match[0].indexOf(words)
  const cue = cueOf(rule.cue, match.groups ?? {})
  return cue
    ? [
        {
          kind: 'response-cue',
          start,
          end: start + words.length,
          rule: rule.id,
          confidence: rule.confidence,
          cue,
        },
      ]
    : []
}

/** A reference means the numbers that it holds. */
function cueOf(cue: ResponseCue, groups: Readonly<Record<string, string | undefined>>): ResponseCue | null {
  if (cue.tells !== 'reference' || cue.value === 'all') return cue
  const value = referred(groups)
  return value ? { tells: 'reference', value } : null
}
