import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * How the parts of the program may depend on one another. Each rule is a line of data; to change the design, change
 * the line, and say why.
 */

/** What every stage may import of the engine, besides its own folder. */
const sharedByStages = ['pipeline/types.ts', 'pipeline/knowledge.ts', 'pipeline/text/']

/** Folders, what they may import of ours, and whether they may touch the world: files, threads, clock, database. */
const folders: readonly { folder: string; imports: readonly string[]; world: boolean }[] = [
  { folder: 'pipeline/text/', imports: sharedByStages, world: false },
  { folder: 'pipeline/acquire/', imports: sharedByStages, world: true },
  { folder: 'pipeline/clean/', imports: sharedByStages, world: false },
  { folder: 'pipeline/segment/', imports: sharedByStages, world: false },
  { folder: 'pipeline/extract/', imports: sharedByStages, world: false },
  // Loads the sentence reader's files, and runs them.
  { folder: 'pipeline/infer/', imports: sharedByStages, world: true },
  { folder: 'pipeline/refine/', imports: sharedByStages, world: false },
  { folder: 'pipeline/resolve/', imports: sharedByStages, world: false },
  { folder: 'pipeline/assemble/', imports: sharedByStages, world: false },
  { folder: 'pipeline/store/', imports: sharedByStages, world: true },
  // Reads a codebook of the user's own.
  { folder: 'pipeline/codebook/', imports: sharedByStages, world: true },
  // Fits numbers to examples that it is handed.
  { folder: 'pipeline/learn/', imports: sharedByStages, world: false },
  // Counts phrases in letters that it is handed.
  { folder: 'pipeline/discover/', imports: [...sharedByStages, 'pipeline/segment/'], world: false },
  // Compare turns an open database that it is handed into texts; export also writes files.
  { folder: 'pipeline/compare/', imports: sharedByStages, world: false },
  { folder: 'pipeline/export/', imports: sharedByStages, world: true },
  // Compares records with what people found; files are read and written by the scripts.
  { folder: 'pipeline/evaluate/', imports: sharedByStages, world: false },
  { folder: 'data/', imports: [...sharedByStages], world: false },
  { folder: 'scripts/', imports: ['pipeline/', 'data/'], world: true },
  { folder: 'bench/', imports: ['pipeline/', 'data/', 'scripts/', 'test/'], world: true },
]

/** Files at the root of the pipeline. The engine is told what it knows: the worker alone fetches it. */
const roots: readonly { file: string; imports: readonly string[]; world: boolean }[] = [
  { file: 'pipeline/types.ts', imports: [], world: false },
  { file: 'pipeline/knowledge.ts', imports: ['pipeline/types.ts'], world: false },
  { file: 'pipeline/read.ts', imports: ['pipeline/'], world: false },
  { file: 'pipeline/rules.ts', imports: ['pipeline/'], world: false },
  { file: 'pipeline/worker.ts', imports: ['pipeline/', 'data/index.ts'], world: true },
  { file: 'pipeline/pool.ts', imports: ['pipeline/'], world: true },
  { file: 'pipeline/ingest.ts', imports: ['pipeline/'], world: true },
  { file: 'pipeline/watch.ts', imports: ['pipeline/'], world: true },
]

/** Packages that only compute. All others, and all modules of Node, touch the world; their types may be named. */
const purePackages = [
  'natural/lib/natural/',
  'compromise/',
  'csv-stringify/sync',
  'zod',
  '@eslint-community/regexpp',
]

/** Packages whose root must not be imported: `natural` prints to the console and loads clients of databases. */
const forbiddenPackages = ['natural']

/** Formats of files that know of another. */
const formatsThatShare = [
  'docx imports office',
  // The body of a message may be a page.
  'mail imports html',
  // Scans are pages of PDFs, and pages of PDFs may be scans.
  'ocr imports pdf',
  'odt imports office',
  'pdf imports ocr',
  'rtf imports office',
]

/** What makes a result depend on when, where or how often it is made; never between clean and assemble. */
const impure =
  /\bconsole\b|\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\blocaleCompare\b|\.toLocale\w*|\bIntl\.|\bperformance\.|\bset(?:Timeout|Interval)\b|\bfetch\(|\brequire\(/u
const pureFolders = ['text', 'clean', 'segment', 'extract', 'refine', 'resolve', 'assemble', 'learn'].map(
  name => `pipeline/${name}/`,
)

/** Only scripts print. */
const prints = /\bconsole\.\w+\(|\bprocess\.std(?:out|err)\.write\(/u

/** Data that no extractor of the same name reads, and who reads it. */
const dataOfOthers: Readonly<Record<string, string>> = {
  index: 'puts all data into one value',
  agencies: 'resolve/findings: whom a finding is about',
  sources: 'resolve/findings: whose statement a finding is',
  kinds: 'resolve/kind',
  honorifics: 'extract/officials',
  honours: 'extract/officials',
  ranks: 'extract/officials and extract/forces',
  roles: 'extract/officials',
  'local-authorities': 'extract/forces',
  'office-holders': 'store/candidates',
  'person-names': 'store/persons',
  'ask-words': 'store/recurrence',
  'discover-words': 'scripts/discover',
  'reader/reader': 'infer',
  'reader/tokenizer': 'infer',
  'response-duties': 'store/reference, and the views of the database',
  words: 'clean/hyphenation',
}

/** The list of extractors is none itself. */
const noExtractors = ['extract']

// ------------------------------------------------------------------------------------------------------------

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
  )

interface Import {
  /** A file of ours from the root, or a package. */
  readonly what: string
  readonly ours: boolean
  readonly typeOnly: boolean
}

// "import { a } from '…'", "import type a from '…'", "export * from '…'", "import '…'", "await import('…')"
const imports =
  /^(?:import|export)\s(?<type>type\s)?[^'";=]{0,2000}?\sfrom '(?<from>[^'\n]+)'|^import '(?<bare>[^'\n]+)'|\bimport\('(?<late>[^'\n]+)'\)/gmu

const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(imports)].map(({ groups }) => {
    const name = (groups!.from ?? groups!.bare ?? groups!.late)!
    const ours = name.startsWith('.')
    return {
      what: ours ? posix.join(posix.dirname(file), name) : name,
      ours,
      typeOnly: groups!.type !== undefined,
    }
  })

const files = ['pipeline/', 'data/', 'scripts/', 'bench/']
  .flatMap(filesBelow)
  .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map(file => {
    const text = readFileSync(join(root, file), 'utf8')
    // Comments may speak of what code must not do.
    return { file, imports: importsOf(file, text), code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '') }
  })

const isRoot = (file: string) => /^pipeline\/[^/]+$/u.test(file)
const ruleOf = (file: string) =>
  isRoot(file)
    ? roots.find(rule => rule.file === file)
    : folders.find(({ folder }) => file.startsWith(folder))
const within = (what: string, allowed: readonly string[]) =>
  allowed.some(place => what === place || (place.endsWith('/') && what.startsWith(place)))

describe('the structure', () => {
  it('is found: the rules below look at all that there is', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(one => one.imports).length).toBeGreaterThan(300)
    const late =
      "const a = await import('./b.ts')\nimport type C from 'd'\nimport {\n  e,\n  f,\n} from '../g/h.ts'\nexport * from './i.ts'\nimport 'j'"
    expect(importsOf('pipeline/x/a.ts', late).map(({ what, typeOnly }) => [what, typeOnly])).toEqual([
      ['pipeline/x/b.ts', false],
      ['d', true],
      ['pipeline/g/h.ts', false],
      ['pipeline/x/i.ts', false],
      ['j', false],
    ])
  })

  it('has a rule for every file', () => {
    expect(files.filter(({ file }) => !ruleOf(file)).map(({ file }) => file)).toEqual([])
  })

  it('lets no part import what it may not', () => {
    const breaches = files.flatMap(({ file, imports: found }) => {
      const own = isRoot(file)
        ? []
        : [
            `${file
              .split('/')
              .slice(0, file.startsWith('pipeline/') ? 2 : 1)
              .join('/')}/`,
          ]
      const allowed = [...(ruleOf(file)?.imports ?? []), ...own]
      return found
        .filter(({ ours, what }) => ours && !within(what, allowed))
        .map(({ what }) => `${file} imports ${what}`)
    })
    expect(breaches).toEqual([])
  })

  it('lets no format of files know of another', () => {
    const formatOf = (file: string) => /^pipeline\/acquire\/(\w+)\//u.exec(file)?.[1]
    const breaches = files.flatMap(({ file, imports: found }) => {
      const format = formatOf(file)
      const others = found.map(({ what }) => formatOf(what)).filter(other => other && other !== format)
      return format ? others.map(other => `${format} imports ${other}`) : []
    })
    expect([...new Set(breaches)].toSorted()).toEqual(formatsThatShare)
  })

  it('lets only some parts touch the world', () => {
    const breaches = files
      .filter(({ file }) => ruleOf(file)?.world === false)
      .flatMap(({ file, imports: found }) =>
        found
          .filter(({ ours, what, typeOnly }) => !ours && !typeOnly && !within(what, purePackages))
          .map(({ what }) => `${file} imports ${what}`),
      )
    expect(breaches).toEqual([])
  })

  it('imports no package by a root that is forbidden', () => {
    const breaches = files.filter(({ imports: found }) =>
      found.some(({ what }) => forbiddenPackages.includes(what)),
    )
    expect(breaches.map(({ file }) => file)).toEqual([])
  })

  it('is pure between clean and assemble', () => {
    const breaches = files.flatMap(({ file, code }) => {
      const found = pureFolders.some(folder => file.startsWith(folder)) ? impure.exec(code) : null
      return found ? [`${file}: ${found[0]}`] : []
    })
    expect(breaches).toEqual([])
  })

  it.each([
    'console.log(1)',
    'Date.now()',
    'new Date()',
    'a.localeCompare(b)',
    'n.toLocaleString()',
    'new Intl.X()',
  ])('knows %s when it sees it', code => expect(code).toMatch(impure))

  it('prints in scripts alone', () => {
    const breaches = files.filter(
      ({ file, code }) => !/^(?:scripts|bench)\//u.test(file) && prints.test(code),
    )
    expect(breaches.map(({ file }) => file)).toEqual([])
  })
})

describe('data, extractors and their tests', () => {
  const stems = (folder: string, end: RegExp) =>
    filesBelow(folder).flatMap(file => (end.test(file) ? [file.slice(folder.length).replace(end, '')] : []))
  const data = [...new Set(stems('data/', /\.(?:json|ts)$/u))]
  // An extractor of several files has a folder of its name, with a file of its name in it.
  const extract = stems('pipeline/extract/', /\.ts$/u)
    .map(stem => stem.replace(/^(.+)\/\1$/u, '$1'))
    .filter(stem => !noExtractors.includes(stem))
  const tests = stems('test/extract/', /\.test\.ts$/u)
  const extractors = data.filter(stem => extract.includes(stem))
  // "officials/names", "report-titles" and the test "officials-data" are parts of "officials", "reports" and "officials";
  // so are the data "dates/days" of "dates".
  const partOf = (stem: string) =>
    extractors.some(whole =>
      [`${whole}/`, `${whole}-`, `${whole.slice(0, -1)}-`].some(start => stem.startsWith(start)),
    )

  it('bear one name', () => {
    expect(extractors.length).toBeGreaterThanOrEqual(10)
    expect(extract.filter(stem => !extractors.includes(stem) && !partOf(stem))).toEqual([])
    expect(
      data.filter(stem => !extractors.includes(stem) && !partOf(stem) && !(stem in dataOfOthers)),
    ).toEqual([])
    expect(extractors.filter(stem => !tests.includes(stem))).toEqual([])
    expect(tests.filter(stem => !extractors.includes(stem) && !partOf(stem))).toEqual([])
  })

  it('and the exceptions are needed', () => {
    expect(
      Object.keys(dataOfOthers).filter(stem => !data.includes(stem) || extractors.includes(stem)),
    ).toEqual([])
  })
})
