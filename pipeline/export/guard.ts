/**
 * A cell that a spreadsheet would take for a formula, or that smuggles one in behind a control character. White space
 * before the sign does not make it safe everywhere, nor do the full-width signs of East Asian keyboards.
 */
// "=1+1", "+44 20 …", "-5", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1"
const FORMULA = /^(?:[\u0000-\u001f\u007f]|\s{0,1000}[=+\-@＝＋－＠])/u

/** A row with formulas made harmless by a leading apostrophe, and the names of the columns where that was needed. */
export function guardRow(
  columns: readonly string[],
  cells: readonly unknown[],
): { readonly cells: readonly unknown[]; readonly guarded: readonly string[] } {
  const guarded: string[] = []
  const safe = cells.map((cell, index) => {
    if (typeof cell !== 'string' || !FORMULA.test(cell)) return cell
    guarded.push(columns[index]!)
    return `'${cell}`
  })
  return { cells: safe, guarded }
}
