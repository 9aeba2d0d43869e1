export const numberOfFolds = 5

/**
 * The fold of each example: those that are about the theme, and those that are not, are dealt out in turn, so that each
 * fold has its share of both.
 */
export function foldsOf(isAbout: readonly boolean[]): readonly number[] {
  const dealt = { about: 0, not: 0 }
  return isAbout.map(about => dealt[about ? 'about' : 'not']++ % numberOfFolds)
}
