import { describe, expect, it } from 'vitest'
import { characters } from '../../pipeline/clean/characters.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { sourceOf } from '../letter.ts'

const cleaned = (text: string) => clean(sourceOf(text), [characters]).text

describe('characters', () => {
  it.each([
    ['ligatures', 'o\uFB03ces \uFB01nd \uFB02ow, o\uFB00er, ba\uFB04e', 'offices find flow, offer, baffle'],
    ['spaces of odd widths', '1\u00A0May\u20092020\u202Fin\u3000Kent', '1 May 2020 in Kent'],
    ['soft hyphens within a line', 'safe\u00ADguarding', 'safeguarding'],
    ['soft hyphens that show, at the end of one', 'safe\u00AD\nguarding', 'safe-\nguarding'],
    ['zero widths and byte order marks', '\uFEFFKent\u200B Police\u200D\u2060', 'Kent Police'],
    ['marks of direction', '\u200EKent\u200F \u202Abis\u202C', 'Kent bis'],
    ['bullets of symbol fonts', '\uF0B7 first\n\uF0A7 second', '• first\n• second'],
    ['non-breaking hyphens', 'multi\u2011agency', 'multi-agency'],
    ['control characters', 'K\u0000e\u0007n\u001Bt\u007F', 'Kent'],
    ['half surrogate pairs', 'a\uD83Db\uDC6Ec', 'a\uFFFDb\uFFFDc'],
  ])('%s', (_, text, expected) => expect(cleaned(text)).toBe(expected))

  it.each([
    '“Curly” – ‘quotes’ … £5',
    'Mae’r heddlu yn Ynys Môn',
    'e\u0301 and é',
    '👮 stays whole',
    'a\tb\nc',
  ])('%j stays', text => expect(cleaned(text)).toBe(text))
})
