import { type Cleaner, editsFor } from './cleaner.ts'

// What Windows-1252 has at 0x80 to 0x9F; from 0xA0 on a character is its own byte.
const specials = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const byteOf = (character: string) => {
  const special = specials.indexOf(character)
  return special >= 0 ? 0x80 + special : character.codePointAt(0)!
}

// "â€™" for "’", "â€“" for "–", "Â£" for "£", "Ã´" for "ô", "Åµ" for "ŵ": UTF-8 that somebody read as Windows-1252
const wrong = new RegExp(`â[${specials}][${specials}\u00A0-\u00BF]|[ÂÃÅ][${specials}\u00A0-\u00BF]`, 'gu')
// What letters hold: £ and its neighbours, accents, Welsh ŵ and ŷ, quotes and dashes, € and ™
const plausible = /^[\u00A0-\u00FF\u0174-\u0177\u2010-\u2026€™]$/u

/** The character whose bytes these are; null where that is none a letter would hold. */
function meant(characters: string): string | null {
  const [lead, ...rest] = Array.from(characters, byteOf)
  const bits = rest.reduce(
    (code, byte) => code * 64 + (byte & 0x3f),
    lead! & (rest.length === 2 ? 0x0f : 0x1f),
  )
  const character = String.fromCodePoint(bits)
  return plausible.test(character) ? character : null
}

export const mojibake: Cleaner = {
  id: 'mojibake',
  says: 'Reads again what was read in a wrong encoding once: "â€™" is "’".',
  propose: ({ text }) => editsFor(text, wrong, ({ 0: characters }) => meant(characters)),
}
