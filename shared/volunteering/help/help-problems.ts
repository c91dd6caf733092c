import { readPhone } from '@/shared/community/register/phone-numbers';
import { afterFullDays, type Instant, millisecondsOf } from '@/shared/shanghai-time';
import type { HelpWay } from './help-kinds';
import { helpLimits } from './help-limits';
import type { HelpRefusal } from './refusals';

/** A request as somebody fills it in. */
export interface HelpWanted {
  words: string;
  /** Empty until chosen. */
  unitId: string;
  phone: string;
  /** Whom staff write for; null: the asker needs it themselves. */
  neighbourName: string | null;
  wantedFrom: Instant;
  wantedUntil: Instant;
  expectedMinutes: number;
  way: HelpWay;
}

/** What is still missing or wrong before help can be asked for, in the order of the form. */
export function helpProblems(wanted: HelpWanted, now: Instant): HelpRefusal[] {
  return [...whatProblems(wanted), ...whenProblems(wanted, now), ...whereProblems(wanted)];
}

export function whatProblems({ words }: Pick<HelpWanted, 'words'>): HelpRefusal[] {
  const { min, max } = helpLimits.words;
  const length = Array.from(words.trim()).length;
  return length < min || length > max ? [{ code: 'helpWordsLength', details: { min, max } }] : [];
}

export function whenProblems(
  {
    wantedFrom,
    wantedUntil,
    expectedMinutes,
  }: Pick<HelpWanted, 'wantedFrom' | 'wantedUntil' | 'expectedMinutes'>,
  now: Instant,
): HelpRefusal[] {
  const problems: HelpRefusal[] = [];
  const [from, until] = [millisecondsOf(wantedFrom), millisecondsOf(wantedUntil)];
  const { daysAhead: days, expectedMinutes: limits } = helpLimits;
  if (until <= millisecondsOf(now) || until <= from) problems.push({ code: 'helpWindowPast' });
  if (until > afterFullDays(now, days).getTime())
    problems.push({ code: 'helpWindowTooFar', details: { days } });
  const isWhole = Number.isInteger(expectedMinutes);
  if (!isWhole || expectedMinutes < limits.min || expectedMinutes > limits.max)
    problems.push({ code: 'helpMinutesRange', details: limits });
  return problems;
}

export function whereProblems({
  unitId,
  phone,
  neighbourName,
  way,
}: Pick<HelpWanted, 'unitId' | 'phone' | 'neighbourName' | 'way'>): HelpRefusal[] {
  const problems: HelpRefusal[] = [];
  const isForNeighbour = neighbourName !== null;
  const nameLength = Array.from(neighbourName?.trim() ?? '').length;
  if (isForNeighbour && (nameLength < 1 || nameLength > helpLimits.neighbourName.max))
    problems.push({ code: 'helpNeighbourNameMissing' });
  if (unitId === '') problems.push({ code: 'helpHomeMissing' });
  if (phone.length > 30 || readPhone(phone) === null) problems.push({ code: 'helpPhoneInvalid' });
  if (isForNeighbour && way === 'timeBank') problems.push({ code: 'timeBankOwnMinutesOnly' });
  return problems;
}
