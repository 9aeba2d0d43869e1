import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ExportError, writeWhole } from '../../pipeline/export/write.ts'
import { freshFolder } from '../store/fresh.ts'

function* breakingOff(): Generator<string> {
  yield 'half'
  throw new Error('out of luck')
}

it('makes the folders it needs and replaces what was there', () => {
  const path = join(freshFolder(), 'a', 'b', 'out.csv')
  writeWhole([{ path, chunks: ['one ', 'two 𝒜'] }])
  writeWhole([{ path, chunks: ['three'] }])
  expect(readFileSync(path, 'utf8')).toBe('three')
  expect(readdirSync(join(path, '..'))).toEqual(['out.csv'])
})

it('leaves all files as they were when one of them breaks off', () => {
  const folder = freshFolder()
  const [first, second] = [join(folder, '1.csv'), join(folder, '2.csv')]
  writeFileSync(first, 'old')
  const write = () =>
    writeWhole([
      { path: first, chunks: ['new'] },
      { path: second, chunks: breakingOff() },
    ])
  expect(write).toThrow('out of luck')
  expect(readdirSync(folder)).toEqual(['1.csv'])
  expect(readFileSync(first, 'utf8')).toBe('old')
})

it('says in one sentence which file could not be written', () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'out.csv', 'full'), { recursive: true })
  const write = () => writeWhole([{ path: join(folder, 'out.csv'), chunks: ['x'] }])
  expect(write).toThrow(ExportError)
  expect(write).toThrow(/^The file .*out\.csv could not be written: .*\.$/)
  expect(readdirSync(folder)).toEqual(['out.csv'])
})
