import type {
  AnnotatedLetter,
  CleanDocument,
  FindingsRecord,
  Letter,
  Mention,
  RecordParty,
} from '../pipeline/types.ts'

const shortened = (text: string, length: number) => {
  const line = text.replaceAll('\n', ' ')
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]!.length))) ?? []
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}

export function cleanText({ source, text, cleanings }: CleanDocument): string[] {
  const done = cleanings.map(({ cleaner, edits }) => `${cleaner} ${edits.length}`).join(', ')
  return [
    text,
    '',
    `--- ${text.length} characters on ${source.pages ?? 'no'} pages; edits: ${done || 'none'}`,
  ]
}

export function segmentLines({ blocks, document: { text } }: Letter): string[] {
  return table(
    blocks.map((block, index) => [
      `${index}`,
      block.part,
      [block.kind, block.side && `(${block.side})`, block.quoted && '(quoted)'].filter(Boolean).join(' '),
      block.level === null ? '' : `level ${block.level}`,
      block.heading === null ? '' : `under ${block.heading}`,
      shortened(text.slice(block.start, block.end), 100),
    ]),
  )
}

/** What a mention says, beside where it is. */
function value(mention: Mention): string {
  if (mention.kind === 'force') return mention.force ?? '(the letter’s)'
  if (mention.kind === 'organisation') return mention.organisation
  if (mention.kind === 'date') return mention.reading.edtf ?? '(told from another date)'
  if (mention.kind === 'official') return [mention.name, mention.role].filter(Boolean).join(', ')
  if (mention.kind === 'inspection') return mention.programmes.join(' or ')
  if (mention.kind === 'report') return mention.report ?? '(not in the list)'
  if (mention.kind === 'theme-cue') return `${mention.theme} ${mention.strength}`
  if (mention.kind === 'stance-cue') return `${mention.stance} ${mention.weight}`
  if (mention.kind === 'recommendation') return [mention.number, mention.deadline].filter(Boolean).join(', ')
  if (mention.kind === 'grade') return [mention.count, mention.grade].filter(part => part !== null).join(' ')
  if (mention.kind === 'response-cue') return `${mention.cue.tells}: ${mention.cue.value}`
  if (mention.kind === 'response')
    return [mention.number, mention.speaker, mention.position, mention.progress].filter(Boolean).join(', ')
  if (mention.kind === 'stated-count') return `${mention.number} ${mention.counts} ${mention.share.of}`
  return `${mention.theme} ${mention.stance}`
}

export function mentionLines({ letter, mentions }: AnnotatedLetter): string[] {
  return table(
    mentions.map(mention => [
      `${mention.start}–${mention.end}`,
      mention.kind,
      value(mention),
      mention.rule,
      mention.confidence.toFixed(2),
      shortened(letter.document.text.slice(mention.start, mention.end), 60),
    ]),
  )
}

const who = ({ name, role_text, role, organisation, force }: RecordParty) =>
  [name, role_text ?? role, organisation, force].filter(Boolean).join(', ')

export function findingLines(record: FindingsRecord): string[] {
  const { document } = record
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map(line => `  ${line}`)]
  const times = (mentions: readonly unknown[]) => `${mentions.length}×`
  return [
    `${document.path}: ${document.kind}, ${document.date ?? 'undated'}${document.pages === null ? '' : `, ${document.pages} pages`}`,
    `Title: ${document.title ?? '(none)'}`,
    ...list('From', document.senders.map(who)),
    ...list('To', document.recipients.map(who)),
    ...list('Copied to', document.copied.map(who)),
    ...list(
      'Forces',
      table(record.forces.map(({ id, relation, rule, mentions }) => [id, relation, rule, times(mentions)])),
    ),
    ...list('Organisations', table(record.organisations.map(({ id, mentions }) => [id, times(mentions)]))),
    ...list('Officials', record.officials.map(who)),
    ...list(
      'Dates',
      table(
        record.dates.map(({ edtf, role, mention, inferred, doubt }) => [
          edtf ?? '?',
          role,
          mention.quote,
          doubt ?? inferred ?? '',
        ]),
      ),
    ),
    ...list(
      'Inspections',
      table(
        record.inspections.map(({ programme, forces, fieldwork }) => [
          programme,
          forces.join(' '),
          fieldwork ?? '',
        ]),
      ),
    ),
    ...list(
      'Reports',
      table(record.reports.map(({ title, published }) => [shortened(title, 90), published ?? ''])),
    ),
    ...list(
      'Recommendations',
      table(
        record.recommendations.map(({ number, deadline, due, mention }) => [
          number ?? '',
          shortened(mention.quote, 90),
          deadline ?? '',
          due ?? '',
        ]),
      ),
    ),
    ...list(
      'Responses',
      table(
        record.responses.map(({ recommendation, actor, position, progress, owner, when, mention }) => [
          recommendation ?? '',
          actor,
          position,
          progress,
          shortened(mention.quote, 70),
          [owner, when].filter(Boolean).join(', '),
        ]),
      ),
    ),
    ...list(
      'Grades',
      table(
        record.grades.map(({ grade, count, subject }) => [
          count === null ? '' : `${count}`,
          grade,
          subject ?? '',
        ]),
      ),
    ),
    ...list(
      'Findings',
      table(
        record.findings.map(({ theme, stance, source, confidence, mention }) => [
          theme,
          stance,
          source,
          confidence.toFixed(2),
          mention.page === null ? '' : `p. ${mention.page}`,
          shortened(mention.quote, 100),
        ]),
      ),
    ),
    ...list(
      'Remarks',
      record.messages.map(({ text }) => text),
    ),
  ]
}
