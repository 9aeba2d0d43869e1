import type { Failure } from '../types.ts'

/** Why a file cannot be read. Thrown by readers, caught by `readFile`; the message is one sentence for the user. */
export class UnreadableFile extends Error {
  readonly code: Failure['code']

  constructor(code: Failure['code'], reason: string) {
    super(reason)
    this.code = code
  }
}
