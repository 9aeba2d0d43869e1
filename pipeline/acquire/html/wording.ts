/** Site furniture that no element or class gives away: it is known by its words, and only where they are the whole block. */
import type { PageBlock } from './blocks.ts'

// "Skip to main content", "Back to top ↑", "Print this page", "Share this article on:", "Listen"
const helps =
  /^(?:skip to (?:the )?(?:main |page )?(?:content|navigation|search)|[↑^\s]{0,3}(?:back|return) to (?:the )?top(?: of (?:the )?page)?|print(?: this)? page|print|share(?: this)?(?: page| article| post| story| news)?(?: (?:on|via|by|with)[^.]{0,40})?|you are here|(?:opens|open) in a new (?:tab|window)|show all(?: sections)?|hide all(?: sections)?|read more|load more|close(?: menu)?|menu)[\s:↑^»›]{0,3}$/iu
// "Is this page useful?", "Was this page helpful? Yes No", "Did you find this information helpful?"
const asks =
  /^(?:is|was|did you find|how (?:useful|helpful) (?:is|was)) (?:this|the) (?:page|information|content|article|website)\b[^.]{0,80}$/iu
// "Report a problem with this page", "Thank you for your feedback", "Maybe", "Yes No"
const answers =
  /^(?:report a problem(?: with this page)?|there is something wrong with this page|(?:thank you|thanks) for your feedback|help us improve (?:gov\.uk|this (?:page|site|website)))[.!]?$/iu
// "We use cookies to make this website work.", "This site uses cookies …", "Accept all cookies"
const cookies =
  /^(?:(?:we(?:’|'|\s)?(?:d like to)?|this (?:web)?site|our (?:web)?site)\b.{0,80}\buses? (?:.{0,40}\s)?cookies\b.{0,400}|(?:accept|reject|allow|deny|manage|view|hide)(?: all| additional| optional| analytics| necessary| this)? (?:cookies|cookie (?:settings|preferences|message|policy)))$/iu
// "Sign up to our newsletter to receive …", "Subscribe for e-mail alerts"
const newsletters =
  /^(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|e-?mail (?:alerts?|updates?)|bulletins?|mailing list|latest (?:news|updates))\b.{0,120}$/iu
// "Home > News > Response to the report": a trail of links
const trail = /^(?:you are here:?\s{0,3})?home\s{0,3}[>»›/|→].{0,300}$/iu
// "© 2012 | Norfolk Council", "Copyright © Example Constabulary"
const copyright = /^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4}))[^.]{0,120}\.?$/iu
// a list of places to share it
const places =
  /^(?:• )?(?:(?:share|tweet|post|send|follow us)\s?(?:this )?(?:page )?(?:on|via|by|to)?\s)?(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|youtube|instagram|nextdoor|copy link|tweet|print)(?:\s\(opens in (?:a )?new (?:window|tab)\))?$/iu
// the headings above links that lead elsewhere
const elsewhere =
  /^(?:related (?:content|links|pages|news|articles|posts|stories|topics|information)|you (?:may|might) also (?:like|be interested in)|more (?:news|stories|like this)|latest (?:news|posts)|recent posts|explore the topic|share this(?: page| article| post| story)?|follow us(?: on)?|popular pages|quick links)[:.]?$/iu

/** More of a block than this is links: it leads elsewhere. */
const allLinks = 0.8

const leadsElsewhere = ({ linked, letters }: PageBlock) => linked > letters * allLinks

/** The blocks without furniture. A page about cookies keeps what it says of them. */
export function withoutFurniture(blocks: readonly PageBlock[], title: string | null): PageBlock[] {
  const aboutCookies = /cookie/iu.test(title ?? '')
  const kept: PageBlock[] = []
  let underElsewhere = false
  for (const block of blocks) {
    const words = block.text.trim()
    if (elsewhere.test(words)) {
      underElsewhere = true
      continue
    }
    if (underElsewhere && leadsElsewhere(block)) continue
    underElsewhere = false
    const furniture =
      [helps, asks, answers, newsletters, copyright].some(pattern => pattern.test(words)) ||
      (trail.test(words) && block.linked > 0) ||
      (places.test(words) && leadsElsewhere(block)) ||
      (cookies.test(words) && !aboutCookies)
    if (!furniture) kept.push(block)
  }
  return kept
}
