import type { PosterShift } from '@/src/features/volunteering/poster/poster-of-shift';
import type {
  ActivityCardData,
  OwnShift,
  VolunteeringHome,
} from '@/src/features/volunteering/volunteering-types';

export const shiftId = '019aa000-0000-7000-8000-00000000005f';

/** A confirmed shift that is coming, as the first page and the tab show it. */
export const anOwnShift = (changes: Partial<OwnShift> = {}): OwnShift => ({
  shiftId,
  activityId: '019aa000-0000-7000-8000-0000000000ac',
  title: '陪老人散步',
  place: '中心花园',
  post: '陪伴员',
  startsAt: '2099-11-25T01:00:00.000Z',
  endsAt: '2099-11-25T03:00:00.000Z',
  signupId: 'signup',
  state: 'confirmed',
  offerUntil: null,
  step: null,
  ...changes,
});

/** A volunteer with nothing to do. */
export const aVolunteeringHome = (changes: Partial<VolunteeringHome> = {}): VolunteeringHome => ({
  record: { earnedMinutes: 150, stars: 0 },
  next: null,
  offers: [],
  coming: 0,
  waiting: 0,
  toReview: null,
  hasDesk: false,
  ...changes,
});

export const anActivityCard = (changes: Partial<ActivityCardData> = {}): ActivityCardData => ({
  id: '019aa000-0000-7000-8000-0000000000ac',
  title: '楼道清洁',
  kind: 'green',
  kindName: '绿色互助',
  place: '3栋楼下',
  organiser: '居民委员会',
  leastAge: 16,
  next: {
    shiftId,
    startsAt: '2099-11-25T01:00:00.000Z',
    endsAt: '2099-11-25T03:00:00.000Z',
    placesLeft: 3,
    mine: null,
  },
  shifts: 2,
  placesLeft: 8,
  ...changes,
});

/** What the poster of a shift is made of. */
export const aShiftDetail = (changes: Partial<PosterShift> = {}): PosterShift => ({
  shiftId,
  title: '楼道清洁',
  startsAt: '2099-11-25T01:00:00.000Z',
  endsAt: '2099-11-25T03:00:00.000Z',
  place: '3栋楼下',
  contact: '居委会 王师傅 021-55550000',
  posts: [{ id: 'p1', name: '志愿者', capacity: 10, placesTaken: 7, waiting: 0 }],
  neededSkills: ['gardening'],
  leastAge: 16,
  ...changes,
});
