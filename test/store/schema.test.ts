import { describe, expect, it } from 'vitest'
import { freshStore } from './fresh.ts'
import { fullRecord } from './record.ts'

const filled = () => {
  const store = freshStore()
  store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
  return store
}

describe('the schema', () => {
  it('has nothing but strict tables', () => {
    const { db } = freshStore()
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name <> 'sqlite_schema'",
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
  })

  it('has an index for every foreign key, so that nothing is slow to replace', () => {
    const { db } = freshStore()
    const bare = db
      .prepare(
        `SELECT t.name || '.' || f."from" FROM sqlite_master t, pragma_foreign_key_list(t.name) f
         WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND NOT EXISTS (
           SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f."from")`,
      )
      .pluck()
      .all()
    expect(bare).toEqual([])
  })

  it('finds each quote at its place with substr, also after emoji and combining marks', () => {
    const { db } = filled()
    const rows = db
      .prepare<[], { quote: string; cut: string }>(
        'SELECT quote, substr(text, start + 1, "end" - start) AS cut FROM mention JOIN document ON document.id = document_id',
      )
      .all()
    expect(rows.filter(({ quote, cut }) => quote !== cut)).toEqual([])
    expect(rows.map(({ quote }) => quote)).toContain('Zoe\u0308 Cafe\u0301')
    expect(rows.some(({ quote }) => quote.includes('𝒜'))).toBe(true)
  })

  it('gives every find a place, a rule and a run', () => {
    const { db } = filled()
    for (const table of [
      'party',
      'date_mention',
      'recommendation',
      'response',
      'finding',
      'grade',
      'letter_check',
      'force_mention',
      'organisation_mention',
      'official_mention',
      'inspection_mention',
      'report_mention',
    ]) {
      const [all, placed] = db
        .prepare<[], [number, number]>(
          `SELECT count(*), count(rule.id) FROM ${table} LEFT JOIN mention ON mention.id = mention_id
           LEFT JOIN rule ON rule.id = rule_id LEFT JOIN run ON run.id = run_id`,
        )
        .raw()
        .get()!
      expect([table, placed]).toEqual([table, all])
      expect(all).toBeGreaterThan(0)
    }
  })

  it.each([
    ['an empty place', 'DROP TRIGGER mention_agrees_update; UPDATE mention SET "end" = start', /CHECK/],
    [
      'a quote of another length',
      'DROP TRIGGER mention_agrees_update; UPDATE mention SET quote = quote || quote',
      /CHECK/,
    ],
    ['a place out of its text', 'UPDATE mention SET start = start + 100000, "end" = "end" + 100000', /quote/],
    ['a quote that is not there', "UPDATE mention SET quote = replace(quote, 'e', 'o')", /quote/],
    ['too much trust', 'UPDATE mention SET confidence = 1.5', /CHECK/],
    ['an unknown kind of place', "UPDATE mention SET kind = 'rumour'", /CHECK/],
    ['a place of no rule', "UPDATE mention SET rule_id = 'no/rule'", /FOREIGN KEY/],
    ['no quote', 'DROP TRIGGER mention_agrees_update; UPDATE mention SET quote = NULL', /NOT NULL/],
    ['a word as a number', "UPDATE mention SET start = 'first'", /cannot store TEXT/],
    ['an unknown stance', "UPDATE finding SET stance = 'praise'", /CHECK/],
    ['cues that are no list', "UPDATE finding SET cues = 'poor'", /malformed JSON|CHECK/],
    ['an unknown agency', "UPDATE finding_agency SET agency = 'circus'", /CHECK/],
    [
      'an unknown force',
      "UPDATE finding_force SET force_id = 'atlantis' WHERE ordinal = 0 AND finding_id = 1",
      /FOREIGN KEY/,
    ],
    ['an unknown sort of letter', "UPDATE document SET kind = 'postcard'", /CHECK/],
    ['a key that is not of the hash', "UPDATE document SET key = 'abc'", /CHECK/],
    ['a day that is no day', "UPDATE date_mention SET earliest = '2017-03'", /CHECK/],
    ['a place of nobody', 'UPDATE grade SET mention_id = 99999', /FOREIGN KEY/],
    ['a force in use to go', "DELETE FROM force WHERE id = 'surrey'", /FOREIGN KEY/],
  ])('refuses %s', (_, sql, says) => {
    expect(() => filled().db.exec(sql)).toThrow(says)
  })

  it('takes all rows of a letter away with it', () => {
    const store = filled()
    store.prune(['a.pdf'])
    const reference = [
      'force',
      'organisation',
      'role',
      'theme',
      'response_duty',
      'programme',
      'report_title',
      'grade_scale',
      'rule',
      'run',
    ]
    const tables = store.db
      .prepare<[], string>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
      )
      .pluck()
      .all()
      .filter(table => !reference.includes(table))
    const left = tables.filter(table => store.db.prepare(`SELECT 1 FROM "${table}"`).get())
    expect(tables).toContain('finding_agency')
    expect(left).toEqual([])
  })
})

describe('full-text search', () => {
  const found = (table: string, words: string) => (store: ReturnType<typeof filled>) =>
    store.db.prepare(`SELECT count(*) FROM ${table} WHERE ${table} MATCH ?`).pluck().get(words)
  const check = ({ db }: ReturnType<typeof filled>) => {
    for (const table of ['document_search', 'mention_search']) {
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`)
    }
  }

  it('folds accents and endings', () => {
    const store = filled()
    expect(found('document_search', 'zoe')(store)).toBe(1)
    expect(found('document_search', 'trained')(store)).toBe(1)
    expect(found('mention_search', 'cafe')(store)).toBe(2)
    expect(found('mention_search', 'training')(store)).toBe(3)
    check(store)
  })

  it('keeps in step when a letter is replaced', () => {
    const first = filled()
    first.close()
    const store = freshStore({ rulesHash: 'rules-2' }, first.db.name)
    const record = fullRecord('a.pdf')
    store.storeDocument(
      { ...record, findings: [], document: { ...record.document, title: 'Walrus' } },
      'a.pdf',
    )
    expect(found('document_search', 'title:walrus')(store)).toBe(1)
    expect(found('document_search', 'title:response')(store)).toBe(0)
    expect(found('mention_search', 'training')(store)).toBe(1)
    check(store)
  })

  it('keeps in step when rows are changed by hand', () => {
    const store = filled()
    store.db.exec(`UPDATE document SET title = 'Walrus'`)
    store.db.exec(
      `UPDATE mention SET start = start + 2, "end" = "end" - 2, quote = substr(quote, 3, length(quote) - 4) WHERE length(quote) > 9`,
    )
    expect(found('document_search', 'title:walrus')(store)).toBe(1)
    check(store)
  })

  it('forgets a letter that is taken away', () => {
    const store = filled()
    store.prune(['a.pdf'])
    expect(found('document_search', 'surrey')(store)).toBe(0)
    expect(found('mention_search', 'surrey')(store)).toBe(0)
    check(store)
  })
})

describe('the views', () => {
  const all = (sql: string) => filled().db.prepare(sql).all()

  it('give a finding flat', () => {
    expect(all('SELECT * FROM finding_detail WHERE ordinal = 0')).toMatchObject([
      {
        document_path: 'a.pdf',
        document_kind: 'pcc_response',
        year: 2017,
        forces: 'Sussex Police; Surrey Police',
        force_ids: 'sussex; surrey',
        theme_label: 'Training',
        theme_group: 'Response',
        stance: 'concern',
        agencies: 'police; council',
        counts_for_forces: 1,
        heading: '@Leadership',
        rule: 'test/rule',
        confidence: 0.75,
        page: 1,
      },
    ])
  })

  it('have a row for each force and theme, and say where no letter was read', () => {
    const rows = all('SELECT force_id, theme_code, findings, concerns, letter_read FROM force_by_theme')
    expect(rows).toHaveLength(3 * 3)
    expect(rows).toContainEqual({
      force_id: 'sussex',
      theme_code: 'TRAIN',
      findings: 1,
      concerns: 1,
      letter_read: 0,
    })
    expect(rows).toContainEqual({
      force_id: 'surrey',
      theme_code: 'MISSING',
      findings: 0,
      concerns: 0,
      letter_read: 1,
    })
  })

  it('do not count for a force what is said of another agency', () => {
    expect(
      all("SELECT findings FROM force_by_theme WHERE force_id = 'surrey' AND theme_code = 'CSE'"),
    ).toEqual([{ findings: 0 }])
  })

  it('count letters by force and year', () => {
    expect(all('SELECT * FROM letters_by_force_and_year')).toEqual([
      {
        force_id: 'surrey',
        force_name: 'Surrey Police',
        year: 2017,
        letters: 1,
        pcc_responses: 1,
        chief_constable_responses: 0,
        inspectorate_letters: 0,
        others: 0,
        findings: 2,
        recommendations: 1,
        first_date: '2017-03-03',
        last_date: '2017-03-03',
      },
    ])
  })

  it('give answers with the recommendations that they answer', () => {
    expect(all('SELECT * FROM response_detail')).toMatchObject([
      {
        number: '1',
        actor: 'force',
        force: 'Surrey Police',
        position: 'accepted',
        progress: 'planned',
        owner: 'Head of People',
        when: 'May',
        recommendation_ordinal: 0,
        recommendation: 'the force should improve its training',
        due: '2017-06-03',
      },
    ])
  })

  it('give recommendations, officials and dates flat', () => {
    expect(all('SELECT * FROM recommendation_detail')).toMatchObject([
      {
        subject_forces: 'Surrey Police',
        addressees: 'force (surrey); partners',
        theme_codes: 'TRAIN; CSE',
        themes: 'Training; Child sexual exploitation',
      },
    ])
    expect(all('SELECT * FROM official_detail WHERE ordinal = 1')).toMatchObject([
      { name: 'Amber Example', role_label: 'Chief Constable', mentions: 2, quote: 'Amber Example' },
    ])
    expect(all('SELECT * FROM date_detail WHERE ordinal = 1')).toMatchObject([
      { edtf: null, doubt: 'there is no 31 June 2017', role_rule: 'test/relation', quote: '31 June 2017' },
    ])
  })
})
