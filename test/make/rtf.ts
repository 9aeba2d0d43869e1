/** Makers of Rich Text files for tests. All in memory, and the same bytes at every call. */

const head = [
  '{\\rtf1\\ansi\\ansicpg1252\\deff0',
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\froman\\fcharset2 Symbol;}{\\f2\\fswiss\\fcharset238 Arial CE;}}',
  '{\\colortbl;\\red0\\green0\\blue0;}',
  '{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 heading 2;}{\\s3 Quote;}{\\*\\cs10 Default Paragraph Font;}}',
  '{\\*\\generator Test;}{\\info{\\title Response of the commissioner}{\\author Nobody}}',
].join('')

/** A file with that body; line ends in it mean nothing. */
export const rtfOf = (body: string): Buffer => Buffer.from(`${head}${body}}`, 'latin1')

/** A paragraph with eight points below it, as Word sets it by default. */
export const rtfParagraph = (content: string, more = '') => `\\pard\\plain\\sa160${more} ${content}\\par\n`

export const rtfItem = (label: string, level: number, content: string) =>
  `\\pard\\plain\\sa160{\\listtext\\pard\\plain\\f1 ${label}\\tab}\\ilvl${level}\\ls1 ${content}\\par\n`

export const rtfRow = (cells: readonly string[]) =>
  `\\trowd\\cellx4000\\cellx8000\\pard\\plain\\intbl ${cells.map(cell => `${cell}\\cell `).join('')}\\row\n`

/** The letter of `letterDocx`, as another program saves it. */
export const letterRtf = (): Buffer =>
  rtfOf(
    [
      '\\pard\\plain Office of the Commissioner\\line Market Street\\line Northtown\\par\n',
      '\\pard\\plain 12 June 2023\\par\\par\n',
      rtfParagraph('Dear Home Secretary'),
      rtfParagraph('Response to the inspection', '\\s1\\outlinelevel0'),
      rtfParagraph(
        "I welcome the report{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} Published in May 2023.} of His Majesty\\'92s Inspectorate.",
      ),
      rtfParagraph('Recommendations', '\\s2\\outlinelevel1'),
      rtfItem('1.', 0, 'The force should record every crime.'),
      rtfItem('(a)', 1, 'within a month;'),
      rtfItem('(b)', 1, 'without exception.'),
      rtfItem('2.', 0, 'The force should train its staff.'),
      rtfParagraph('The following was done:'),
      rtfItem("\\'b7", 0, 'a new team was set up;'),
      rtfItem('o', 1, 'led by a chief inspector.'),
      rtfRow(['Recommendation', 'By when']),
      rtfRow(['Crime recording', 'September 2023']),
      rtfRow(['Training', 'March 2024']),
      rtfParagraph('The force has made progress.', '\\s3'),
      rtfParagraph('Yours sincerely'),
      '\\pard\\plain Amelia Thornbury\\line Police and Crime Commissioner\\par\n',
    ].join(''),
  )
