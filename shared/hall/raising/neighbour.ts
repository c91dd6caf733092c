import { type CalendarDay, daysAfter } from '@/shared/shanghai-time';
import type { RaisingRefusal } from './refusals';

/** How somebody without a phone said yes to their topic being raised. */
export const consentWays = { inPerson: '当面', byPhone: '电话', inWriting: '书面' } as const;

export type ConsentWay = keyof typeof consentWays;

/** Lengths are UTF-16 units of the trimmed text; a consent older than `consentDays` is asked for again. */
export const neighbourLimits = {
  name: { min: 2, max: 20 },
  room: { min: 1, max: 20 },
  consentDays: 90,
} as const;

/** Whom a topic is raised for, as the helper writes it down. */
export type Neighbour = {
  readonly name: string;
  /** Empty until the helper has chosen. */
  readonly buildingId: string;
  readonly room: string;
  /** Empty until the helper has said. */
  readonly consentHow: ConsentWay | '';
  readonly consentOn: CalendarDay;
  readonly consented: boolean;
};

const isWithin = (text: string, { min, max }: { min: number; max: number }): boolean =>
  text.trim().length >= min && text.trim().length <= max;

/** What is still missing before a topic can be raised for a neighbour; `today` is the day in Asia/Shanghai. */
export function neighbourProblems(neighbour: Neighbour, today: CalendarDay): RaisingRefusal[] {
  const { name, buildingId, room, consentHow, consentOn, consented } = neighbour;
  const problems: RaisingRefusal[] = [];
  if (!isWithin(name, neighbourLimits.name))
    problems.push({ code: 'neighbourNameLength', details: neighbourLimits.name });
  if (buildingId === '' || !isWithin(room, neighbourLimits.room))
    problems.push({ code: 'neighbourHomeMissing', details: neighbourLimits.room });
  const { consentDays } = neighbourLimits;
  if (consentHow === '') problems.push({ code: 'consentWayMissing' });
  if (consentOn > today || consentOn < daysAfter(today, -consentDays))
    problems.push({ code: 'consentDayOutOfRange', details: { days: consentDays } });
  if (!consented) problems.push({ code: 'consentOfNeighbourMissing' });
  return problems;
}

/** One of the caller's own homes, or the name they hold an office under. */
export type OwnName = { readonly name: string; readonly buildingId: string | null };

/** Whether the neighbour is the helper: the same name at home in the same building, or in an office. */
export const isOneself = (
  neighbour: Pick<Neighbour, 'name' | 'buildingId'>,
  own: readonly OwnName[],
): boolean =>
  own.some(
    ({ name, buildingId }) =>
      name.trim() === neighbour.name.trim() &&
      (buildingId === null || buildingId === neighbour.buildingId),
  );
