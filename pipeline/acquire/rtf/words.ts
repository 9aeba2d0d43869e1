/** What the control words of Rich Text mean to a reader of its text. */

/** Signs that are written as words. */
export const rtfSigns: ReadonlyMap<string, string> = new Map([
  ['bullet', '•'],
  ['column', '\f'],
  ['emdash', '—'],
  ['emspace', '\u2003'],
  ['endash', '–'],
  ['enspace', '\u2002'],
  ['ldblquote', '“'],
  ['line', '\n'],
  ['lquote', '‘'],
  ['page', '\f'],
  ['qmspace', '\u2005'],
  ['rdblquote', '”'],
  ['rquote', '’'],
  ['softline', '\n'],
  ['tab', '\t'],
  ['\t', '\t'],
  ['~', '\u00A0'],
  ['_', '\u2011'],
  ['-', '\u00AD'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
])

/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'label'
  | 'title'
  | 'fonts'
  | 'styles'
  /** Has parts that are read, and no text of its own. */
  | 'around'
  /** Neither it nor anything in it is read. */
  | 'nowhere'

/** Groups that are not running text, by their first word. Footnotes and text boxes are, in a flow of their own. */
export const rtfDestinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['info', 'around'],
  ['shpinst', 'around'],
  ['do', 'around'],
  ['title', 'title'],
  ...[
    'aftncn',
    'aftnsep',
    'aftnsepc',
    'annotation',
    'atnauthor',
    'atnid',
    'bkmkend',
    'bkmkstart',
    'colortbl',
    'falt',
    'filetbl',
    'fldinst',
    'footer',
    'footerf',
    'footerl',
    'footerr',
    'ftncn',
    'ftnsep',
    'ftnsepc',
    'generator',
    'header',
    'headerf',
    'headerl',
    'headerr',
    'listoverridetable',
    'listtable',
    'nonesttables',
    'nonshppict',
    'objclass',
    'objdata',
    'panose',
    'pict',
    'revtbl',
    'rxe',
    'shprslt',
    'sp',
    'tc',
    'template',
    'themedata',
    'xe',
  ].map((word): [string, Destination] => [word, 'nowhere']),
])

/** Groups with running text of their own. */
export const rtfFlows: ReadonlySet<string> = new Set(['footnote', 'shptxt', 'dptxbxtext'])
