import type { Codebook, Cue, Theme } from '../../pipeline/knowledge.ts'

const MARKER =
  '<!-- From here on written by `npx vitest run test/codebook/page.test.ts --update`, from the files of the codebook. -->'

/** The page with everything after the marker written anew. */
export function pageWith(page: string, { id, version, label, themes }: Codebook): string {
  const [prose] = page.split(MARKER)
  const title = `## ${label} (\`${id}\`, version ${version})`
  const parts = themes
    .filter(({ parent }) => parent === null)
    .flatMap(group => [groupOf(group), ...below(group.id, themes).map(themeOf)])
  return `${prose!.trimEnd()}\n\n${MARKER}\n\n${[title, ...parts].join('\n\n')}\n`
}

const below = (id: string, themes: readonly Theme[]): readonly Theme[] =>
  themes.filter(({ parent }) => parent === id).flatMap(theme => [theme, ...below(theme.id, themes)])

const groupOf = ({ id, label, definition }: Theme) => `### ${id} · ${label}\n\n${definition}`

const themeOf = (theme: Theme): string => {
  const { id, label, definition, include, exclude, version, cues, examples, notExamples, source } = theme
  const [strong, weak] = (['strong', 'weak'] as const).map(strength =>
    cues.filter(cue => cue.strength === strength && cue.means === undefined),
  )
  const lines: readonly (readonly [string, string])[] = [
    ['Use it', include],
    ['Not for', exclude],
    ['General', theme.general ? 'gives way to more specific themes' : ''],
    ['Strong cues', strong!.map(cueOf).join(' · ')],
    ['Weak cues', weak!.map(cueOf).join(' · ')],
    [
      'Abbreviations',
      cues
        .filter(({ means }) => means)
        .map(abbreviationOf)
        .join(' · '),
    ],
    ['Examples', examples.map(marked).join(' – ')],
    ['Counter-examples', notExamples.join(' – ')],
    ['Version, source', `${version}, ${source}`],
  ]
  const list = lines.filter(([, text]) => text !== '').map(([name, text]) => `- **${name}:** ${text}`)
  return [`#### ${id} · ${label}`, '', definition, '', ...list].join('\n')
}

const cueOf = ({ text, exact, not = [] }: Cue) =>
  `${exact ? `\`${text}\`` : text}${not.length > 0 ? ` (unless ${not.join(', ')})` : ''}`

const abbreviationOf = (cue: Cue) => `${cueOf(cue)} ${cue.means}${cue.strength === 'weak' ? ' (weak)' : ''}`

/** "children at risk of [criminal exploitation]" */
const marked = (example: string) => example.replace(/\[([^\]]*)\]/gu, '**$1**')
