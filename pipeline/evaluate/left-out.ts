/**
 * How far rules carry: what is known, less every alias, cue and pattern that only the letters of one source show a need
 * for. Facts from lists (forces, organisations, reports, offices) stay; ways of writing them go.
 */
import type { Knowledge } from '../knowledge.ts'
import { gazetteer, type Name } from '../text/gazetteer.ts'
import { stemmer } from '../text/stem.ts'
import { tokenise } from '../text/tokens.ts'

export interface LeftOut {
  readonly knowledge: Knowledge
  /** Aliases, cues and patterns that were taken out, and how many there were. */
  readonly dropped: number
  readonly of: number
}

/** Something that may be taken out, known by its identity, and how it is met in a text. */
interface Piece {
  readonly piece: object | string
  readonly pattern?: RegExp
  readonly name?: { readonly text: string; readonly exact: boolean; readonly stemmed: boolean }
}

/**
 * @param here texts of the source whose rules are left out
 * @param elsewhere texts of all others: what they show a need for stays
 */
export function leftOut(
  knowledge: Knowledge,
  here: readonly string[],
  elsewhere: readonly string[],
): LeftOut {
  const pieces = piecesOf(knowledge)
  const meet = meeter(pieces)
  const [mine, others] = [meet(here), meet(elsewhere)]
  const gone = new Set([...mine].filter(piece => !others.has(piece)))
  const stays = <Item extends object | string>(items: readonly Item[]) =>
    items.filter(item => !gone.has(item))
  return {
    dropped: gone.size,
    of: pieces.length,
    knowledge: {
      ...knowledge,
      organisations: knowledge.organisations.map(one => ({
        ...one,
        aliases: stays(one.aliases),
        patterns: one.patterns.filter(source => !gone.has(keyOf(one.id, source))),
      })),
      roles: knowledge.roles.map(one => ({
        ...one,
        patterns: one.patterns.filter(source => !gone.has(keyOf(one.id, source))),
      })),
      programmes: knowledge.programmes.map(one => ({ ...one, aliases: stays(one.aliases) })),
      themes: knowledge.themes.map(one => ({ ...one, cues: stays(one.cues) })),
      stanceCues: stays(knowledge.stanceCues),
      dateRules: stays(knowledge.dateRules),
      recommendationRules: stays(knowledge.recommendationRules),
      deadlineRules: stays(knowledge.deadlineRules),
      addresseeRules: stays(knowledge.addresseeRules),
      kindRules: stays(knowledge.kindRules),
      inspectionWords: stays(knowledge.inspectionWords),
      sourceRules: stays(knowledge.sourceRules),
      agencyRules: stays(knowledge.agencyRules),
    },
  }
}

/** Patterns that are texts have no identity of their own. */
const keyOf = (id: string, source: string) => `${id} ${source}`

function piecesOf(knowledge: Knowledge): readonly Piece[] {
  const { organisations, roles, programmes, themes, stanceCues } = knowledge
  const aliases = [...organisations, ...programmes].flatMap(one =>
    one.aliases.map(alias => ({
      piece: alias,
      name: { text: alias.text, exact: alias.exact ?? false, stemmed: false },
    })),
  )
  const sources = [...organisations, ...roles].flatMap(({ id, patterns }) =>
    patterns.map(source => ({ piece: keyOf(id, source), pattern: new RegExp(source, 'mu') })),
  )
  const cues = themes.flatMap(theme =>
    theme.cues.map(cue => ({
      piece: cue,
      name: { text: cue.text, exact: cue.exact ?? false, stemmed: true },
    })),
  )
  const stances = stanceCues.map(cue => ({ piece: cue, pattern: new RegExp(cue.pattern, 'imu') }))
  const rules = [
    knowledge.dateRules,
    knowledge.recommendationRules,
    knowledge.deadlineRules,
    knowledge.addresseeRules,
    knowledge.kindRules,
    knowledge.inspectionWords,
    knowledge.sourceRules,
    knowledge.agencyRules,
  ].flatMap(list => list.map(rule => ({ piece: rule, pattern: bare(rule.pattern) })))
  return [...aliases, ...sources, ...cues, ...stances, ...rules]
}

/** Neither global nor sticky, so that a test has no memory; at the start of any line. */
const bare = ({ source, flags }: RegExp) =>
  new RegExp(source, [...new Set(`${flags.replace(/[gy]/gu, '')}m`)].join(''))

/** Tells which pieces are met in some texts. */
function meeter(pieces: readonly Piece[]): (texts: readonly string[]) => ReadonlySet<object | string> {
  const names = (stemmed: boolean) =>
    pieces.flatMap(({ piece, name }): Name<object | string>[] =>
      name?.stemmed === stemmed ? [{ text: name.text, exact: name.exact, payload: piece }] : [],
    )
  const plain = gazetteer(names(false))
  const stemmed = gazetteer(names(true), stemmer())
  const patterns = pieces.filter(({ pattern }) => pattern)
  return texts => {
    const met = new Set<object | string>()
    for (const text of texts) {
      const tokens = tokenise(text)
      for (const book of [plain, stemmed])
        for (const { payload } of book.findAll(text, tokens)) met.add(payload)
      for (const { piece, pattern } of patterns) if (!met.has(piece) && pattern!.test(text)) met.add(piece)
    }
    return met
  }
}
