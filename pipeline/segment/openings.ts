// How the lines of a letter begin, one pattern for each part. All are tried on a whole line.

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr'

// "Sir Ranulph,", "Commissioner,", "Rupert,": a letter or mail that begins with a name or title alone
export const bareSalutation =
  /^(?:(?:Sir|Dame|Lord|Lady)\s\p{Lu}[\p{L}'’-]+|(?:Chief\s)?Commissioner|Chief\sConstable|Home\sSecretary|Minister|Mayor|Ma'am|\p{Lu}\p{Ll}[\p{L}'’-]{1,20}),?$/u

// "Re: HMICFRS thematic …", "Subject: Child protection …", "RE: PEEL: …"
export const subjectLine = /^(?:re|subject|regarding|testun|pwnc)\s?:\s?\S/iu

// "To: Thea Winterbourne, …", "From the Chief Constable, …", "Response of: …", "Report published: …"
export const memoLine =
  /^(?:to|from|date|sent|report|inspectorate|published|response\sof|for\sthe\sattention\sof)\b[\p{L}\s]{0,30}[:,]/iu

// Words that only the name of a body holds
export const organisation =
  /\b(?:police|constabulary|commissioner|office|authority|board|hmic(?:frs)?|ofsted|council|inspectorate|press|release)\b/iu

// "Dear Home Secretary", "Annwyl Gwenllian, Dear Alistair", "Dear local partnership", "Sir", "To whom it may concern"
export const salutation =
  /^(?:(?:my\s)?dear|annwyl)\s[\p{L}\p{M}\s.,'’&()/-]{1,110}[,:;]?$|^(?:sirs?|madam|sir or madam|to whom it may concern)[,:]?$/iu

// "Yours sincerely", "Yours ever,", "Kind regards", "With best wishes", "Yn gywir / Yours sincerely", "Signed"
const farewell = String.raw`(?:i\sam,?\s)?(?:yours(?:\s(?:very|most))?(?:\s(?:sincerely|faithfully|truly|ever|aye|respectfully|etc\.?))?|(?:with\s)?(?:my\s)?(?:very\s)?(?:kind(?:est)?|best|warm(?:est)?)\s(?:regards|wishes)|regards|sincerely|respectfully|with\sthanks|many\sthanks|yn\s(?:gywir|ddiffuant)(?:\siawn)?|cofion(?:\s\p{L}+)?|signed)`
export const close = new RegExp(`^${farewell}(?:\\s?/\\s?${farewell})?\\s?[,.]?$`, 'iu')

// "Our ref: MOPAC/DMPC/22-418", "Tel: 01483 …", "e-mail: …", "Website: …", "By email", "www.gov.uk", "Embargoed until …"
export const reference =
  /^(?:(?:our|your)\s)?(?:ref(?:erence)?(?:\s?(?:no|number))?)\s?[.:]|^(?:tel(?:ephone)?|phone|fax|mobile|e-?mail|web(?:site)?|twitter|dx)\b\s?[.:]|^(?:sent\s)?by\s(?:e-?mail|post|hand)\b.{0,20}$|^(?:www\.|https?:\/\/)\S+$|^\S+@\S+$|^(?:embargoed|not\sfor\spublication|for\simmediate\srelease|strictly\sembargoed)\b.{0,100}$/iu

// "16 March 2020", "Monday 16th March, 2020", "March 2017", "19 Gorffennaf / July 2023", "Date: 03/11/2022", "Posted on 7 February 2025"
export const dateLine = new RegExp(
  `^(?:(?:date|dated|dyddiad|posted(?:\\son)?|published(?:\\son)?|issued(?:\\son)?|date\\sof\\sissue)\\s?:?\\s)?(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\\.?,?\\s)?(?:(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?)?(?:${months})\\.?(?:\\s?\\/\\s?(?:${months}))?,?\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?(?:19|20)\\d{2}\\.?$|^(?:(?:date|dated|dyddiad|posted(?:\\son)?|published(?:\\son)?)\\s?:?\\s)?\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}(?:\\s\\|.{0,120})?$`,
  'iu',
)

// "cc Chief Constable", "c.c.: …", "Copied to: …", "Copy to", "Copies:", "Copi / cc: …"
export const copy = /^(?:copi\s?\/\s?)?(?:c\.?\s?c\.?\b|copi\b|cop(?:y|ies|ied)(?:\s(?:also\s)?to|:)|bcc\b)/iu

// "Office of the Police and Crime Commissioner for Surrey", "Home Office", "HM Inspectorate of Constabulary (HMIC)", "CHESHIRE CONSTABULARY"
export const letterhead =
  /^(?:[Tt]he\s)?(?:[Oo]ffice\sof\s(?:[Tt]he\s)?|Swyddfa\s|Home\sOffice|Ministry\sof|Department\s(?:for|of)|Ofsted\b|Mayor['’]s\sOffice|MOPAC\b|(?:HM|Her\sMajesty['’]s|His\sMajesty['’]s)\sInspectorate)|^[\p{Lu}\s&'’.,-]{6,}$|^(?:[Pp]ress|[Nn]ews|[Mm]edia)\s(?:[Rr]elease|[Nn]otice)/u

// "Notes to editors", "Notes", "Note to editors", "For further information", "Background"
export const notes =
  /^(?:notes?(?:\s(?:to|for)\s(?:the\s)?editors?)?|background(?:\snotes?)?|further\sinformation)\s?:?$|^-?\s?ends?\s?-?$|^for\s(?:further|more)\s(?:information|details)\b/iu

/** Where a text without a close ends: notes, end mark, copies. */
export const footStart = new RegExp(`${notes.source}|${copy.source}`, 'iu')

// Web pages and mail: navigation, cookies, sharing
export const furniture =
  /^(?:skip\sto\s(?:main\s)?content|(?:this\s(?:web)?site|we)\suses?\s(?:some\s)?(?:essential\s)?cookies\b.{0,200}|accept\s(?:all|additional)\scookies\b.{0,80}|you\sare\shere\b.{0,200}|share\s?:?\s.{0,80}(?:facebook|twitter|linkedin|e-?mail).{0,80}|was\sthis\spage\shelpful\b.{0,40}|sign\sup\sto\sour\snewsletter|accessibility\s\|.{0,200}|©.{0,120}|back\sto\stop|print\sthis\spage|menu(?:\s{1,3}\p{L}[\p{L}+-]*){0,8}|read\smore\s?:.{0,120}|in\sthis\ssection|listen|get\sthe\sreport)$/iu

// "Annex A – Other recommendations", "Appendix 1", "APPENDIX: action plan"; not "Annex A to follow."
export const annex =
  /^(?:annex|appendix|schedule)(?:\s(?:[A-Z]|\d{1,2}|[ivx]{1,4}))?(?:\s?[:–—-]\s?\S.{0,120}|:)?$/iu

// "Enc", "Encl: action plan", "Enclosures (2)", "Attachment: table of recommendations"
export const enclosure =
  /^(?:encs?|encls?|enclosures?|attachments?|atodiad)\b\.?\s?(?:\(\d{1,2}\)|:.{0,200})?$/iu

// What stands under many letters and says nothing of this one
export const boilerplate =
  /^(?:this\s(?:e-?mail|message|communication|transmission)(?:\sand\sany\sattachments?)?\s(?:is|are|may|contains?|has|have)\b|the\s(?:information|contents?)\s(?:in|of|contained\sin)\sthis\s(?:e-?mail|message)|(?:if|should)\syou\s(?:would\slike|require|need)\sthis\s(?:document|letter|publication|information)\sin\s(?:another|a\sdifferent|an\salternative)|we\swelcome\s(?:correspondence|letters)\sin\swelsh|rydym\syn\scroesawu\sgohebiaeth|©|all\srights\sreserved|you\smay\s(?:re-?use|copy)\sthis\s(?:information|publication)|please\sconsider\sthe\senvironment)/iu

// "OFFICIAL – SENSITIVE", "Not protectively marked", and the notice on this project's own specimens
export const notice =
  /^(?:official(?:[\s–-]{1,3}sensitive)?|(?:not\s)?protectively\smarked|restricted|confidential|specimen\s[–-]\s.{10,200}|the\sforces\sand\sother\sbodies\snamed\sare\sreal;.{5,100})$/iu

/** A line of furniture that a menu hangs on. */
export const menu =
  /^(?:menu|in\sthis\ssection|related\s(?:pages|content|links)|contents|sections)\b.{0,40}$/iu
