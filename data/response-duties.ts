import type { ResponseDuty } from '../pipeline/knowledge.ts'

const act = 'https://www.legislation.gov.uk/ukpga/2017/3/section/37/data.html'
/** Police Act 1996, s.55(5A): 56 days, of which the day of publication is the first; since 2 May 2017. */
const period = { binds: true, since: '2017-05-02', days: 55, source: act } as const
const none = { binds: false, since: null, days: null, source: 'general knowledge' } as const

/**
 * Which inspection reports a local policing body has to comment on, and until when, by the family of their programme.
 * Section 55 of the Police Act 1996 speaks of reports of inspectors of constabulary on police forces, thematic ones
 * among them; a report without a known programme binds where a local policing body answers it.
 */
export const responseDuties: readonly ResponseDuty[] = [
  {
    id: 'child_protection',
    ...period,
    says: 'Inspections of a force under section 54 of the Police Act 1996.',
  },
  { id: 'peel', ...period, says: 'Inspections of a force under section 54 of the Police Act 1996.' },
  {
    id: 'crime_recording',
    ...period,
    says: 'Inspections of a force under section 54 of the Police Act 1996.',
  },
  {
    id: 'custody',
    ...period,
    says: 'Joint inspections of a force’s custody, of which inspectors of constabulary are part.',
  },
  {
    id: 'thematic',
    ...period,
    says: 'Reports on a matter in many forces or all: each local policing body comments.',
  },
  {
    id: 'soc',
    ...period,
    says: 'Inspections of forces and regional units under section 54 of the Police Act 1996.',
  },
  {
    id: 'joint_child_protection',
    ...none,
    says: 'Joint inspections of an area under section 20 of the Children Act 2004: the area’s agencies write a statement.',
  },
  { id: 'super_complaint', ...none, says: 'Reports on a super-complaint, under the Police Reform Act 2002.' },
  {
    id: 'annual',
    ...none,
    says: 'The chief inspector’s yearly assessment, section 54(4) and (4A): of no one force.',
  },
  { id: 'children_services', ...none, says: 'Inspections of a council by Ofsted.' },
  { id: 'fire', ...none, says: 'Inspections of fire and rescue services.' },
  { id: 'self_assessment', ...none, says: 'What forces report of themselves.' },
]
