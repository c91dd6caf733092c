import type { CloudOutputs } from '@/src/platform/cloud';

type Volunteering = CloudOutputs['volunteering'];

export const activityId = '019ac000-0000-7000-8000-0000000000a1';
export const shiftId = '019ac000-0000-7000-8000-0000000000b1';
export const teamId = '019ac000-0000-7000-8000-0000000000c1';

type Detail = Volunteering['activityDetail'];
type Shift = Volunteering['listShifts']['items'][number];

export const anActivityDetail = (changes: Partial<Detail> = {}): Detail => ({
  id: activityId,
  state: 'published',
  revision: 3,
  title: '楼道清洁',
  kind: 'green',
  kindName: '绿色互助',
  organiser: '居民委员会',
  isTeams: false,
  place: '3栋楼下',
  description: '一起把楼道打扫干净。',
  contact: '王师傅 021-55550000',
  risks: '上下楼梯请扶好扶手。',
  riskRevision: 1,
  isRisky: false,
  isRescue: false,
  insurance: 'none',
  insuranceNote: '',
  leastAge: 18,
  mostAge: null,
  neededSkills: [],
  cancelHours: 24,
  checksInByPlace: false,
  returnReason: null,
  cancelReason: null,
  photos: [],
  mayOrganise: false,
  mayReview: false,
  mayCancel: false,
  ...changes,
});

/** On 2027-01-09 from 9 to 11, ten places, seven taken. */
export const aShiftCard = (changes: Partial<Shift> = {}): Shift => ({
  id: shiftId,
  startsAt: '2027-01-09T01:00:00.000Z',
  endsAt: '2027-01-09T03:00:00.000Z',
  state: 'open',
  cancelReason: null,
  settled: false,
  note: '',
  needed: 3,
  seriesId: null,
  changedAlone: false,
  posts: [
    { id: '019ac000-0000-7000-8000-0000000000d1', name: '扫地', capacity: 10, placesLeft: 3 },
  ],
  capacity: 10,
  placesLeft: 3,
  waiting: 0,
  leader: null,
  leaderAccountId: null,
  mine: null,
  ...changes,
});

export const aTeamCard = (
  changes: Partial<Volunteering['listTeams']['items'][number]> = {},
): Volunteering['listTeams']['items'][number] => ({
  id: teamId,
  name: '银杏志愿队',
  introduction: '每周六清扫楼道，欢迎加入。',
  state: 'approved',
  reason: null,
  leader: '1栋 李**',
  isOwn: false,
  proposedAt: '2026-11-20T02:00:00.000Z',
  activities: 1,
  ...changes,
});

export const anOrganisedCard = (
  changes: Partial<Volunteering['organisedActivities']['items'][number]> = {},
): Volunteering['organisedActivities']['items'][number] => ({
  id: activityId,
  title: '楼道清洁',
  state: 'published',
  kind: 'green',
  organiser: '居民委员会',
  place: '3栋楼下',
  submittedAt: null,
  returnReason: null,
  comingShifts: 4,
  nextStartsAt: '2027-01-09T01:00:00.000Z',
  ...changes,
});

export const organiserChoices = (
  changes: Partial<Volunteering['organiserChoices']> = {},
): Volunteering['organiserChoices'] => ({
  bodies: ['residentsCommittee'],
  teams: [],
  ownKinds: [{ id: '019ac000-0000-7000-8000-0000000000e1', name: '助老互助' }],
  ...changes,
});

export const anActivityForm = (
  changes: Partial<Volunteering['activityForm']> = {},
): Volunteering['activityForm'] => ({
  state: 'draft',
  revision: 3,
  returnReason: null,
  organiser: { kind: 'body', role: 'residentsCommittee' },
  title: '楼道清洁',
  kind: 'green',
  ownKindId: null,
  place: '3栋楼下',
  buildingId: null,
  description: '',
  contact: '王师傅 021-55550000',
  risks: '上下楼梯请扶好扶手。',
  isRisky: false,
  isRescue: false,
  insurance: 'none',
  insuranceNote: '',
  leastAge: 18,
  mostAge: null,
  neededSkills: [],
  cancelHours: 24,
  checkInPlace: null,
  photoIds: [],
  photos: [],
  ...changes,
});

/** One page that holds everything. */
export const onePage = <Item>(...items: Item[]) => ({ items, nextCursor: null });
