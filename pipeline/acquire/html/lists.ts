import { attribute, childrenOf, type HtmlNode, nameOf } from './dom.ts'

// Lists whose items show no bullet: their numbers, if any, are typed
const unmarked =
  /(?:^|\s)(?:list-unstyled|unstyled|list-none|no-bullets?|legislative-list|govuk-list(?!--)(?!.*govuk-list--(?:bullet|number)))(?:\s|$)/u

const typeOfStyle: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** The marker of each item of a list, with the space after it; '' where none shows. */
export function markersOf(list: HtmlNode): Map<HtmlNode, string> {
  const items = childrenOf(list).filter(node => nameOf(node) === 'li')
  const style = /list-style(?:-type)?\s{0,5}:\s{0,5}(?<style>[a-z-]{1,20})/iu.exec(attribute(list, 'style'))
  const declared = style?.groups?.style?.toLowerCase() ?? ''
  const none = declared === 'none' || unmarked.test(attribute(list, 'class').slice(0, 2000))
  if (none) return new Map(items.map(item => [item, '']))
  if (nameOf(list) !== 'ol') return new Map(items.map(item => [item, '• ']))
  const type = typeOfStyle[declared] ?? (attribute(list, 'type') || '1')
  const reversed = list.attribs?.reversed !== undefined
  let number = whole(attribute(list, 'start')) ?? (reversed ? items.length : 1)
  return new Map(
    items.map(item => {
      number = whole(attribute(item, 'value')) ?? number
      const marker = `${numeral(number, type)}. `
      number += reversed ? -1 : 1
      return [item, marker]
    }),
  )
}

const whole = (text: string) => (/^\s{0,5}-?\d{1,6}\s{0,5}$/u.test(text) ? Number(text) : null)

/** 3 is "3", "c", "C", "iii" or "III"; what has no letter stays a number. */
function numeral(number: number, type: string): string {
  if (number < 1 || number > 3999 || !/^[aAiI]$/u.test(type)) return String(number)
  const small = /[aA]/u.test(type) ? letters(number) : roman(number)
  return /[AI]/u.test(type) ? small.toUpperCase() : small
}

/** 1 is "a", 26 is "z", 27 is "aa". */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26)
  return (before > 0 ? letters(before) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let rest = number
  let found = ''
  for (const [value, letter] of romans)
    while (rest >= value) {
      found += letter
      rest -= value
    }
  return found
}
