import type { OfficialWords } from '../pipeline/knowledge.ts'

const words = (list: string) => list.split(/\s+/u).filter(word => word !== '')

/** Words that decide what is a person's name and what is an office, besides roles, ranks, honours and honorifics. */
export const officialWords: OfficialWords = {
  notNames: {
    id: 'not-names',
    source: 'own',
    examples: [
      'Responding, Chief Constable [Corwin Ashe] said: “We accept it.”',
      'In March [Corwin Ashe], the Chief Constable of Kent Police, wrote to me.',
    ],
    notExamples: [
      'The Chief Constable, West Midlands Police',
      'Chief Constable Portfolio Board',
      'Public Protection, the Chief Constable told me, comes first.',
      'Child Protection Gold Group, chaired by the Assistant Chief Constable',
      'Prif Gwnstabl, Heddlu Gogledd Cymru',
    ],
    words: words(`
      a about above accordingly across additionally after all also although an and annwyl another any are as at because
      before both but by can dear during each either every finally first following for from further furthermore had has
      have having he her here his how however i if in including indeed is it its last later like my neither next no nor
      not now of on once one only or our over overall please recently regarding responding second she similarly since so
      some such thank thanks that the their then there therefore these they third this those though three through to
      today together tomorrow two under unlike until we were what when where which while who why  with within
      without yesterday yet you your yours
      monday tuesday wednesday thursday friday saturday sunday january february march september october november december
        autumn  christmas easter   month year date  annex appendix table figure chapter
      section paragraph part item act acts  regulations
      accountability accountable action advisory agency agencies ambulance annual area areas assessment associate
      assistant assurance audit authority authorities awareness board boards body borough branch british bureau business cabinet
      cafcass camhs care  cause ccg centre central chair chairman chairperson chairwoman charity chief child children
      citizens city civil clerk clinical co-ordinator college combined comment comments commander commission commissioner
      commissioners commissioning committee common communications community communities company complaints concern
      conference constable constables constabulary constabularies contact control coroner corporate council councils county
      court courts crime criminal crown custody daily data delivery department deputy designated detective digital director
      directorate disclosure district division divisional domestic draft drugs east eastern economic education
      effectiveness efficiency emergency england english enquiries environment equality estates ethics europe european
      executive exploitation families family federation finance financial fire force forces forensic forensics foundation
      fraud freedom fund gangs general  gold government governance great greater group guidance head headline
      headquarters health healthcare hidden home homes hospital hospitals house housing hub  impact
      improvement independent information initial inspection inspections inspector inspectorate inspectors institute
      integrated integrity intelligence interim internal international intervention investigation investigations ireland
      isles joint judicial justice kingdom  lead leader league learning legal legitimacy letter licensing
      local london ltd magistrates  major majesty  management manager managing mayor  media medical meeting mental
      mersey metropolitan midlands minister ministers ministry minutes missing modern monitoring multi-agency national
      neighbourhood network nhs north northern  note notes notice nurse nursing offender offending office
      officer officers official ofsted online operation operational operations opcc organised oversight panel parish
      parliament parliamentary partner partners partnership partnerships patient peel people performance   plan
      planning police policing policy  practice press prevention primary prime principal prison prisons
      private probation procedure professional programme progress project prosecution protecting protection public
      quality reading recommendation recommendations reference referral referrals regional registrar rehabilitation
      release report reports rescue research resource resources response responses review risk road roads royal rural safeguarding
      safer safety schedule school schools scotland scottish scrutineer scrutiny secretary sector security senior
      sergeant serious service services sexual shadow skills social society solicitor south southern special specialist staff
      standards state statement station status statutory strategic strategy strengths sub-committee subject summary
      superintendent support surveillance taskforce team teams territorial terrorism thematic thames title
      town traffic training transformation transport treasury trust trusts tel unit units united university update
      victim  victims violence voluntary vulnerability vulnerable welsh welfare west western witness women
      workforce workplace yorkshire young youth
      bedfordshire berkshire birmingham bristol buckinghamshire cambridgeshire cheshire cleveland cornwall cumbria
      derbyshire devon dorset durham dyfed-powys essex gloucestershire gwent hampshire hertfordshire humberside kent
      lancashire leeds leicestershire lincolnshire liverpool manchester mercia merseyside norfolk northamptonshire
      northumbria nottinghamshire oxfordshire sheffield somerset staffordshire suffolk surrey sussex warwickshire wiltshire
      worcestershire shropshire herefordshire rutland northumberland
      a'r yr ar dros gan swyddfa comisiynydd gomisiynydd heddlu throseddu ysgrifennydd cartref gartref prif brif gwnstabl
      dirprwy arolygydd arolygiaeth gwir anrh anrhydeddus llywodraeth cymru cyngor dinas sir cyfarwyddwr cadeirydd
      prifysgol bwrdd iechyd gweinidog cynghorydd maer gogledd canolbarth gorllewin
    `),
  },
  surnamesToo: {
    id: 'surnames-too',
    source: 'own',
    examples: [
      'Chief Constable [Corwin Young] has replied.',
      'I spoke to [Adela West], the Chief Constable, in May.',
      'Assistant Chief Constable [Petra Major] has replied.',
    ],
    notExamples: [
      'Chief Constable, Young People and Families Board',
      'Chief Constable West Midlands Police',
      'Head of Public Protection South East',
    ],
    words: words(`
      young west north east england ireland london kent bishop major judge justice baron earl canon head day
      constable clerk prior chance small durham devon dorset
    `),
  },
  heads: {
    id: 'heads',
    source: 'own',
    examples: [
      'Dear Jo\n\nThe help was welcome, said [Isolde Farr], chief executive of a charity in Leeds.\n\nYours sincerely',
      'Dear Jo\n\nIt was read with [Isolde Farr], the council’s strategic director, on Monday.\n\nYours sincerely',
      'Dear Jo\n\nThe Director of the trust, [Isolde Farr], read it on Monday.\n\nYours sincerely',
    ],
    notExamples: [
      'Dear Jo\n\nOn the way we met Isolde Farr, whose children go to the school.\n\nYours sincerely',
      'Dear Jo\n\nThe officers in Bishops Stoke, all of them new, had been trained.\n\nYours sincerely',
      'Dear Jo\n\nKyle Marsden, aged nine, was seen by a social worker.\n\nYours sincerely',
      'Dear Jo\n\nThe boy’s mother, Anna Marsden, was seen by a social worker.\n\nYours sincerely',
    ],
    words: words(`
      Accountant Administrator Adviser Advisor Auditor CEO CFO Chair Chairman Chairperson Chairwoman Clerk Commander Coordinator Co-ordinator
      Commissioner Coroner Councillor Director Executive Governor Head Headteacher Inspector Leader Lead Manager Minister Nurse Officer
      Lieutenant Ombudsman Paediatrician Practitioner Predecessor President Principal Psychologist Registrar Representative Scrutineer Secretary Solicitor
      Spokesman Spokesperson Spokeswoman Superintendent Treasurer Trustee
    `),
  },
}
