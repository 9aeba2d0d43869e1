import { Parser } from 'htmlparser2'
import { UnreadableFile } from '../failures.ts'
import { corrupt } from './zip.ts'

/** An element of an XML part, with the names as the part writes them: "w:p", "text:list-item". */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

// Word nests some ten elements a table; a file that goes deeper than this wants to exhaust the stack.
const deepest = 200
// A report of 300 pages has some 200,000.
const mostElements = 600_000
/** Characters of text in a file; a report of 300 pages has a million. */
export const mostText = 4_000_000

const tooDeep = () => new UnreadableFile('corrupt', 'its parts are nested deeper than any letter is')
const tooMany = () => new UnreadableFile('too-large', 'it has more parts than any letter holds')
export const tooLong = () => new UnreadableFile('too-large', 'it has more text than any letter holds')

/**
 * The root of an XML part. `namespaces` tells the prefix that a namespace is to have, for programs that write
 * another. Entities that a part declares itself are not expanded. Throws `UnreadableFile`.
 */
export function parseXml(part: Uint8Array, namespaces: ReadonlyMap<string, string>): XmlElement {
  const top: XmlNode[] = []
  const stack = [top]
  let elements = 0
  let characters = 0
  let usual = same
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1
        if (elements > mostElements) throw tooMany()
        if (stack.length > deepest) throw tooDeep()
        if (elements === 1) usual = prefixed(attributes, namespaces)
        const children: XmlNode[] = []
        stack.at(-1)!.push({ name: usual(name), attributes: renamed(attributes, usual), children })
        stack.push(children)
      },
      ontext(data) {
        characters += data.length
        if (characters > mostText) throw tooLong()
        const children = stack.at(-1)!
        // Text comes in pieces, one for each entity.
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + data
        else children.push(data)
      },
      onclosetag() {
        stack.pop()
      },
    },
    { xmlMode: true },
  )
  parser.write(decodeXml(part))
  // Elements that were never closed: the part ends too early.
  if (stack.length > 1) throw corrupt()
  const root = top.find(node => typeof node !== 'string')
  if (!root || typeof root === 'string') throw corrupt()
  return root
}

const same = (name: string) => name

/** How names are to be written, by the prefixes that the root declares. */
function prefixed(
  root: Readonly<Record<string, string>>,
  namespaces: ReadonlyMap<string, string>,
): (name: string) => string {
  const others = new Map<string, string>()
  for (const [name, uri] of Object.entries(root)) {
    const own = /^xmlns(?::(?<prefix>.+))?$/u.exec(name)
    const wanted = namespaces.get(uri)
    if (own && wanted !== undefined && own.groups!.prefix !== wanted)
      others.set(own.groups!.prefix ?? '', wanted)
  }
  if (others.size === 0) return same
  return name => {
    const [first, second] = name.split(':')
    const wanted = others.get(second === undefined ? '' : first!)
    return wanted === undefined ? name : `${wanted}:${second ?? first}`
  }
}

const renamed = (attributes: Readonly<Record<string, string>>, usual: (name: string) => string) =>
  usual === same
    ? attributes
    : Object.fromEntries(Object.entries(attributes).map(([name, value]) => [usual(name), value]))

/** Office files are UTF-8; the standards allow UTF-16 too, which its byte order mark tells. */
function decodeXml(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part)
  return new TextDecoder().decode(part)
}

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter(node => typeof node !== 'string')

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)

/** All elements of that name below an element, in order. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child
    yield* descendantsOf(child, name)
  }
}

/** All text below an element. */
export const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')
