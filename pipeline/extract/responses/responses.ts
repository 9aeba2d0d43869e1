import type { ResponseRule } from '../../knowledge.ts'
import { cellsOf } from '../../text/cells.ts'
import { hopefulOf } from '../../text/literals.ts'
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
export const responses = (rules: readonly ResponseRule[]): Extractor => {
  const those = (where: ResponseRule['where']) => finderOf(rules.filter(rule => rule.where === where))
  const [ofText, ofStarts] = [those('text'), those('start')]
  const [ofHeads, ofCells] = [those('head'), those('cell')]

  return ({ blocks, document: { text } }) => {
    const mentions = (span: Span, find: Finder) => find(text.slice(span.start, span.end), span.start)
    const starts = (block: Block): ResponseCueMention[] => {
      const body = withoutMarker(text, block)
      const own = body.start > block.start ? mentions(block, ofStarts) : []
      return own.length > 0 ? own : mentions(body, ofStarts)
    }
    const ofBlock = (block: Block): ResponseCueMention[] => {
      const cells = cellsOf(text, block)
      const row = cells.length >= fewestColumns ? cells : []
      const ofRow = row.flatMap(cell => [...mentions(cell, ofHeads), ...mentions(cell, ofCells)])
      return [...mentions(block, ofText), ...starts(block), ...ofRow]
    }
    return blocks.filter(({ kind }) => kind !== 'furniture').flatMap(ofBlock)
  }
}

/** Finds the cues of some rules in words that stand at a place of the letter's text. */
type Finder = (words: string, at: number) => ResponseCueMention[]

function finderOf(rules: readonly ResponseRule[]): Finder {
  const patterns = rules.map(({ pattern }) => new RegExp(pattern, flagsOf(pattern)))
  const hopeful = hopefulOf(patterns)
  return (words, at) =>
    hopeful(words).flatMap(place =>
      matchesIn(words, patterns[place]!).flatMap(match => mentionOf(rules[place]!, at, match)),
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
