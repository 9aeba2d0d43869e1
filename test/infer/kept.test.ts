import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keptVectors } from '../../pipeline/infer/kept.ts'
import { temporaryFolder } from '../ingest/folders.ts'

const vector = Float32Array.from([0.5, -1.25, 19.5, 1 / 1024])

it('are there the next time, for the same model only', () => {
  const file = join(temporaryFolder(), 'vectors')
  const first = keptVectors(file, 'one')!
  expect(first.known('The force agreed.')).toBeUndefined()
  first.learned('The force agreed.', vector)
  first.save()
  expect(keptVectors(file, 'one')!.known('The force agreed.')).toEqual(vector)
  expect(keptVectors(file, 'one')!.known('The force agreed')).toBeUndefined()
  expect(keptVectors(file, 'other')!.known('The force agreed.')).toBeUndefined()
})

it('are kept by several at once', () => {
  const file = join(temporaryFolder(), 'vectors')
  const [one, other] = [keptVectors(file, 'one')!, keptVectors(file, 'one')!]
  one.learned('a', vector)
  other.learned('a', vector)
  other.learned('b', vector)
  one.save()
  other.save()
  expect(one.known('b')).toEqual(vector)
})

it('are done without where the file is none', () => {
  const file = join(temporaryFolder(), 'vectors')
  writeFileSync(file, 'This is no database, but a text that somebody has put there.'.repeat(20))
  expect(keptVectors(file, 'one')).toBeNull()
  expect(keptVectors(join(temporaryFolder(), 'nowhere', 'vectors'), 'one')).toBeNull()
})
