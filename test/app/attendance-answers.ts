import type { OwnAttendance, ScanAnswer } from '@/src/features/volunteering/volunteering-types';
import type {
  DeskPerson,
  ShiftDesk,
} from '@/src/features/volunteering-desk/pages/shift-desk/shift-desk-types';

export const shiftId = '01900000-0000-7000-8000-0000000051f7';

export const anOwnAttendance = (changes: Partial<OwnAttendance> = {}): OwnAttendance => ({
  shiftId,
  title: '楼道清洁',
  place: '3栋楼下',
  contact: '居委会 王师傅 021-55550000',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  state: 'open',
  arrivalsFrom: '2026-11-28T00:30:00.000Z',
  leavingUntil: '2026-11-28T03:30:00.000Z',
  now: '2026-11-28T01:10:00.000Z',
  mayArrive: true,
  mayLeave: false,
  byPlace: false,
  risks: '上下楼梯请扶好扶手。',
  riskRevision: 2,
  isVolunteer: true,
  signup: 'confirmed',
  attendances: [],
  minutes: 0,
  settledAt: null,
  ...changes,
});

export const anOwnTime = (
  changes: Partial<OwnAttendance['attendances'][number]> = {},
): OwnAttendance['attendances'][number] => ({
  id: '01900000-0000-7000-8000-0000000000a1',
  arrivedAt: '2026-11-28T01:04:00.000Z',
  leftAt: null,
  arrivedBy: 'code',
  leftBy: null,
  state: 'counted',
  reason: null,
  ...changes,
});

export const aScanAnswer = (changes: Partial<ScanAnswer> = {}): ScanAnswer => ({
  outcome: 'arrived',
  toConfirm: false,
  at: '2026-11-28T01:10:00.000Z',
  ...changes,
});

export const aDeskPerson = (changes: Partial<DeskPerson> = {}): DeskPerson => ({
  volunteerId: '01900000-0000-7000-8000-0000000000b1',
  name: '周敏',
  phone: '13800001234',
  adult: true,
  post: '志愿者',
  signupId: '01900000-0000-7000-8000-0000000000c1',
  signup: 'confirmed',
  attendances: [],
  keptLeavings: [],
  minutes: 0,
  credited: null,
  ...changes,
});

export const aShiftDesk = (changes: Partial<ShiftDesk> = {}): ShiftDesk => ({
  shiftId,
  activityId: '01900000-0000-7000-8000-0000000000d1',
  title: '楼道清洁',
  place: '3栋楼下',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  state: 'open',
  arrivalsFrom: '2026-11-28T00:30:00.000Z',
  leavingUntil: '2026-11-28T03:30:00.000Z',
  settledAt: null,
  maySettle: false,
  people: [aDeskPerson()],
  ...changes,
});
