import { minutesText } from '@/shared/volunteering/minutes-text';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { DeskAttendance, DeskPerson } from './shift-desk-types';

const timeOf = (instant: string): string => dayAndTime(instant).split(' ')[1] ?? '';

/** "09:04 到 11:00", or since when. */
export const periodOf = ({ arrivedAt, leftAt }: DeskAttendance): string =>
  leftAt === null ? `${timeOf(arrivedAt)} 起` : `${timeOf(arrivedAt)} 到 ${timeOf(leftAt)}`;

export const standing = ({ attendances }: DeskPerson): DeskAttendance[] =>
  attendances.filter(({ state }) => state !== 'declined');

/** Where somebody serves and when they were there. */
export function personNote(person: DeskPerson): string {
  const minutes = person.credited ?? person.minutes;
  return [
    person.post,
    ...standing(person).map(periodOf),
    minutes > 0 && `计 ${minutesText(minutes)}`,
  ]
    .filter(Boolean)
    .join('，');
}

/** Whether there is something to look at before the minutes are settled, and what. */
export function concernsOf(person: DeskPerson): string[] {
  const times = standing(person);
  return [
    times.some(({ state }) => state === 'toConfirm') && '离线签到，待确认',
    times.some(({ leftBy }) => leftBy === 'end') && '没有签退，按结束时间算',
    times.some(({ leftBy, state }) => leftBy === 'offlineCode' && state === 'counted') &&
      '离线签退，请核对',
    person.keptLeavings.length > 0 && `收到离线签退 ${person.keptLeavings.map(timeOf).join('、')}`,
  ].filter((concern) => concern !== false);
}

export function PersonTags({ person }: { person: DeskPerson }) {
  const times = standing(person);
  const isThere = times.some(({ leftAt, state }) => leftAt === null && state === 'counted');
  const hasLeft = times.length > 0 && times.every(({ leftAt }) => leftAt !== null);
  return (
    <>
      {isThere && (
        <StatusTag icon="timer" tone="accent">
          在场
        </StatusTag>
      )}
      {hasLeft && (
        <StatusTag icon="circle-check" tone="success">
          已离开
        </StatusTag>
      )}
      {times.length === 0 && person.signup === 'confirmed' && (
        <StatusTag icon="clock">还没到</StatusTag>
      )}
      {times.length === 0 && person.signup === 'noShow' && (
        <StatusTag icon="user-x" tone="warning">
          没有到场
        </StatusTag>
      )}
      {person.signup === null && <StatusTag icon="info">没有报名</StatusTag>}
      {!person.adult && <StatusTag icon="baby">未成年</StatusTag>}
      {concernsOf(person).map((concern) => (
        <StatusTag key={concern} icon="triangle-alert" tone="warning">
          {concern}
        </StatusTag>
      ))}
    </>
  );
}
