/**
 * What of a page belongs to the site and not to the letter: menus, banners, share links and the like. It is known by
 * its element and role, or by the words in its id and classes; where those alone could be wrong ("social-care"), only
 * what holds no sentence goes.
 */
import { attribute, type HtmlNode, labelsOf, nameOf, textOf, withAncestors } from './dom.ts'
import type { Amount } from './shown.ts'

/** What must be known of the page to tell. */
export interface PageFacts {
  readonly amountOf: (node: HtmlNode) => Amount
  /** Letters in sentences, on the whole page. */
  readonly prose: number
}

const roles = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar'.split(' '),
)

// "cookie-banner", "onetrust-consent-sdk", "ccc" (Civic), "cky-consent-container" (CookieYes), "CybotCookiebotDialog"
const consent =
  /^(?:onetrust|ot-sdk|cky|cookieyes|cookie-law-info|ccc|civic-cookie|cookie-control|cybot|cookiebot|cmplz|iubenda|osano|termly|usercentrics|moove-gdpr|eu-cookie|sliding-popup|cookieconsent|cc-window|klaro)(?:-|$)|(?:^|-)cookies?-(?:banner|bar|notice|consent|message|popup|dialog|modal|overlay|panel|alert|settings|preferences|disclaimer|warning|wrapper|container|control|prompt)(?:-|$)|(?:^|-)(?:gdpr|consent)-(?:banner|manager|popup|modal|dialog|notice|bar)(?:-|$)/u

// "breadcrumbs", "skip-link", "sharedaddy", "social-links", "jp-relatedposts", "mc_embed_signup", "site-footer"
const siteParts =
  /(?:^|-)(?:breadcrumbs?|skip-?(?:link|links|nav|to-content)|share-?(?:this|links?|buttons?|bar|icons?|tools?|page|list|widget)|sharedaddy|sharing-(?:buttons?|links?)|social-(?:share|sharing|links?|media|icons?|buttons?|nav|bar|menu|follow)|addtoany|a2a-kit|addthis|heateor|ssba|jp-relatedposts|related-(?:posts?|content|links?|pages?|news|articles?|items|navigation|nav|resources|stories|documents)|you-may-also-like|more-(?:news|stories)|latest-(?:news|posts)|recent-posts|newsletter|mc-embed|mc4wp|mailchimp|email-?sign-?up|email-?alerts?|sign-?up-(?:form|box|banner)|subscribe-(?:form|box|banner)|site-(?:footer|header|search|navigation|branding)|global-(?:header|footer|nav)|page-footer|masthead|colophon|sidebar|widget-area|search-?(?:form|box|bar)|back-to-top|comments-area|comment-respond|gtranslate|language-switcher|print-link|accordion-(?:section-toggle|show-all|controls)|location-(?:header|footer))(?:-|$)/u

// Words that sites also use for what they say: "menu", "widget", "feedback", "social", "related"
const mayBeSiteParts =
  /(?:^|-)(?:nav|navbar|navigation|menu|submenu|header|footer|topbar|aside|related|share|sharing|social|follow|search|pager|pagination|pages|tags|meta|print|toolbar|tools|links|feedback|survey|helpful|rating|webchat|chat|widget|promo|banner|popup|modal|advert|subscribe|signup|cookies?|consent|comments?|respond|contents|toc)(?:-|$)/u

/** More of it than this are links: it leads elsewhere. */
const mostlyLinks = 0.5
/** What holds more of the page's sentences than this is the page, whatever it is called. */
const mostOfPage = 0.4
/** A form around more sentences than this is a page around which a form was put. */
const formWords = 250

/** Whether an element belongs to the site. Headings never do: their ids are made from their words. */
export function isFurniture(node: HtmlNode, page: PageFacts): boolean {
  const name = nameOf(node)
  if (/^(?:html|body|main|article|h[1-6])$/u.test(name)) return false
  if (name === 'nav' || roles.has(attribute(node, 'role'))) return true
  const labels = labelsOf(node)
  if (labels.some(label => consent.test(label))) return true
  const { letters, linked, prose, controls } = page.amountOf(node)
  if (prose > page.prose * mostOfPage && prose > 0 && !isOfSite(node)) return false
  if (isOfSite(node) || labels.some(label => siteParts.test(label))) return true
  if (name === 'form') return controls > 0 && prose < formWords
  const aside = name === 'aside' || name === 'footer' || attribute(node, 'role') === 'complementary'
  const suspect = aside || labels.some(label => mayBeSiteParts.test(label))
  return suspect && prose === 0 && (linked > letters * mostlyLinks || controls > 0) && !isDated(node, letters)
}

/** A line with a day on it, "12 May 2023 by the Office of the Commissioner", dates the letter. */
const isDated = (node: HtmlNode, letters: number) =>
  letters < longestDateline && /\b\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9}\s(?:19|20)\d{2}\b/u.test(textOf(node))
const longestDateline = 100

/** The head of the site, which may hold the page's title too. */
export const isSiteHead = (node: HtmlNode) =>
  (nameOf(node) === 'header' && isOfSite(node)) ||
  attribute(node, 'role') === 'banner' ||
  labelsOf(node).some(label => /^(?:(?:site|main|global|page)-)?header$|^masthead$/u.test(label))

/** The site's own head, foot and margin: those of an article are inside it. */
function isOfSite(node: HtmlNode): boolean {
  if (!/^(?:header|footer|aside)$/u.test(nameOf(node))) return false
  return !withAncestors(node)
    .slice(1)
    .some(
      above => /^(?:main|article|blockquote)$/u.test(nameOf(above)) || attribute(above, 'role') === 'main',
    )
}
