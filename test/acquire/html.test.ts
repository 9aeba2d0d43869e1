import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { UnreadableFile } from '../../pipeline/acquire/failures.ts'
import { readHtml } from '../../pipeline/acquire/html/html.ts'
import { looksLikeHtml } from '../../pipeline/acquire/html/sniff.ts'
import type { LineHint } from '../../pipeline/types.ts'
import { escaped, sites } from '../make/html.ts'
import { utf16 } from '../make/text.ts'

const short = (hint: LineHint | undefined) =>
  hint?.kind === 'heading' ? `h${hint.level}` : hint?.kind === 'item' ? `item${hint.depth}` : hint?.kind

/** "h1 Title", "item1 • first", "row a|b": the lines of a page with their hints. */
const linesOf = (html: string | Uint8Array) => {
  const read = readHtml(typeof html === 'string' ? Buffer.from(html) : html)
  return read.lines.map(({ start, end, hint }) => {
    const text = read.text.slice(start, end)
    return `${short(hint)} ${text.replaceAll('\t', '|')}`
  })
}

const page = (body: string) => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`

const failureOf = (html: string | Uint8Array) => {
  try {
    readHtml(typeof html === 'string' ? Buffer.from(html) : html)
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  return null
}

describe('blocks of a page', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'paragraphs and entities, decoded once',
      '<p>R&amp;amp;D &lt;b&gt; &pound;5m</p>',
      ['paragraph R&amp;D <b> £5m'],
    ],
    [
      'white space within words of a block',
      '<p>The\n   <em>force</em>\n should</p>',
      ['paragraph The force should'],
    ],
    ['levels of headings', '<h1>A</h1><h3>B <small>C</small></h3>', ['h1 A', 'h3 B C']],
    ['headings by role', '<div role="heading" aria-level="4">A</div>', ['h4 A']],
    ['headings over two lines', '<h2>Our<br>response</h2>', ['h2 Our response']],
    ['bullets', '<ul><li>one<li>two</ul>', ['item1 • one', 'item1 • two']],
    ['numbers', '<ol><li>one</li><li>two</li></ol>', ['item1 1. one', 'item1 2. two']],
    [
      'start',
      '<ol start="9"><li>one</li><li value="20">two</li><li>three</li></ol>',
      ['item1 9. one', 'item1 20. two', 'item1 21. three'],
    ],
    ['letters', '<ol type="a" start="26"><li>one</li><li>two</li></ol>', ['item1 z. one', 'item1 aa. two']],
    ['romans', '<ol type="i" start="3"><li>one</li><li>two</li></ol>', ['item1 iii. one', 'item1 iv. two']],
    ['styles', '<ol style="list-style-type: upper-roman"><li>one</li></ol>', ['item1 I. one']],
    ['reversed', '<ol reversed><li>one</li><li>two</li></ol>', ['item1 2. one', 'item1 1. two']],
    ['typed numbers', '<ol class="legislative-list"><li>1.1 one</li></ol>', ['item1 1.1 one']],
    ['typed and automatic numbers', '<ol><li>(a) one</li></ol>', ['item1 (a) one']],
    [
      'nesting',
      '<ol><li>one<ul><li>two<ol type="a"><li>three</li></ol></li></ul></li></ol>',
      ['item1 1. one', 'item2 • two', 'item3 a. three'],
    ],
    [
      'an item of two paragraphs',
      '<ul><li><p>one</p><p>two</p></li><li>three</li></ul>',
      ['item1 • one', 'paragraph two', 'item1 • three'],
    ],
    [
      'an item that begins with a list',
      '<ol><li><ol type="a"><li>one</li></ol></li></ol>',
      ['item2 1. a. one'],
    ],
    [
      'rows',
      '<table><tr><th>Rec</th><th>By</th></tr><tr><td><p>Do</p><p>it</p></td><td>May</td></tr></table>',
      ['row Rec|By', 'row Do it|May'],
    ],
    [
      'a caption and an empty cell',
      '<table><caption>C</caption><tr><td>a</td><td></td><td>b</td></tr></table>',
      ['paragraph C', 'row a||b'],
    ],
    [
      'tables for layout',
      '<table><tr><td>Left</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>',
      ['paragraph Left', 'row a|b', 'row c|d'],
    ],
    [
      'quotations',
      '<blockquote><p>said</p><ul><li>so</li></ul></blockquote>',
      ['quotation said', 'item1 • so'],
    ],
    ['figures', '<figure><img alt="no"><figcaption>The suite</figcaption></figure>', ['paragraph The suite']],
    ['pairs', '<dl><dt>Published</dt><dd>12 May 2023</dd></dl>', ['row Published|12 May 2023']],
    [
      'terms',
      '<dl><dt>Custody</dt><dd><p>Being held.</p></dd></dl>',
      ['paragraph Custody', 'paragraph Being held.'],
    ],
    ['lines of a pre', '<pre>To:  A\nFrom: B</pre>', ['paragraph To: A', 'paragraph From: B']],
    ['raised letters', '<p>3<sup>rd</sup> May</p>', ['paragraph 3rd May']],
    [
      'closed details',
      '<details><summary>More</summary><p>Said.</p></details>',
      ['paragraph More', 'paragraph Said.'],
    ],
  ]
  for (const [name, html, expected] of cases)
    it(`reads ${name}`, () => expect(linesOf(page(html))).toEqual(expected))

  it('ends lines of an address with one line end, and paragraphs with two', () => {
    const { text } = readHtml(
      Buffer.from(page('<p>Office<br>Norwich<br/><br>NR1</p><p>Dear A</p><div>b</div><div>c</div>')),
    )
    expect(text).toBe('Office\nNorwich\n\nNR1\n\nDear A\n\nb\nc')
  })

  it('puts footnotes after the running text, and their marks where they stood', () => {
    const html = page(`<p>The report<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup> says so.</p>
      <div id="n"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Of May.</p></div><p>Yours</p>`)
    expect(linesOf(html)).toEqual(['paragraph The report1 says so.', 'paragraph Yours', 'footnote 1 Of May.'])
  })

  it('numbers the footnotes that the page numbers', () => {
    const html = page(`<p>One<sup><a href="https://x.test/y#fn:2" role="doc-noteref">2</a></sup>.</p>
      <ol><li>item</li><li id="fn:2"><p>Note. <a href="#r" role="doc-backlink">↩</a></p></li></ol>`)
    expect(linesOf(html)).toEqual(['paragraph One2.', 'item1 1. item', 'footnote 2 Note.'])
  })

  it('does not take links to chapters for footnotes', () => {
    const html = page('<p>See <a href="#c2">2</a></p><div id="c2"><p>Chapter</p></div>')
    expect(linesOf(html)).toEqual(['paragraph See 2', 'paragraph Chapter'])
  })
})

describe('what does not show', () => {
  const gone = [
    '<script>var a = "<p>gone</p>"</script>',
    '<style>gone</style>',
    '<template><p>gone</p></template>',
    '<noscript><p>gone, as you have no script here.</p></noscript>',
    '<!-- gone -->',
    '<p hidden>gone</p>',
    '<p aria-hidden="true">gone</p>',
    '<div style="color:red; DISPLAY : none">gone</div>',
    '<span class="visually-hidden">gone</span>',
    '<select><option>gone</option></select>',
    '<textarea>gone</textarea>',
    '<button>gone</button>',
    '<svg><title>gone</title><text>gone</text></svg>',
    '<iframe src="x">gone</iframe>',
    '<img alt="gone">',
  ]
  for (const html of gone)
    it(`leaves out ${html}`, () => expect(linesOf(page(`<p>kept</p>${html}`))).toEqual(['paragraph kept']))

  it('keeps panels that a tab or heading opens', () => {
    const html = page(`<a role="tab" aria-controls="t2">Two</a><div id="t2" hidden><p>kept</p></div>
      <h2><button aria-expanded="false">Three</button></h2><div hidden="until-found"><p>kept too</p></div>`)
    expect(linesOf(html)).toEqual(['paragraph Two', 'paragraph kept', 'h2 Three', 'paragraph kept too'])
  })
})

describe('what belongs to the site', () => {
  const sentence = 'The force has since trained every sergeant who works in custody.'
  const gone = [
    '<p>Skip to main content</p>',
    '<p><a href="#">Back to top</a></p>',
    '<div><h2>Is this page useful?</h2><button>Yes</button></div>',
    '<p>We use cookies to make this website work and to improve it.</p>',
    '<h3>Sign up to our newsletter for the latest news</h3>',
    '<p><a href="/">Home</a> &gt; <a href="/n">News</a> &gt; Response</p>',
    '<h3>Share this page</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul>',
    '<h2>Related content</h2><ul><li><a href="#">Another letter</a></li></ul>',
    '<div class="pagination"><a href="#">Next page</a></div>',
    '<form><label>Search</label><input name="q"><button>Go</button></form>',
  ]
  for (const html of gone)
    it(`leaves out ${html}`, () =>
      expect(linesOf(page(`<main><h1>A</h1><p>${sentence}</p>${html}</main>`))).toEqual([
        'h1 A',
        `paragraph ${sentence}`,
      ]))

  const kept: readonly (readonly [string, string])[] = [
    [
      'sections named after their headings',
      `<section id="social-care-and-related-sharing"><p>${sentence}</p></section>`,
    ],
    ['widgets of page builders', `<div class="elementor-widget widget"><p>${sentence}</p></div>`],
    [
      'what an article says of cookies',
      '<p>Officers found that the suspect’s phone had kept its cookies for a year.</p>',
    ],
    [
      'lines that date the page',
      '<div class="post-meta">12 May 2023 by <a href="/">Office of the Commissioner</a></div>',
    ],
    ['banners without links', '<div class="banner">Published on 12 May 2023</div>'],
    ['asides that say something', `<aside><p>${sentence}</p></aside>`],
    ['lists of links in the article', '<ul><li><a href="x.pdf">Letter to the Chief Constable</a></li></ul>'],
    [
      'an article of the name of the site’s part',
      `<div class="newsletter"><p>${sentence}</p><p>${sentence}</p></div>`,
    ],
  ]
  for (const [name, html] of kept)
    it(`keeps ${name}`, () =>
      expect(linesOf(page(`<main><h1>A</h1>${html}</main>`)).length).toBeGreaterThan(1))

  it('keeps the title that stands in a head of its own, and sentences outside the main part', () => {
    const html =
      page(`<header><div class="logo"><h1>Site</h1></div><p><a href="/">101</a></p><h1>Response</h1></header>
      <div class="intro"><p>${sentence}</p><a href="#">More</a></div><main><p>${sentence} Twice.</p></main>`)
    expect(linesOf(html).filter(line => !line.includes('More'))).toEqual([
      'h1 Response',
      `paragraph ${sentence}`,
      `paragraph ${sentence} Twice.`,
    ])
  })

  it('keeps what is short on a page that stands in a form', () => {
    const html = page(
      '<form><input type="hidden"><div class="header">Site <input name="q"></div><h1>A</h1><p>Short.</p></form>',
    )
    expect(linesOf(html)).toEqual(['h1 A', 'paragraph Short.'])
  })

  it('keeps the title of a panel that its button holds', () => {
    const html =
      page(`<main><div class="section-header"><h2><button aria-controls="c">Response</button></h2></div>
      <div id="c" hidden><p>Text.</p></div></main>`)
    expect(linesOf(html)).toEqual(['h2 Response', 'paragraph Text.'])
  })

  it('leaves out the menus of old pages, which are lists of links above the title', () => {
    const html =
      page(`<table><tr><td><a href="/">Site</a></td></tr><tr><td><ul><li><a href="/a">A</a></li></ul></td>
      <td><h1>Response</h1><p>${sentence}</p><ul><li><a href="l.pdf">Letter</a></li></ul></td></tr></table><p>© 2012 | Site</p>`)
    expect(linesOf(html)).toEqual(['h1 Response', `paragraph ${sentence}`, 'item1 • Letter'])
  })

  it('does not believe in a main part that holds next to nothing', () => {
    const html = page(
      `<main><p>A</p></main><div><h2>Letter</h2><p>${sentence}</p><p>Yours sincerely</p></div>`,
    )
    expect(linesOf(html)).toEqual([
      'paragraph A',
      'h2 Letter',
      `paragraph ${sentence}`,
      'paragraph Yours sincerely',
    ])
  })
})

describe('pages of real kinds', () => {
  const words = fc.constantFrom(
    'custody',
    'the force',
    'victims of crime',
    'R&D',
    'a <tagged> record',
    'naïve',
    'sergeants',
  )
  const sentence = fc.array(words, { minLength: 2, maxLength: 12 }).map(list => list.join(' '))
  const part = fc.constantFrom('p', 'h2', 'ul', 'ol', 'table', 'blockquote', 'address')

  for (const [name, site] of Object.entries(sites))
    it(`finds each sentence of the article once, and nothing else, on a page of ${name}`, () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(part, sentence, sentence), { minLength: 1, maxLength: 12 }), parts => {
          const said: string[] = []
          const say = (text: string) => {
            said.push(`Sentence ${said.length + 1} is about ${text} alone.`)
            return escaped(said.at(-1)!)
          }
          const article = parts.map(([tag, one, two]) => {
            if (tag === 'ul' || tag === 'ol')
              return `<${tag}><li>${say(one)}</li><li><p>${say(two)}</p></li></${tag}>`
            if (tag === 'table')
              return `<table><thead><tr><th>${say(one)}</th><th>B</th></tr></thead><tr><td>C</td><td>${say(two)}</td></tr></table>`
            if (tag === 'address') return `<address>${say(one)}<br>${say(two)}</address>`
            return `<${tag}>${say(one)}</${tag}>`
          })
          const { text } = readHtml(Buffer.from(site('Response to the report', article.join('\n'))))
          expect(text.startsWith('Response to the report')).toBe(true)
          expect(text).not.toContain('Fittings')
          for (const one of said) expect(text.split(one).length - 1).toBe(1)
          const letters = (from: string) => from.replace(/\s/gu, '').length
          const extra = parts.filter(([tag]) => tag === 'table').length * 2
          const markers = text.match(/^(?:•|\d{1,2}\.) /gmu)?.join('') ?? ''
          expect(letters(text)).toBe(
            letters(said.join('')) + letters('Response to the report') + extra + letters(markers),
          )
        }),
        { numRuns: 25, seed: 4 },
      )
    })
})

describe('encodings', () => {
  const html = (head: string) => `<html><head>${head}</head><body><p>The PCC’s £5m – naïve</p></body></html>`
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8, undeclared', Buffer.from(html(''))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${html('')}`)],
    ['UTF-8, declared as Latin-1', Buffer.from(html('<meta charset="iso-8859-1">'))],
    ['Windows-1252, declared', iconv.encode(html('<meta charset=windows-1252>'), 'windows-1252')],
    [
      'Windows-1252, declared as Latin-1',
      iconv.encode(
        html('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
        'windows-1252',
      ),
    ],
    ['Windows-1252, declared as UTF-8', iconv.encode(html('<meta charset="utf-8">'), 'windows-1252')],
    ['Windows-1252, undeclared', iconv.encode(html(''), 'windows-1252')],
    ['Mac Roman, declared', iconv.encode(html('<meta charset="macintosh">'), 'macintosh')],
    ['UTF-16 with a mark', utf16(html('<meta charset="utf-16">'), 'le', true)],
    ['UTF-16 without one', utf16(html(''), 'be', false)],
    ['an unknown label', Buffer.from(html('<meta charset="x-none">'))],
  ]
  for (const [name, bytes] of cases)
    it(`reads ${name}`, () => {
      expect(linesOf(bytes)).toEqual(['paragraph The PCC’s £5m – naïve'])
      expect(looksLikeHtml(bytes)).toBe(true)
    })
})

describe('pages without text', () => {
  const empty = [
    '',
    '<html></html>',
    page(
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>run()</script>',
    ),
    page('<nav><ul><li><a href="/">Home</a></li></ul></nav>'),
    '<frameset><frame src="x"></frameset>',
  ]
  for (const html of empty)
    it(`says so of ${html.slice(0, 60)}`, () => expect(failureOf(html)?.code).toBe('no-text'))
})

describe('hostile pages', () => {
  const many = (text: string, times: number) => text.repeat(times)
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['deep nesting', many('<div>', 100_000), 'corrupt'],
    ['deep nesting with closed tags in a drawing', `<svg>${many('<div/>', 100_000)}`, 'corrupt'],
    ['formatting without end', many('<font size=1><b><i>', 20_000), 'corrupt'],
    ['a million tags', many('<p>a', 1_000_000), 'too-large'],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>a`,
      'too-large',
    ],
    ['a huge attribute', `<p title="${many('x ', 2_000_000)}">a</p>`, null],
    ['a tag without end', `<p>a</p><p ${many('x', 1_000_000)}`, null],
    ['a remark without end', `<p>a</p><!--${many('-', 1_000_000)}`, null],
    ['white space', `<p>a${many(' \u00a0\n', 300_000)}b</p>`, null],
    ['a script as large as a book', `<script>${many('<div>', 400_000)}</script><p>a</p>`, null],
    ['entities', `<p>${many('&amp;', 300_000)}a</p>`, null],
    ['unclosed paragraphs and lines', many('<p>a<br>', 20_000), null],
    ['opening brackets', `<p>a${many('<', 500_000)}`, null],
    ['a table of a thousand columns', `<table>${many(`<tr>${many('<td>a', 1000)}`, 100)}</table>`, null],
  ]
  for (const [name, html, code] of cases)
    it(`bears ${name}`, () => {
      const started = performance.now()
      expect(failureOf(`<!doctype html>${html}`)?.code ?? null).toBe(code)
      expect(performance.now() - started).toBeLessThan(8000)
    })
})

describe('telling pages from other files', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>', true],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html><html>', true],
    [
      `<!-- saved from url=(0042)https://x.test -->\n<!-- ${'licence '.repeat(500)} -->\r\n<HTML lang=en>`,
      true,
    ],
    ['\ufeff  <html>', true],
    ['<div class="entry"><p>Dear Sir</p></div>', true],
    ['<p>Dear Sir</p><p>I write', true],
    ['Dear Sir, the tag <html> begins a page', false],
    ['<?xml version="1.0"?><rss version="2.0"><p>a</p></rss>', false],
    ['<a href="mailto:x@y.test">x@y.test</a>\nDear Sir', false],
    ['<p.12> Dear Sir', false],
    ['<headline>', false],
    ['# Heading\n<br>', false],
    ['', false],
  ]
  for (const [text, expected] of cases)
    it(`${expected ? 'takes' : 'refuses'} ${text.slice(0, 40).trim()}`, () =>
      expect(looksLikeHtml(Buffer.from(text))).toBe(expected))
})

it('never throws anything but a reason, whatever the markup', () => {
  const bit = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<li>',
    '<ol start=x>',
    '</ol>',
    '<dl>',
    '<dt>',
    '<dd>',
    '<h1>',
    '</h1>',
    '<sup><a href="#a">1</a></sup>',
    '<p id=a>',
    '<br>',
    '<pre>',
    'text ',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<main>',
    '</main>',
    '<nav>',
    '<svg/>',
    '&#x0;',
    '"',
    "'",
    '<a href="#',
    '%',
    '>',
    '<caption>',
  )
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 60 }), bits => {
      const html = bits.join('')
      if (failureOf(html)) return
      const { text, lines } = readHtml(Buffer.from(html))
      for (const { start, end } of lines) expect(text.slice(start, end)).toMatch(/^\S[^\n]*$/u)
    }),
    { numRuns: 300, seed: 7 },
  )
})
