/** The first lines of an e-mail, as a reader sees them. */
import type { Address } from 'postal-mime'
import type { Block } from '../blocks.ts'
import { withoutControls } from '../html/encoding.ts'

export interface MailHead {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly copied: readonly string[]
  /** As it stands in the header. */
  readonly date: string | null
  readonly subject: string | null
}

/** "From: Anne Hale <anne@example.org>", "To: …; …", "Date: Friday 28 April 2023", "Subject: …" */
export function headBlocks(head: MailHead): Block[] {
  const lines: readonly (readonly [string, string])[] = [
    ['From', head.from.join('; ')],
    ['To', head.to.join('; ')],
    ['Cc', head.copied.join('; ')],
    ['Date', head.date === null ? '' : longDate(head.date)],
    ['Subject', head.subject ?? ''],
  ]
  return lines
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => ({
      text: `${name}: ${oneLine(value)}`,
      hint: { kind: 'paragraph' },
      apart: false,
    }))
}

const oneLine = (text: string) =>
  withoutControls(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/** "Anne Hale <anne@example.org>", or what there is of it. Names of groups give their members. */
export function addressesOf(addresses: readonly Address[]): string[] {
  return addresses
    .flatMap(address =>
      address.group ? addressesOf(address.group) : [mailbox(address.name, address.address ?? '')],
    )
    .filter(text => text !== '')
}

export const mailbox = (name: string, address: string) => {
  const shown = name.trim().replace(/^'(.{1,200})'$/u, '$1')
  if (shown === '' || shown === address) return address
  return address === '' ? shown : `${shown} <${address}>`
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

// "Fri, 28 Apr 2023 10:15:00 +0100", "3 May 19 09:00 GMT"
const internetDate =
  /^\s{0,10}(?:(?<weekday>[a-z]{3,9}),?\s{1,5})?(?<day>\d{1,2})[\s-]{1,5}(?<month>[a-z]{3})[a-z]{0,6}[\s-]{1,5}(?<year>\d{4}|\d{2})\b/iu

/** The day in the sender's own zone, in British long form; a date that does not read as one stays as it is. */
export function longDate(value: string): string {
  const groups = internetDate.exec(value)?.groups
  const month = months.findIndex(name => name.slice(0, 3).toLowerCase() === groups?.month?.toLowerCase())
  if (!groups || month < 0) return value
  const stated = Number(groups.year)
  // As RFC 5322 reads two-figure years.
  const year = groups.year!.length === 4 ? stated : stated < 50 ? 2000 + stated : 1900 + stated
  const day = new Date(Date.UTC(year, month, Number(groups.day)))
  if (day.getUTCMonth() !== month) return value
  const named = weekdays.find(
    name => name.slice(0, 3).toLowerCase() === groups.weekday?.slice(0, 3).toLowerCase(),
  )
  return `${named ?? weekdays[day.getUTCDay()]} ${Number(groups.day)} ${months[month]} ${year}`
}

/** Whether a header's date has the form that mail programs write, with a time. */
export const isInternetDate = (value: string) => internetDate.test(value) && /\d{1,2}:\d{2}/u.test(value)
