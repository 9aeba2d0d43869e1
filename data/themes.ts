/** The codebook: one file for each theme, in folders by group. Its order is that of tables and pages. */
import type { Codebook, Theme } from '../pipeline/knowledge.ts'
import cce from './themes/harm/cce.json'
import cic from './themes/harm/cic.json'
import csa from './themes/harm/csa.json'
import cse from './themes/harm/cse.json'
import da from './themes/harm/da.json'
import death from './themes/harm/death.json'
import harm from './themes/harm/group.json'
import hba from './themes/harm/hba.json'
import mh from './themes/harm/mh.json'
import missing from './themes/harm/missing.json'
import msht from './themes/harm/msht.json'
import neglect from './themes/harm/neglect.json'
import ocsa from './themes/harm/ocsa.json'
import peer from './themes/harm/peer.json'
import data from './themes/organisation/data.json'
import diversity from './themes/organisation/diversity.json'
import organisation from './themes/organisation/group.json'
import lead from './themes/organisation/lead.json'
import perf from './themes/organisation/perf.json'
import resource from './themes/organisation/resource.json'
import train from './themes/organisation/train.json'
import well from './themes/organisation/well.json'
import oversight from './themes/oversight/group.json'
import inspect from './themes/oversight/inspect.json'
import national from './themes/oversight/national.json'
import recs from './themes/oversight/recs.json'
import scrutiny from './themes/oversight/scrutiny.json'
import commission from './themes/partnership/commission.json'
import early from './themes/partnership/early.json'
import partnership from './themes/partnership/group.json'
import infoshare from './themes/partnership/infoshare.json'
import mash from './themes/partnership/mash.json'
import multi from './themes/partnership/multi.json'
import prevent from './themes/partnership/prevent.json'
import refer from './themes/partnership/refer.json'
import strat from './themes/partnership/strat.json'
import contact from './themes/response/contact.json'
import custody from './themes/response/custody.json'
import digital from './themes/response/digital.json'
import disrupt from './themes/response/disrupt.json'
import divert from './themes/response/divert.json'
import response from './themes/response/group.json'
import invest from './themes/response/invest.json'
import lang from './themes/response/lang.json'
import ppp from './themes/response/ppp.json'
import risk from './themes/response/risk.json'
import rso from './themes/response/rso.json'
import victim from './themes/response/victim.json'
import voice from './themes/response/voice.json'

// JSON files lose their literal types on the way; a test checks their shapes.
const themes = [
  harm,
  response,
  partnership,
  organisation,
  oversight,
  cse,
  cce,
  missing,
  ocsa,
  csa,
  da,
  hba,
  msht,
  neglect,
  death,
  cic,
  mh,
  peer,
  contact,
  risk,
  voice,
  invest,
  digital,
  rso,
  custody,
  ppp,
  divert,
  victim,
  lang,
  disrupt,
  mash,
  refer,
  infoshare,
  strat,
  multi,
  early,
  prevent,
  commission,
  lead,
  perf,
  train,
  resource,
  well,
  data,
  diversity,
  scrutiny,
  recs,
  inspect,
  national,
] as Theme[]

/** Its version changes with what its themes mean; the hash that goes into the database changes with every cue. */
export const codebook: Codebook = {
  id: 'letterbook',
  version: '1',
  label: 'Child protection in inspection correspondence',
  themes,
}
