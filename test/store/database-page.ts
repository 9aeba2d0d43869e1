/** A table or view as its SQL explains it. */
export interface Explained {
  readonly name: string
  readonly kind: 'table' | 'view' | 'search'
  readonly says: string
  readonly columns: readonly { readonly name: string; readonly says: string | null }[]
}

// "CREATE TABLE force (", "CREATE VIRTUAL TABLE document_search USING fts5 (", "CREATE VIEW file_outcome AS"
const OPENING = /^CREATE (?<kind>TABLE|VIRTUAL TABLE|VIEW) (?<name>\w+)/
// "  "end" INTEGER NOT NULL, -- Character after the last.", "  title, -- Subject line."
const TABLE_COLUMN = /^ {2}"?(?<name>[a-z_0-9]+)"?(?:,| [A-Z])/
// "  file.path AS path, -- Path.", "  ) AS agencies, -- Agencies."
const VIEW_COLUMN = /\bAS "?(?<name>\w+)"?,? -- (?<says>.*)$/
const REMARK = /(?:^| )-- (?<says>.*)$/

/** Reads the comments of `schema.sql` or `views.sql`: one above each table or view, one behind each column. */
export function explained(sql: string): Explained[] {
  return sql
    .split(/\n{2,}/)
    .filter(paragraph => /^CREATE (?:TABLE|VIRTUAL TABLE|VIEW)/m.test(paragraph))
    .map(paragraph => {
      const lines = paragraph.split('\n')
      const first = lines.findIndex(line => OPENING.test(line))
      const { kind, name } = OPENING.exec(lines[first]!)!.groups!
      const end = lines.findIndex((line, index) => index > first && /(?:^\)|;$)/.test(line))
      const body = lines.slice(first + 1, end < 0 ? lines.length : end + 1)
      const says = lines.slice(0, first).map(line => line.replace(/^-- ?/, ''))
      return {
        name: name!,
        kind: ({ TABLE: 'table', VIEW: 'view', 'VIRTUAL TABLE': 'search' } as const)[kind as 'TABLE'],
        says: says.join(' '),
        columns: kind === 'VIEW' ? viewColumns(body) : tableColumns(body),
      }
    })
}

function tableColumns(lines: readonly string[]) {
  const columns: { name: string; says: string | null }[] = []
  for (const line of lines) {
    const name = TABLE_COLUMN.exec(line)?.groups?.name
    if (name) columns.push({ name, says: null })
    const column = columns.at(-1)
    if (column) column.says ??= REMARK.exec(line)?.groups?.says ?? null
  }
  return columns
}

const viewColumns = (lines: readonly string[]) =>
  lines.flatMap(line => {
    const groups = VIEW_COLUMN.exec(line)?.groups
    return groups ? [{ name: groups.name!, says: groups.says! }] : []
  })

const MARKER =
  '<!-- From here on written by `npx vitest run test/store/page.test.ts --update`, from the comments of the schema. -->'

/** The page with everything after the marker written anew. */
export function pageWith(page: string, schema: string, views: string): string {
  const [prose] = page.split(MARKER)
  const sections = (title: string, list: readonly Explained[]) => [`## ${title}`, ...list.map(sectionOf)]
  const parts = [...sections('Views', explained(views)), ...sections('Tables', explained(schema))]
  return `${prose!.trimEnd()}\n\n${MARKER}\n\n${parts.join('\n\n')}\n`
}

const sectionOf = ({ name, says, columns }: Explained): string =>
  [
    `### ${name}`,
    '',
    says,
    '',
    '| column | what it holds |',
    '| --- | --- |',
    ...columns.map(column => `| \`${column.name}\` | ${column.says?.replaceAll('|', '\\|')} |`),
  ].join('\n')
