/** Writes the sentences of coded letters as the sentence reader takes them, with what coders and rules say of each. */
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { knowledge } from '../data/index.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { clean, cleanersWith } from '../pipeline/clean/clean.ts'
import { type CodedUnit, codedUnits } from '../pipeline/evaluate/coded-units.ts'

import { writeWhole } from '../pipeline/export/write.ts'
import { extractor } from '../pipeline/extract/extract.ts'
import { unitsOf } from '../pipeline/infer/units.ts'
import { answeredSentences } from '../pipeline/refine/finding-answers.ts'
import { inNumbers, sentenceCues } from '../pipeline/refine/finding-cues.ts'
import { refine } from '../pipeline/refine/refine.ts'
import { resolveFindings } from '../pipeline/resolve/findings.ts'
import { resolver } from '../pipeline/resolve/resolve.ts'
import { segment } from '../pipeline/segment/segment.ts'
import { dictionaryOf } from '../pipeline/text/dictionary.ts'
import { exitCodes, programRoot, run, userFolder } from './cli.ts'
import { defaultCorpora, foldersOf, type GoldLetter, goldLetters } from './gold.ts'

interface Options {
  readonly gold?: readonly string[]
  readonly corpus?: readonly string[]
  readonly out: string
}

/** The gold beside the program. That of the specimens is for tests, and is never learned from. */
const defaultGold = () => [join(programRoot, '..', 'shared', 'gold')]

const command = new Command('training-units')
  .description(
    'Write the sentences of coded letters, one JSON object a line, to train the sentence reader on.',
  )
  .option('--gold <folder...>', 'gold records (default: those beside the program)')
  .option('--corpus <folder...>', 'folders of letters')
  .option('--out <file>', 'not part of the project: it holds the text of letters', 'out/training-units.jsonl')
  .addHelpText('after', '\nExit codes: 0 done, 2 the arguments cannot be used.')

const anyFinding = {
  kind: 'finding',
  theme: 'INSPECT',
  stance: 'context',
  cues: [],
  reader: null,
  rule: 'finding/strong-cue',
  confidence: 1,
} as const

function understanding() {
  const cleaners = cleanersWith(dictionaryOf(knowledge))
  const extract = extractor(knowledge)
  const resolved = resolver(knowledge)
  const findingsOf = resolveFindings(knowledge)
  return async ({ gold, group, location }: GoldLetter): Promise<readonly CodedUnit[]> => {
    if (location === null || !gold.covered.findings) return []
    const read = await readFile(gold.document.path, location, defaultLimits)
    if (!read.ok) throw new Error(`${gold.document.path} could not be read: ${read.failure.reason}`)
    const letter = segment(clean(read.source, cleaners))
    const annotated = extract(letter)
    const refined = refine(annotated)
    const { kind, forces } = resolved(refined)
    const cues = sentenceCues(annotated.mentions, letter)
    const units = unitsOf(letter)
    // Whose statement a sentence is and whom it is about does not hang on what is found in it.
    const whose = findingsOf(
      units.map(({ sentence }) => ({ ...letter.sentences[sentence]!, ...anyFinding, sentence })),
      { letter, kind: kind.value, forces },
    )
    const answered = answeredSentences(refined.mentions, letter)
    const places = new Map(units.map(({ sentence }, place) => [sentence, place]))
    const rules = units.map(({ sentence }, index) => {
      const { source, agencies } = whose[index]!
      const answers = (answered.get(sentence) ?? []).flatMap(asked => places.get(asked) ?? [])
      return { ...inNumbers(cues[sentence]!), source, agencies, answers }
    })
    return codedUnits({ gold, group, kind: kind.value, letter, units, rules })
  }
}

await run(command, async () => {
  const { gold, corpus, out } = command.opts<Options>()
  const letters = await goldLetters(foldersOf(gold, defaultGold), foldersOf(corpus, defaultCorpora))
  const understand = understanding()
  const lines: string[] = []
  for (const letter of letters) for (const unit of await understand(letter)) lines.push(JSON.stringify(unit))
  writeWhole([
    {
      path: resolve(userFolder, out),
      chunks: lines.map(
        line => `${line}
`,
      ),
    },
  ])
  console.error(`${lines.length} sentences of ${letters.length} letters.`)
  return exitCodes.ok
})
