import { countsProblem, type MeetingCounts } from '@/shared/conventions/adoption/meeting-counts';
import { meetingLimits } from '@/shared/conventions/adoption/meeting-limits';
import type { Totals } from '@/shared/polls/decision';
import { refusalMessage } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { Photo } from '@/src/platform/photos';
import type { AdoptionRule } from '../../adoption-types';

/** What is counted in a meeting, in the order of the paper. */
export const countNames = {
  eligible: '应到',
  present: '到会',
  approve: '赞成',
  reject: '反对',
  abstain: '弃权',
} as const;

export type CountName = keyof typeof countNames;

type Typed = Record<CountName, string>;

const blank: Typed = { eligible: '', present: '', approve: '', reject: '', abstain: '' };

/** The record as it is typed; days are instants, as the date field has them. */
export const emptyMeeting = {
  ruleSetId: null as string | null,
  calledOn: null as string | null,
  heldOn: null as string | null,
  place: '',
  chair: '',
  recorder: '',
  heads: blank,
  areas: blank,
  photos: [] as Photo[],
  note: '',
};

export type MeetingEntry = typeof emptyMeeting;

/** A whole number; NaN for anything else. */
const headsOf = (text: string): number =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;

/** Square metres with up to two decimals as 0.01 m²; NaN for anything else. */
export function areaOf(text: string): number {
  const [, whole, decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

function countsOf({ heads, areas }: MeetingEntry, countsArea: boolean): MeetingCounts {
  const totals = (name: CountName): Totals => ({
    heads: headsOf(heads[name]),
    areaHundredths: countsArea ? areaOf(areas[name]) : 0,
  });
  return {
    eligible: totals('eligible'),
    present: totals('present'),
    approve: totals('approve'),
    reject: totals('reject'),
    abstain: totals('abstain'),
  };
}

const { place, personName } = meetingLimits;

/** What is still missing, by field; empty when it can be handed in. */
export function entryProblems(entry: MeetingEntry, rule: AdoptionRule | undefined) {
  const problems: Partial<Record<keyof MeetingEntry, string>> = {};
  if (!rule) problems.ruleSetId = '请选择会议的规则。';
  if (entry.calledOn === null) problems.calledOn = '请选择通知大家的日子。';
  if (entry.heldOn === null) problems.heldOn = '请选择开会的日子。';
  if (entry.place.trim().length < place.min) problems.place = '请写开会的地点。';
  if (entry.chair.trim().length < personName.min) problems.chair = '请写主持人的姓名。';
  if (entry.recorder.trim().length < personName.min) problems.recorder = '请写记录人的姓名。';
  if (entry.photos.length === 0) problems.photos = '请拍下签到表。';
  const wrong = rule && countsProblem(measured(rule), countsOf(entry, rule.countsArea));
  if (wrong === 'adoptionCountsImpossible') problems.heads = refusalMessage(wrong);
  if (wrong === 'adoptionAreasImpossible') problems.areas = refusalMessage(wrong);
  return problems;
}

const measured = ({ countsArea }: AdoptionRule) =>
  ({ measure: countsArea ? 'areaAndHeads' : 'heads' }) as const;

/** What is handed in of a complete record. */
export const meetingInput = (conventionId: string, entry: MeetingEntry, rule: AdoptionRule) => ({
  conventionId,
  ruleSetId: rule.id,
  calledOn: shanghaiDay(entry.calledOn ?? ''),
  heldOn: shanghaiDay(entry.heldOn ?? ''),
  place: entry.place,
  chair: entry.chair,
  recorder: entry.recorder,
  counts: countsOf(entry, rule.countsArea),
  photoIds: entry.photos.map(({ fileId }) => fileId),
  note: entry.note,
});
