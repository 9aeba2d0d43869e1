import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explained, pageWith } from './database-page.ts'
import { freshStore } from './fresh.ts'
import { FULL_TEXT, fullRecord } from './record.ts'
import { letterOf } from './ties.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = read('pipeline/store/schema.sql')
const views = read('pipeline/store/views.sql')
const page = read('docs/database.md')

describe('the page about the database', () => {
  it('explains every table, view and column, as the schema does', async () => {
    await expect(pageWith(page, schema, views)).toMatchFileSnapshot('../../docs/database.md')
  })

  it('leaves no table, view or column out', () => {
    const { db } = freshStore()
    const names = db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND name NOT LIKE 'sqlite%' ORDER BY name`,
      )
      .pluck()
      .all()
    const columnsOf = db
      .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 1')
      .pluck()
    const inDatabase = names.map(name => [name, columnsOf.all(name)])
    const onPage = [...explained(schema), ...explained(views)]
      .map(({ name, columns }) => [name, columns.map(column => column.name)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    expect(onPage).toEqual(inDatabase)
  })

  it('has a line for each of them', () => {
    for (const { name, says, columns } of [...explained(schema), ...explained(views)]) {
      expect(says, name).toMatch(/^[A-Z].*\.$/)
      for (const column of columns) expect(column.says, `${name}.${column.name}`).toMatch(/^\S.*\.$/)
    }
  })

  it('asks only questions that the database answers', () => {
    const store = freshStore()
    store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
    const about = ['surrey']
    const report = { title: 'Our report', reports: ['Our report | - | 2017-02-01'] }
    const [letter, answer] = [
      letterOf('c.txt', { kind: 'inspectorate_letter', date: '2017-02-01', about, ...report }),
      letterOf('d.txt', {
        kind: 'pcc_response',
        date: '2017-03-01',
        about,
        ...report,
        officials: ['- | chief-constable | surrey'],
      }),
    ]
    store.storeDocument(letter, 'c.txt')
    store.storeDocument(answer, 'd.txt')
    store.storeDocument(fullRecord('e.pdf', `${FULL_TEXT}\nIt is another letter.`), 'e.pdf')
    store.storeFailure('b.pdf', null, { code: 'corrupt', reason: 'The file breaks off.' })
    const queries = [...page.matchAll(/^```sql\n(?<sql>[\s\S]*?)^```$/gm)].map(({ groups }) => groups!.sql!)
    expect(queries.length).toBeGreaterThan(3)
    for (const sql of queries) expect(store.db.prepare(sql).all(), sql).not.toEqual([])
  })
})
