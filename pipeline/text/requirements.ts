/** What a pattern cannot match without: letters that stand in every match. */
import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { alikeSigns } from './alike-signs.ts'

/** Shorter letters stand nearly everywhere. */
const shortest = 2

/** Texts one of which is in every match, all in signs that stand for those alike. */
export type Literals = readonly string[]

/** Literals all of which are needed: of each list one of its texts. */
export type Needs = readonly Literals[]

/** More ways than this to match are not told apart. */
const mostWays = 48
/** Besides the most telling need of a way, only those are looked for that are rarely met by chance. */
const longEnough = 4
/** A part of a pattern that can match more texts than this is not spelt out. */
const mostTexts = 48

/**
 * The ways in which a pattern can match, each with all that it needs.
 *
 * @returns null where some match needs nothing
 */
export function waysOf(pattern: RegExp): readonly Needs[] | null {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(
    pattern.source,
    0,
    undefined,
    { unicode: pattern.unicode },
  )
  return wayReader(pattern.ignoreCase).ofAlternatives(alternatives)
}

const worst = (literals: Literals) => Math.min(...literals.map(({ length }) => length))

/** Of the needs of a way the one that is met by chance least often: the longest letters. */
const best = (needs: Needs): Literals =>
  needs.reduce((one, other) => (worst(other) > worst(one) ? other : one))

/** The most telling need, and the others that are worth looking for. */
function telling(needs: Needs): Needs {
  if (needs.length === 0) return needs
  const first = best(needs)
  return [first, ...needs.filter(other => other !== first && worst(other) >= longEnough)]
}

/** Where one text holds another, looking for the other is enough. */
const withoutLonger = (texts: Literals): Literals => {
  const own = [...new Set(texts)]
  return own.filter(text => !own.some(other => other !== text && text.includes(other)))
}

/** Every text of the one followed by every text of the other; null where they are too many. */
function followed(one: Literals, other: Literals): Literals | null {
  if (one.length * other.length > mostTexts) return null
  return [...new Set(one.flatMap(before => other.map(after => before + after)))]
}

/** Reads parts of a pattern that minds case or does not. */
function wayReader(ignoreCase: boolean) {
  /** Every alternative is a way of its own; null where one of them needs nothing. */
  function ofAlternatives(alternatives: readonly AST.Alternative[]): readonly Needs[] | null {
    const all = alternatives.map(ofSequence)
    return all.every(ways => ways !== null) ? all.flat() : null
  }

  /** What all of a sequence needs, in each way that its parts leave. */
  function ofSequence({ elements }: AST.Alternative): readonly Needs[] | null {
    let ways: readonly Needs[] = [[]]
    /** The texts of the parts before, as far as they are spelt out and follow one another. */
    let run: Literals = ['']
    const need = (literals: Literals) => {
      if (worst(literals) >= shortest) ways = ways.map(needs => [...needs, literals])
    }
    const endRun = (next: Literals) => {
      need(withoutLonger(run))
      run = next
    }
    for (const element of elements) {
      const texts = textsOf(element)
      if (texts !== null) {
        const longer = followed(run, texts)
        if (longer) run = longer
        else endRun(texts)
        continue
      }
      const repeated = element.type === 'Quantifier' && element.min > 0 ? textsOf(element.element) : null
      if (repeated !== null) {
        // Of "\d+" the first sign follows what stands before, and the last leads on to what comes behind.
        const longer = followed(run, repeated)
        if (longer) run = longer
        endRun(repeated)
        continue
      }
      // What takes no room stands between letters without parting them.
      if (element.type !== 'Assertion') endRun([''])
      const more = ofElement(element)
      if (more === null) continue
      if (ways.length * more.length <= mostWays)
        ways = ways.flatMap(needs => more.map(others => [...needs, ...others]))
      else need(more.flatMap(best))
    }
    endRun([''])
    const told = ways.map(telling)
    return told.every(needs => needs.length > 0) ? told : null
  }

  function ofElement(element: AST.Element): readonly Needs[] | null {
    if (element.type === 'Quantifier') return element.min === 0 ? null : ofElement(element.element)
    if (element.type === 'Group' || element.type === 'CapturingGroup')
      return ofAlternatives(element.alternatives)
    // What must stand before or behind is in the text too.
    if (element.type === 'Assertion' && 'alternatives' in element && !element.negate)
      return ofAlternatives(element.alternatives)
    return null
  }

  /** All texts that a part can match; null where they are too many, or cannot be told. */
  function textsOf(element: AST.Element): Literals | null {
    if (element.type === 'Character') return textOf(element.value)
    if (element.type === 'CharacterSet') return textsOfSet(element)
    if (element.type === 'CharacterClass') return textsOfClass(element)
    if (element.type === 'Group' || element.type === 'CapturingGroup') {
      const all = element.alternatives.map(({ elements }) => textsOfSequence(elements))
      if (!all.every(texts => texts !== null)) return null
      const texts = [...new Set(all.flat())]
      return texts.length > mostTexts ? null : texts
    }
    return element.type === 'Quantifier' ? textsOfRepeated(element) : null
  }

  function textsOfSet(set: AST.CharacterSet): Literals | null {
    if (set.kind === 'space' && !set.negate) return [' ']
    return set.kind === 'digit' && !set.negate ? ['0'] : null
  }

  /** Letters beyond ASCII may have forms that small letters do not tell. */
  function textOf(value: number): Literals | null {
    const text = alikeSigns(String.fromCodePoint(value))
    return ignoreCase && value > 0x7f && /[^\0-\x7f]/.test(text) ? null : [text]
  }

  function textsOfClass({ negate, elements }: AST.CharacterClass): Literals | null {
    if (negate) return null
    const texts: string[] = []
    for (const element of elements) {
      const own =
        element.type === 'CharacterClassRange'
          ? textsOfRange(element)
          : element.type === 'Character' || element.type === 'CharacterSet'
            ? textsOf(element)
            : null
      if (own === null) return null
      texts.push(...own)
    }
    return [...new Set(texts)]
  }

  function textsOfRange({ min, max }: AST.CharacterClassRange): Literals | null {
    if (max.value - min.value >= mostTexts) return null
    const all = Array.from({ length: max.value - min.value + 1 }, (_, more) => textOf(min.value + more))
    return all.every(texts => texts !== null) ? all.flat() : null
  }

  function textsOfSequence(elements: readonly AST.Element[]): Literals | null {
    let run: Literals = ['']
    for (const element of elements) {
      // What takes no room adds nothing; what it asks for besides is not told.
      const texts = element.type === 'Assertion' ? [''] : textsOf(element)
      const longer = texts && followed(run, texts)
      if (!longer) return null
      run = longer
    }
    return run
  }

  function textsOfRepeated({ element, min, max }: AST.Quantifier): Literals | null {
    const once = textsOf(element)
    if (once === null || max > mostTexts) return null
    const all = new Set<string>()
    let run: Literals = ['']
    for (let times = 0; times <= max; times++) {
      if (times >= min) for (const text of run) all.add(text)
      const longer = times < max ? followed(run, once) : run
      if (!longer) return null
      run = longer
    }
    return all.size > mostTexts ? null : [...all]
  }

  return { ofAlternatives }
}
