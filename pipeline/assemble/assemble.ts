import type {
  CleanDocument,
  CleanLine,
  FindingsRecord,
  MentionBase,
  OfficialMention,
  Party,
  RecordLine,
  RecordSpan,
  ResolvedLetter,
  Span,
} from '../types.ts'
import { type CodePoints, codePoints } from './code-points.ts'
import { signature } from './signature.ts'

/** What this version looks for. A list that is not covered is empty because nobody looked. */
export const covered: FindingsRecord['covered'] = {
  document: true,
  parties: true,
  forces: true,
  organisations: true,
  officials: true,
  dates: true,
  inspections: true,
  reports: true,
  recommendations: true,
  responses: true,
  findings: true,
  grades: true,
}

/** The findings record of a letter: everything found, in the order of the text, in code points, with its quote. */
export function assemble(letter: ResolvedLetter): FindingsRecord {
  const { document, blocks, sentences } = letter.refined.annotated.letter
  const { source, text } = document
  const points = codePoints(text)
  const pageOf = pageFinder(document)
  const readings = new Map(source.pageReadings?.map(reading => [reading.page, reading]))

  const place = (mention: MentionBase): RecordSpan => ({
    start: points.at(mention.start),
    end: points.at(mention.end),
    page: pageOf(mention),
    quote: text.slice(mention.start, mention.end),
    rule: mention.rule,
    confidence: mention.confidence,
  })
  const places = (mentions: readonly MentionBase[]) => inOrder(mentions, mention => mention).map(place)
  const party = (list: Party['list']) =>
    letter.parties
      .filter(({ list: one }) => one === list)
      .map(({ official }) => ({ ...person(official), mention: place(official) }))
  const headingOf = (sentence: number) => {
    const heading = blocks[sentences[sentence]!.block]!.heading
    if (heading === null) return null
    const { start, end } = blocks[heading]!
    return text.slice(start, end)
  }

  const recommendations = inOrder(letter.recommendations, own)
  return {
    schema: 'findings/1',
    covered,
    document: {
      path: source.path,
      sha256: source.sha256,
      mediaType: source.mediaType,
      pages: source.pages,
      text,
      signature: signature(letter.refined.annotated.letter),
      kind: letter.kind.value,
      title: letter.title?.value ?? null,
      date: letter.date?.value ?? null,
      scope: letter.scope,
      senders: party('sender'),
      recipients: party('recipient'),
      copied: party('copied'),
      evidence: {
        kind: place(letter.kind),
        title: letter.title && place(letter.title),
        date: letter.date && place(letter.date),
      },
      page_spans: document.pages.map(({ page, start, end }) => {
        const reading = readings.get(page)
        return {
          page,
          start: points.at(start),
          end: points.at(end),
          read_by: reading?.by ?? 'text',
          confidence: reading?.confidence ?? null,
        }
      }),
      lines: document.lines.flatMap(line => recordLine(line, points)),
      parent: source.parent?.path ?? null,
    },
    forces: inOrder(letter.forces, first).map(({ force, relation, rule, mentions }) => ({
      id: force,
      relation,
      rule,
      mentions: places(mentions),
    })),
    organisations: inOrder(letter.organisations, first).map(({ organisation, mentions }) => ({
      id: organisation,
      mentions: places(mentions),
    })),
    officials: inOrder(letter.officials, first).map(official => ({
      ...person(official),
      mentions: places(official.mentions),
    })),
    dates: inOrder(letter.dates, own).map(date => ({
      edtf: date.edtf,
      role: date.role,
      role_rule: date.roleRule,
      earliest: date.earliest,
      latest: date.latest,
      precision: date.mention.reading.precision,
      inferred: date.inferred,
      doubt: date.mention.reading.doubt,
      mention: place(date.mention),
    })),
    inspections: inOrder(letter.inspections, first).map(({ mentions, ...inspection }) => ({
      ...inspection,
      mentions: places(mentions),
    })),
    reports: inOrder(letter.reports, first).map(({ mentions, ...report }) => ({
      ...report,
      mentions: places(mentions),
    })),
    recommendations: recommendations.map(({ mention, addressees, due, themes }) => ({
      number: mention.number,
      addressees,
      deadline: mention.deadline,
      due,
      themes,
      mention: place(mention),
    })),
    responses: inOrder(letter.responses, own).map(({ mention, actor, force, position, answers }) => ({
      recommendation: mention.number,
      answers: answers && recommendations.indexOf(answers),
      actor,
      force,
      position,
      progress: mention.progress,
      owner: mention.owner,
      when: mention.when,
      mention: place(mention),
    })),
    findings: inOrder(letter.findings, own).map(({ mention, forces, agencies, source: whose }) => ({
      theme: mention.theme,
      stance: mention.stance,
      forces,
      agencies,
      source: whose,
      confidence: mention.confidence,
      reader: mention.reader,
      cues: mention.cues,
      heading: headingOf(mention.sentence),
      mention: place(mention),
    })),
    grades: inOrder(letter.grades, own).map(({ mention, force }) => ({
      grade: mention.grade,
      force,
      count: mention.count,
      total: mention.total,
      subject: mention.subject,
      mention: place(mention),
    })),
    checks: inOrder(letter.checks, own).map(({ mention, ...check }) => ({
      ...check,
      mention: place(mention),
    })),
    messages: letter.messages.map(({ code, text: says, span }) => ({
      code,
      text: says,
      start: span && points.at(span.start),
      end: span && points.at(span.end),
    })),
  }
}

const person = (official: Omit<OfficialMention, keyof MentionBase | 'kind' | 'nameSpan' | 'position'>) => ({
  name: official.name,
  role: official.role,
  role_text: official.roleText,
  organisation: official.organisation,
  force: official.force,
})

const own = ({ mention }: { readonly mention: Span }) => mention
const nowhere: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER }
const first = ({ mentions }: { readonly mentions: readonly Span[] }) =>
  mentions.reduce<Span>((one, other) => (other.start < one.start ? other : one), nowhere)

/** Tenths of a point: finer than any screen, and a third of the digits. */
const tenths = (points: number) => Math.round(points * 10) / 10

function recordLine({ start, end, page, box }: CleanLine, points: CodePoints): RecordLine[] {
  if (page === null || box === null) return []
  return [
    {
      start: points.at(start),
      end: points.at(end),
      page,
      x: tenths(box.x),
      y: tenths(box.y),
      width: tenths(box.width),
      height: tenths(box.height),
    },
  ]
}

/** By the place in the text; what stands at one place keeps its order. */
function inOrder<Item>(items: readonly Item[], spanOf: (item: Item) => Span): Item[] {
  return items.toSorted((one, other) => {
    const [a, b] = [spanOf(one), spanOf(other)]
    return a.start - b.start || a.end - b.end
  })
}

/** The page on which a stretch starts; null where the file has no pages. */
function pageFinder({ lines }: CleanDocument): (span: Span) => number | null {
  return ({ start }) => {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[middle]!.end <= start) low = middle + 1
      else high = middle
    }
    return (lines[low] ?? lines.at(-1))?.page ?? null
  }
}
