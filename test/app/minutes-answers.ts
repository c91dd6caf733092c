import { defaultVolunteeringRules } from '@/shared/volunteering/volunteering-rules';
import type {
  CorrectableEntryData,
  CorrectionData,
  DeskObjection,
  RulesData,
} from '@/src/features/record-desk/ledger-desk-types';
import type {
  BenefitData,
  OwnClaim,
  OwnEntry,
  OwnRecordData,
  PostedEntryData,
  PostingData,
} from '@/src/features/service-record/minutes-types';

const servedAt = '2026-10-20T01:00:00.000Z';

export const pageWith = <Item>(...items: Item[]) => ({ items, nextCursor: null });

type Own = NonNullable<OwnRecordData['record']>;

export const anOwnRecord = (changes: Partial<Own> = {}): OwnRecordData => ({
  record: {
    ...{ name: '李秀英', registeredAt: servedAt, earnedMinutes: 6_150, postedMinutes: 6_000 },
    ...{ spendableMinutes: 330, points: 5, stars: 1, minutesToNextStar: 11_850 },
    onLeaderboard: false,
    ...changes,
  },
  minutesPerPoint: 60,
  timeBank: true,
});

export const anOwnEntry = (changes: Partial<OwnEntry> = {}): OwnEntry => ({
  ...{ id: 'entry', kind: 'service', minutes: 90, title: '楼道清洁', servedAt },
  ...{ enteredAt: servedAt, reason: '', leftOpen: false },
  posting: { month: '2026-10', state: 'running', postedUntil: servedAt, isObjected: false },
  ...changes,
});

export const aPosting = (changes: Partial<PostingData> = {}): PostingData => ({
  ...{ month: '2026-10', postedAt: '2026-11-01T00:00:00.000Z' },
  ...{ postedUntil: '2026-11-08T16:00:00.000Z', isRunning: true },
  ...{ entryCount: 8, volunteerCount: 5, minutes: 570, objections: 0, unsettledObjections: 0 },
  ...changes,
});

export const aPostedEntry = (changes: Partial<PostedEntryData> = {}): PostedEntryData => ({
  ...{ id: '019aa000-0000-7000-8000-0000000000e1', kind: 'service', name: '王**', isMine: false },
  ...{ minutes: 90, title: '楼道清洁', servedAt, leftOpen: false, reason: '', objection: null },
  ...changes,
});

export const aDeskObjection = (changes: Partial<DeskObjection> = {}): DeskObjection => ({
  ...{ id: 'objection', month: '2026-10', entryId: 'entry', rootEntryId: 'entry', name: '王**' },
  ...{ title: '楼道清洁', servedAt, minutes: 90, reason: '那天他十点就走了。', state: 'open' },
  ...{ filedAt: servedAt, answer: null, answeredBy: null, answeredAt: null, isMine: false },
  ...{ volunteerName: '王桂兰', objector: '1栋 赵**', mayAnswer: true },
  ...changes,
});

export const aCorrection = (changes: Partial<CorrectionData> = {}): CorrectionData => ({
  ...{ id: 'correction', state: 'proposed', volunteerName: '王桂兰', title: '楼道清洁' },
  ...{ servedAt, correctedMinutes: 90, minutes: -30, reason: '签退晚登记了。', objection: null },
  ...{ proposedBy: '居委会 孙倩', proposedAt: servedAt, decidedAt: null, declineReason: null },
  ...{ isMine: false, isAboutMe: false },
  ...changes,
});

export const aCorrectableEntry = (
  changes: Partial<CorrectableEntryData> = {},
): CorrectableEntryData => ({
  ...{ entryId: 'entry', name: '王桂兰', title: '楼道清洁', servedAt, recordedMinutes: 90 },
  ...{ correctedMinutes: 90, leftOpen: false, proposal: null },
  ...changes,
});

export const aBenefit = (changes: Partial<BenefitData> = {}): BenefitData => ({
  ...{ id: '019aa000-0000-7000-8000-0000000000b1', name: '理发一次', points: 2 },
  ...{ description: '周三上午', monthlyStock: 10, left: 3, isOffered: true },
  ...changes,
});

export const aClaim = (changes: Partial<OwnClaim> = {}): OwnClaim => ({
  ...{ id: 'claim', benefit: '理发一次', points: 2, state: 'claimed', claimedAt: servedAt },
  ...{ settledAt: null, cancelReason: null, code: '048213' },
  ...changes,
});

export const someRules = (): RulesData => ({
  ...defaultVolunteeringRules,
  certificateContact: '021-55550000',
});
