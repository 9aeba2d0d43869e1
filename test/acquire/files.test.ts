import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles, isBelow } from '../../pipeline/acquire/files.ts'
import { freshFolder } from '../store/fresh.ts'

/** A folder with the files given; a name that ends in "/" is a folder. */
function folderWith(...names: readonly string[]): string {
  const folder = freshFolder()
  for (const name of names) {
    mkdirSync(join(folder, name.slice(0, name.lastIndexOf('/') + 1)), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(join(folder, name), name)
  }
  return folder
}

const paths = async (from: string, ...given: readonly string[]) =>
  (await findFiles(given, from)).files.map(({ path }) => path)

describe('findFiles', () => {
  it('finds all files below, named from the working folder, in the order of their code units', async () => {
    const from = folderWith(
      'in/b.txt',
      'in/B.pdf',
      'in/a/z.txt',
      'in/ä.txt',
      'in/a-1.txt',
      'in/empty/',
      'other.txt',
    )
    expect(await paths(from, 'in')).toEqual(['in/B.pdf', 'in/a-1.txt', 'in/a/z.txt', 'in/b.txt', 'in/ä.txt'])
    expect(await paths(from, '.')).toHaveLength(6)
    expect(await paths(join(from, 'in'), '../other.txt', 'a')).toEqual(['../other.txt', 'a/z.txt'])
  })

  it('takes absolute paths, spaces, and names in any script', async () => {
    const from = folderWith('my letters/Heddlu Môn – 👮.txt')
    const found = await findFiles([join(from, 'my letters')], from)
    expect(found.files).toEqual([
      {
        path: 'my letters/Heddlu Môn – 👮.txt',
        location: join(from, 'my letters', 'Heddlu Môn – 👮.txt'),
      },
    ])
  })

  it('finds a file that is given twice once', async () => {
    const from = folderWith('in/a.txt')
    expect(await paths(from, 'in/a.txt', 'in', './in/../in/a.txt', join(from, 'in/a.txt'))).toEqual([
      'in/a.txt',
    ])
  })

  it('leaves out what systems and editors leave behind', async () => {
    const from = folderWith(
      'in/.hidden',
      'in/.git/config',
      'in/~$letter.docx',
      'in/Thumbs.db',
      'in/desktop.ini',
      'in/a.txt',
    )
    expect(await paths(from, 'in')).toEqual(['in/a.txt'])
  })

  it('reads a hidden file that is named itself', async () => {
    expect(await paths(folderWith('.letter.txt'), '.letter.txt')).toEqual(['.letter.txt'])
  })

  it('says which arguments do not exist', async () => {
    const from = folderWith('a.txt')
    const found = await findFiles(['a.txt', 'b.txt', 'a.txt/c'], from)
    expect(found.missing).toEqual(['b.txt', 'a.txt/c'])
    expect(found.files).toHaveLength(1)
  })

  it('follows links, and ends where one leads back to a folder above it', async () => {
    const from = folderWith('in/a.txt', 'elsewhere/b.txt')
    symlinkSync(join(from, 'in'), join(from, 'in', 'again'))
    symlinkSync(join(from, 'elsewhere'), join(from, 'in', 'more'))
    const found = await findFiles(['in'], from)
    expect(found.files.map(({ path }) => path)).toEqual(['in/a.txt', 'in/more/b.txt'])
    expect(found.failures).toEqual([])
  })

  it('finds a folder that two links lead to under both names', async () => {
    const from = folderWith('elsewhere/b.txt', 'in/')
    symlinkSync(join(from, 'elsewhere'), join(from, 'in', 'one'))
    symlinkSync(join(from, 'elsewhere'), join(from, 'in', 'two'))
    expect(await paths(from, 'in')).toEqual(['in/one/b.txt', 'in/two/b.txt'])
  })

  // A folder without permissions is not tried: tests may run as root, who may read it.
  it('reports links that lead nowhere or to themselves, and reads on', async () => {
    const from = folderWith('in/a.txt')
    symlinkSync('gone.txt', join(from, 'in', 'dangling.txt'))
    symlinkSync('loop.txt', join(from, 'in', 'loop.txt'))
    const found = await findFiles(['in'], from)
    expect(found.files.map(({ path }) => path)).toEqual(['in/a.txt'])
    expect(found.failures).toEqual([
      { path: 'in/dangling.txt', failure: { code: 'unreadable', reason: 'it is a link that leads nowhere' } },
      {
        path: 'in/loop.txt',
        failure: { code: 'unreadable', reason: 'it is a link that leads back to itself' },
      },
    ])
  })
})

describe('isBelow', () => {
  const from = '/home/kent'
  it.each<[string, string[], boolean]>([
    ['in/a.txt', ['in'], true],
    ['in/deep/a.txt', ['in'], true],
    ['in/a.txt', ['in/a.txt'], true],
    ['in/a.txt', ['/home/kent/in'], true],
    ['in/a.txt', ['.'], true],
    ['in/a.txt', ['other', 'in/'], true],
    ['../surrey/a.txt', ['..'], true],
    ['../surrey/a.txt', ['../surrey'], true],
    ['inside/a.txt', ['in'], false],
    ['in', ['in/a.txt'], false],
    ['../surrey/a.txt', ['.'], false],
    ['in/a.txt', ['..'], true],
    ['../surrey/a.txt', ['../..'], true],
    ['../surrey/a.txt', ['/'], true],
    ['in/a.txt', ['/'], true],
    ['../../york/a.txt', ['..'], false],
    ['in/a.txt', [], false],
  ])('%j below %j: %j', (path, roots, expected) => expect(isBelow(path, roots, from)).toBe(expected))
})
