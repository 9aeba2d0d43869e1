import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codebook } from '../../data/themes.ts'
import { pageWith } from './codebook-page.ts'

const page = readFileSync(new URL('../../docs/codebook.md', import.meta.url), 'utf8')

describe('the page about the codebook', () => {
  it('says what the files of the codebook say', async () => {
    await expect(pageWith(page, codebook)).toMatchFileSnapshot('../../docs/codebook.md')
  })

  it('has a place for every theme', () => {
    const missing = codebook.themes.filter(({ id, label }) => !page.includes(`# ${id} · ${label}\n`))
    expect(missing.map(({ id }) => id)).toEqual([])
  })
})
