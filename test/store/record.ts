import { createHash } from 'node:crypto'
import { signature } from '../../pipeline/assemble/signature.ts'
import type { ExportedRecord } from '../../pipeline/export/record.ts'
import type { ReferenceData, RuleNote } from '../../pipeline/store/reference.ts'
import type { StoreOptions } from '../../pipeline/store/store.ts'
import { tokenise } from '../../pipeline/text/tokens.ts'
import type { FindingsRecord, RecordParty, RecordSpan } from '../../pipeline/types.ts'

// Small reference data and records for tests of everything that stores, exports or compares.

const entry = { examples: [], notExamples: [], source: 'own' }
const noTerm = { from: null, until: null }
const forceOf = (id: string, name: string): ReferenceData['forces'][number] => ({
  ...entry,
  id,
  name,
  kind: 'territorial',
  region: 'South East',
  country: 'England',
  onsCode: null,
  hmiRegion: null,
  chiefOfficerTitle: 'Chief Constable',
  localPolicingBody: null,
  welshName: null,
  aliases: [],
  areas: [],
})
const themeOf = (id: string, label: string, parent: string | null): ReferenceData['themes'][number] => ({
  ...entry,
  id,
  label,
  parent,
  definition: `What is said of ${label.toLowerCase()}.`,
  include: '',
  exclude: '',
  cues: [],
})

/** Three forces, two organisations, three themes in two groups, and one of everything else. */
export const knowledge: ReferenceData = {
  forces: [
    forceOf('kent', 'Kent Police'),
    forceOf('surrey', 'Surrey Police'),
    forceOf('sussex', 'Sussex Police'),
  ],
  organisations: [
    {
      ...entry,
      ...noTerm,
      id: 'hmic',
      name: 'HMIC',
      kind: 'inspectorate',
      aliases: [],
      patterns: [],
      predecessor: null,
      successor: 'hmicfrs',
    },
    {
      ...entry,
      ...noTerm,
      id: 'hmicfrs',
      name: 'HMICFRS',
      kind: 'inspectorate',
      aliases: [],
      patterns: [],
      predecessor: 'hmic',
      successor: null,
    },
  ],
  roles: [
    {
      ...entry,
      id: 'pcc',
      label: 'Police and Crime Commissioner',
      group: 'local_policing_body',
      patterns: [],
    },
    { ...entry, id: 'chief-constable', label: 'Chief Constable', group: 'police', patterns: [] },
  ],
  programmes: [
    {
      ...entry,
      ...noTerm,
      id: 'ncpi-2014',
      name: 'National Child Protection Inspection',
      family: 'child_protection',
      aliases: [],
      bodies: ['HMIC'],
      unit: 'force',
    },
  ],
  reports: [
    {
      ...entry,
      id: 'surrey-ncpi',
      title: 'Surrey: national child protection inspection',
      aliases: [],
      programme: 'ncpi-2014',
      force: 'surrey',
      publisher: 'HMIC',
      published: '2015-12',
    },
  ],
  themes: [
    themeOf('HARM', 'Harm', null),
    themeOf('RESP', 'Response', null),
    themeOf('CSE', 'Child sexual exploitation', 'HARM'),
    themeOf('MISSING', 'Missing children', 'HARM'),
    themeOf('TRAIN', 'Training', 'RESP'),
  ],
  grades: [
    { ...entry, id: 'good', grade: 'good', ordinal: 4, pattern: 'good' },
    {
      ...entry,
      id: 'good-as-ri',
      grade: 'requires_improvement',
      ordinal: 2,
      pattern: 'requires improvement',
    },
  ],
  honours: ['CBE'],
  officeHolders: [],
  askWords: {
    nothing: { ...entry, id: 'nothing', words: ['the', 'of'] },
    little: { ...entry, id: 'little', words: ['children'] },
    phrases: { ...entry, id: 'phrases', words: ['domestic_abuse'] },
  },
  responseDuties: [
    { ...entry, id: 'child_protection', binds: true, since: '2017-05-02', days: 55, says: 'It binds.' },
  ],
  personNames: {
    shortForms: { ...entry, id: 'short-forms', words: ['bill=william', 'tom=thomas', 'tommy=thomas'] },
    commonSurnames: { ...entry, id: 'common-surnames', words: ['jones'] },
  },
}

export const rules: readonly RuleNote[] = [
  { id: 'test/rule', stage: 'extract', says: 'Finds what a test says.' },
  { id: 'test/relation', stage: 'resolve', says: 'Relates what a test says.' },
]

export const options: StoreOptions = {
  rulesHash: 'rules-1',
  programVersion: '0.1.0',
  rules,
  codebook: { id: 'test', version: '1', hash: 'c'.repeat(64) },
}

/** The place of a quote in a text, in code points; `nth` counts its occurrences from 0. */
export function spanIn(text: string, quote: string, nth = 0): RecordSpan {
  let at = -1
  for (let count = 0; count <= nth; count += 1) at = text.indexOf(quote, at + 1)
  if (at < 0) throw new Error(`The text has no ${JSON.stringify(quote)}.`)
  const start = [...text.slice(0, at)].length
  return { start, end: start + [...quote].length, page: 1, quote, rule: 'test/rule', confidence: 0.9 }
}

const person = (over: Partial<RecordParty>): RecordParty => ({
  name: null,
  role: null,
  role_text: null,
  organisation: null,
  force: null,
  ...over,
})

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A record with nothing in it but a text. */
export function plainRecord(path: string, text = `A letter at ${path}.`): FindingsRecord {
  const whole = spanIn(text, text)
  return {
    schema: 'findings/1',
    covered: { findings: true, responses: false },
    document: {
      path,
      sha256: sha256Of(text),
      mediaType: 'text/plain',
      pages: null,
      text,
      signature: null,
      lines: [],
      parent: null,
      kind: 'other',
      title: null,
      date: null,
      scope: 'unknown',
      senders: [],
      recipients: [],
      copied: [],
      evidence: { kind: { ...whole, page: null }, title: null, date: null },
      page_spans: [],
    },
    forces: [],
    organisations: [],
    officials: [],
    dates: [],
    inspections: [],
    reports: [],
    recommendations: [],
    responses: [],
    findings: [],
    grades: [],
    checks: [],
    messages: [],
  }
}

/** The same record with the signature that its text has. */
export function withSignature(record: FindingsRecord): FindingsRecord {
  const { document } = record
  return { ...record, document: { ...document, signature: signature({ tokens: tokenise(document.text) }) } }
}

/** Ids of the persons in these records. */
const persons: Readonly<Record<string, string>> = {
  'Zoe\u0308 Cafe\u0301': 'zoe.cafe',
  'Amber Example': 'amber.example',
}

/** The record as it is exported, of a letter without other versions, to which no other letter is tied. */
export function exportedOf({
  document: { signature: _, ...document },
  officials,
  reports,
  ...record
}: FindingsRecord): ExportedRecord {
  return {
    ...record,
    document: { ...document, is_version_of: null, versions: [] },
    reports,
    officials: officials.map(official => ({
      ...official,
      person: official.name === null ? null : persons[official.name]!,
      candidates: [],
    })),
    thread: null,
    links: [],
    letter_reports: reports.flatMap(({ title, report, published, mentions: [mention] }) =>
      mention === undefined
        ? []
        : [
            {
              relation: 'answers',
              title,
              report,
              programme: null,
              published,
              basis: 'in-title',
              confidence: 0.95,
              mention,
            },
          ],
    ),
  }
}

/** Astral letters, emoji, a combining accent and a formula stand before and inside the quotes. */
export const FULL_TEXT = [
  '𝒜 letter 👮🏽 from Zoe\u0308 Cafe\u0301, Police and Crime Commissioner for Surrey',
  'To: Amber Example, Chief Constable',
  'Response to the inspection 🎓 of Surrey Police',
  '3 March 2017',
  'HMIC says that Surrey Police 🚓 requires improvement.',
  '=Training of officers on child sexual exploitation was poor in Surrey and Sussex 𝒜.',
  'Within three months, the force should improve its training; 31 June 2017 was named.',
].join('\n')

/** A record with something in every list. */
export function fullRecord(path: string, text = FULL_TEXT): FindingsRecord {
  const at = (quote: string, nth = 0) => spanIn(text, quote, nth)
  const plain = plainRecord(path, text)
  const zoe = person({
    name: 'Zoe\u0308 Cafe\u0301',
    role: 'pcc',
    role_text: 'Police and Crime Commissioner',
    force: 'surrey',
  })
  const amber = person({ name: 'Amber Example', role: 'chief-constable' })
  const findingAt = at('=Training of officers on child sexual exploitation was poor in Surrey and Sussex 𝒜.')
  const half = [...text].length
  return {
    ...plain,
    document: {
      ...plain.document,
      mediaType: 'application/pdf',
      pages: 3,
      kind: 'pcc_response',
      title: 'Response to the inspection 🎓 of Surrey Police',
      date: '2017-03-03',
      scope: 'force',
      senders: [{ ...zoe, mention: at('Zoe\u0308 Cafe\u0301') }],
      recipients: [{ ...amber, mention: at('Amber Example') }],
      copied: [
        { ...person({ role: 'other', role_text: 'Chief Constable' }), mention: at('Chief Constable') },
      ],
      evidence: {
        kind: at('Response to the inspection'),
        title: at('Response to the inspection 🎓 of Surrey Police'),
        date: at('3 March 2017'),
      },
      page_spans: [
        { page: 1, start: 0, end: 100, read_by: 'text', confidence: null },
        { page: 3, start: 101, end: half, read_by: 'ocr', confidence: 0.91 },
      ],
      lines: [{ start: 0, end: 40, page: 1, x: 70.9, y: 81.5, width: 301.2, height: 12 }],
    },
    forces: [
      {
        id: 'surrey',
        relation: 'subject',
        rule: 'test/relation',
        mentions: [at('Surrey Police'), at('Surrey Police', 1)],
      },
      { id: 'sussex', relation: 'mentioned', rule: 'test/relation', mentions: [at('Sussex')] },
    ],
    organisations: [{ id: 'hmic', mentions: [at('HMIC')] }],
    officials: [
      { ...zoe, mentions: [at('Zoe\u0308 Cafe\u0301')] },
      { ...amber, mentions: [at('Amber Example'), at('Chief Constable')] },
    ],
    dates: [
      dateOf('2017-03-03', 'document', at('3 March 2017')),
      {
        ...dateOf(null, 'event', at('31 June 2017')),
        inferred: 'the year',
        doubt: 'there is no 31 June 2017',
      },
    ],
    inspections: [
      {
        programme: 'ncpi-2014',
        forces: ['surrey', 'kent'],
        fieldwork: '2015-07',
        published: null,
        mentions: [at('inspection')],
      },
    ],
    reports: [
      {
        title: 'inspection 🎓 of Surrey',
        report: 'surrey-ncpi',
        published: '2015-12',
        mentions: [at('inspection 🎓 of Surrey')],
      },
      { title: 'Unknown', report: null, published: null, mentions: [] },
    ],
    recommendations: [
      {
        number: '1',
        addressees: [
          { kind: 'force', force: 'surrey' },
          { kind: 'partners', force: null },
        ],
        deadline: 'Within three months',
        due: '2017-06-03',
        themes: ['TRAIN', 'CSE'],
        mention: at('the force should improve its training'),
      },
    ],
    responses: [
      {
        recommendation: '1',
        answers: 0,
        actor: 'force',
        force: 'surrey',
        position: 'accepted',
        progress: 'planned',
        owner: 'Head of People',
        when: 'May',
        mention: at('31 June 2017 was named.'),
      },
    ],
    findings: [
      {
        theme: 'TRAIN',
        stance: 'concern',
        forces: ['sussex', 'surrey'],
        agencies: ['police', 'council'],
        source: 'inspectorate',
        confidence: 0.75,
        reader: 0.875,
        cues: ['Training', 'poor'],
        heading: '@Leadership',
        mention: findingAt,
      },
      {
        theme: 'CSE',
        stance: 'context',
        forces: ['surrey'],
        agencies: ['health'],
        source: 'pcc',
        confidence: 1,
        reader: null,
        cues: [],
        heading: null,
        mention: { ...findingAt, confidence: 0.5 },
      },
    ],
    grades: [
      {
        grade: 'requires_improvement',
        force: 'surrey',
        count: null,
        total: null,
        subject: '-5 things',
        mention: at('requires improvement'),
      },
      {
        grade: 'good',
        force: null,
        count: 27,
        total: 43,
        subject: null,
        mention: { ...at('improve'), page: null },
      },
    ],
    checks: [
      {
        check: 'stated_count',
        counts: 'recommendation',
        share: 'all',
        stated: 3,
        found: 2,
        outcome: 'differs',
        reason: null,
        basis: 'set_out',
        mention: at('requires improvement'),
      },
      {
        check: 'audit_total',
        counts: 'cases',
        share: 'all',
        stated: 30,
        found: null,
        outcome: 'not_checkable',
        reason: 'some_grades',
        basis: null,
        mention: { ...at('improve'), page: null },
      },
    ],
    messages: [
      {
        code: 'date/impossible',
        text: 'there is no 31 June 2017',
        start: at('31 June').start,
        end: at('31 June').end,
      },
      { code: 'letter/odd', text: 'It is odd.', start: null, end: null },
    ],
  }
}

function dateOf(edtf: string | null, role: 'document' | 'event', mention: RecordSpan) {
  return {
    edtf,
    role,
    role_rule: 'test/relation',
    earliest: edtf,
    latest: edtf,
    precision: 'day',
    inferred: null,
    doubt: null,
    mention,
  } as const
}
