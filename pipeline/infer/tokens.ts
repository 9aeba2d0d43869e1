import { Tokenizer } from '@huggingface/tokenizers'

/** Token ids of a text, its opening and closing marks included; what is too long loses its end, not its mark. */
export function tokensOf(tokenizer: object, longest: number): (text: string) => BigInt64Array {
  const made = new Tokenizer(tokenizer, {})
  return text => {
    const { ids } = made.encode(text)
    const kept = ids.length > longest ? [...ids.slice(0, longest - 1), ids.at(-1)!] : ids
    return BigInt64Array.from(kept, BigInt)
  }
}
