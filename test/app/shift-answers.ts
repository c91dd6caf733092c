import type {
  GuardianConsent,
  HandOver,
  OwnShiftRow,
  OwnSignup,
  OwnVolunteer,
  ShiftDetail,
} from '@/src/features/volunteering/volunteering-types';

export const shiftId = '01900000-0000-7000-8000-00000000b001';
const startsAt = '2099-12-01T01:00:00.000Z';
const endsAt = '2099-12-01T03:00:00.000Z';

export const aPost = (
  changes: Partial<ShiftDetail['posts'][number]> = {},
): ShiftDetail['posts'][number] => ({
  ...{ id: 'post1', name: '扫楼道', capacity: 8, placesTaken: 6, waiting: 0 },
  ...changes,
});

/** A shift as the server answers it to a registered adult who has not signed up. */
export const aShiftDetail = (
  changes: Partial<Omit<ShiftDetail, 'mine'>> = {},
  mine: Partial<ShiftDetail['mine']> = {},
): ShiftDetail => ({
  ...{ shiftId, activityId: 'activity1', title: '周末楼道清洁', kind: 'green' },
  ...{ place: '3栋楼下', contact: '居委会 王师傅 021-55550000', note: '', startsAt, endsAt },
  ...{ state: 'open', cancelReason: null, isSettled: false },
  ...{ risks: '上下楼梯请扶好扶手。', riskRevision: 1, isRisky: false, isRescue: false },
  ...{ insurance: 'none', insuranceNote: '', leastAge: 18, mostAge: null, neededSkills: [] },
  ...{ cancelHours: 24, posts: [aPost()], leads: false },
  mine: {
    ...{ isRegistered: true, isMinor: false, consent: null, problem: null },
    ...{ overlaps: [], signup: null, ...mine },
  },
  ...changes,
});

export const anOwnSignup = (changes: Partial<OwnSignup> = {}): OwnSignup => ({
  ...{ signupId: 'signup1', state: 'confirmed', number: 7, postId: 'post1', waitingPlace: null },
  ...{ offerUntil: null, risksChanged: false, reason: null },
  ...{ freeCancelUntil: '2099-11-30T01:00:00.000Z', handOver: null, exchangeable: [] },
  ...changes,
});

export const anOwnShiftRow = (changes: Partial<OwnShiftRow> = {}): OwnShiftRow => ({
  ...{ shiftId, signupId: 'signup1', title: '周末楼道清洁', place: '3栋楼下', postName: '扫楼道' },
  ...{ startsAt, endsAt, shiftState: 'open', state: 'confirmed', waitingPlace: null },
  ...{ offerUntil: null, risksChanged: false },
  ...changes,
});

export const anOwnVolunteer = (changes: Partial<OwnVolunteer> = {}): OwnVolunteer => ({
  ...{ isRegistered: false, isAdult: true, profile: null, claimable: null },
  contact: { name: '周敏', phone: '13800001111' },
  ...changes,
});

export const aGuardianConsent = (changes: Partial<GuardianConsent> = {}): GuardianConsent => ({
  ...{ consentId: 'consent1', state: 'asked', child: '李小雨', activityId: 'activity1' },
  ...{ title: '周末楼道清洁', place: '3栋楼下', description: '', contact: '王师傅' },
  ...{ risks: '上下楼梯请扶好扶手。', riskRevision: 2, risksChanged: false, isRisky: false },
  ...{ insurance: 'none', insuranceNote: '', shifts: [{ startsAt, endsAt }], decidedAt: null },
  ...changes,
});

export const aHandOver = (changes: Partial<HandOver> = {}): HandOver => ({
  ...{ shiftId, title: '周末楼道清洁', place: '3栋楼下', startsAt, endsAt, postName: '扫楼道' },
  ...{ giver: '李**', isOwn: false, isOpen: true, mayBeTaken: true, isRegistered: true },
  ...{ risks: '上下楼梯请扶好扶手。', riskRevision: 1, insurance: 'none', isListed: false },
  ...{ problem: null, overlaps: [], exchanges: [] },
  ...changes,
});
