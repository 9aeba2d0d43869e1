/** What is wrong with somebody's codebook, in one sentence. */
export class CodebookError extends Error {
  override readonly name = 'CodebookError'
}
