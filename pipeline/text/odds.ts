/** Less likely answers of the sentence reader count as this, so that no sentence is past persuasion. */
export const leastLikely = 1e-3

/** The log odds of how likely something is, kept from being past persuasion. */
export function logOdds(likely: number): number {
  const kept = Math.min(Math.max(likely, leastLikely), 1 - leastLikely)
  return Math.log(kept / (1 - kept))
}

/**
 * How often a sentence that holds a cue of this strength is coded with its theme. Of the coded letters that the cues were
 * chosen on it is 86 and 39 in a hundred; in fifths of them held out from the choice of strengths, a strong cue alone
 * came to 73, and weak ones in pairs to what 40 each would give.
 */
export const cuePrecision = { strong: 0.72, weak: 0.4 } as const
