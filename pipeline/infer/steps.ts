/**
 * Vectors are rounded to this part of one, whether they are fresh or were kept: engines differ in the last digits. The
 * vectors are as long as the root of their width, so that sixteen bits hold their numbers.
 */
export const vectorSteps = 1024
