/** Less likely answers of the sentence reader count as this, so that no sentence is past persuasion. */
export const leastLikely = 1e-3

/** The log odds of how likely something is, kept from being past persuasion. */
export function logOdds(likely: number): number {
  const kept = Math.min(Math.max(likely, leastLikely), 1 - leastLikely)
  return Math.log(kept / (1 - kept))
}
