/** All that the program is told, in one value. The engine never imports it; scripts and tests hand it in. */
import type { Knowledge } from '../pipeline/knowledge.ts'
import { agencyRules } from './agencies.ts'
import { askWords } from './ask-words.ts'
import { countRules } from './counts.ts'
import { dateRules } from './dates.ts'
import forces from './forces.json'
import grades from './grades.json'
import honorifics from './honorifics.json'
import honours from './honours.json'
import programmes from './inspections.json'
import { inspectionWords, kindRules } from './kinds.ts'
import localAuthorities from './local-authorities.json'
import officeHolders from './office-holders.json'
import { officialWords } from './officials.ts'
import organisations from './organisations.json'
import { personNames } from './person-names.ts'
import ranks from './ranks.json'
import { addresseeRules, deadlineRules, recommendationRules } from './recommendations.ts'
import reports from './reports.json'
import { responseDuties } from './response-duties.ts'
import { responseRules } from './responses.ts'
import roles from './roles.json'
import { sourceRules } from './sources.ts'
import stanceCues from './stances.json'
import { codebook } from './themes.ts'
import words from './words.json'

// JSON files lose their literal types on the way; a test checks their shapes against the schemas.
export const knowledge = {
  forces,
  localAuthorities,
  organisations,
  roles,
  ranks,
  honours,
  honorifics,
  programmes,
  reports,
  themes: codebook.themes,
  stanceCues,
  grades,
  dateRules,
  recommendationRules,
  deadlineRules,
  addresseeRules,
  responseRules,
  countRules,
  officialWords,
  kindRules,
  inspectionWords,
  sourceRules,
  agencyRules,
  officeHolders,
  personNames,
  responseDuties,
  askWords,
  words,
} as Knowledge
