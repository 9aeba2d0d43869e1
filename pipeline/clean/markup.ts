import { type Cleaner, editsFor } from './cleaner.ts'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
}

// "## Heading", "**David Munro**", "***Note***", "<a href=\"mailto:…\">…</a>", "&amp;"
const marks =
  /^[ \t]{0,3}#{1,6}[ \t]{1,3}|\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}|<\/?(?<tag>[a-z][a-z0-9]{0,12})(?:\s[^<>\n]{0,300})?\/?>|&(?:amp|lt|gt|nbsp|quot|apos|#39);/gimu
// Tags that part words: "Kent Police<br>Maidstone"
const parting = /^(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6])$/iu

/** Letters copied from web pages carry Markdown and HTML; PDFs do not, and may speak of such marks. */
export const markup: Cleaner = {
  id: 'markup',
  says: 'Removes Markdown marks and HTML tags, and resolves entities, in plain text.',
  propose: ({ text, mediaType }) =>
    mediaType === 'text/plain'
      ? editsFor(
          text,
          marks,
          ({ 0: mark, groups }) =>
            entities[mark.toLowerCase()] ?? (parting.test(groups?.tag ?? '') ? ' ' : ''),
        )
      : [],
}
