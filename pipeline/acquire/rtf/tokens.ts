/** A piece of a Rich Text file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\b0`: a control word with its number, if any; a control symbol such as `\~` has its sign as name. */
  | { readonly kind: 'word'; readonly name: string; readonly parameter: number | null }
  /** Bytes of text as Latin-1 characters, one each. */
  | { readonly kind: 'bytes'; readonly bytes: string }

// "\par", "\u-3913 ", "\'92", "\~", "{", "}", text. Line ends mean nothing, but after a backslash.
const piece =
  /\\(?<name>[A-Za-z]{1,32})(?<parameter>-?\d{1,10})? ?|(?<hex>(?:\\'[0-9A-Fa-f]{2}){1,200})|\\(?<symbol>[^A-Za-z])|(?<brace>[{}])|[\r\n]+|(?<text>[^\\{}\r\n]+)/gu

/** The pieces of a file whose bytes are given as Latin-1. What `\bin` announces is left out. */
export function* rtfTokens(file: string): Generator<RtfToken> {
  const pieces = new RegExp(piece)
  for (let match = pieces.exec(file); match; match = pieces.exec(file)) {
    const { name, parameter, hex, symbol, brace, text } = match.groups!
    if (name === 'bin') pieces.lastIndex += Math.max(0, Number(parameter ?? 0))
    else if (name !== undefined)
      yield { kind: 'word', name, parameter: parameter === undefined ? null : Number(parameter) }
    else if (hex !== undefined)
      yield { kind: 'bytes', bytes: Buffer.from(hex.replaceAll("\\'", ''), 'hex').toString('latin1') }
    else if (symbol !== undefined) yield { kind: 'word', name: symbol, parameter: null }
    else if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' }
    else if (text !== undefined) yield { kind: 'bytes', bytes: text }
  }
}
