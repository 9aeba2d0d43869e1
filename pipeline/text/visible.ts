/** Whether there is anything to see in a text: more than white space, zero widths and control characters. */
export const hasWords = (text: string): boolean => /[^\s\p{Cc}\p{Cf}\p{Cn}]/u.test(text)
