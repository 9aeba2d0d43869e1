import { Tokenizer } from '@huggingface/tokenizers'

/** Takes texts to token ids. */
export interface Tokens {
  /** Stands before a window. */
  readonly first: number
  /** Stands after each text in it. */
  readonly last: number
  /** Ids of a text, without those. */
  readonly of: (text: string) => readonly number[]
}

/** @param tokenizer the contents of a `tokenizer.json` */
export function tokensOf(tokenizer: object): Tokens {
  const made = new Tokenizer(tokenizer, {})
  const [first, last] = made.encode('').ids as [number, number]
  return { first, last, of: text => made.encode(text).ids.slice(1, -1) }
}
