import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { HallContext } from '../../hall-context';
import { readPresent } from '../attendance/attendance-row';
import { accountNames, attendeeNames } from '../attendance/attendee-names';

export interface AttendanceRow {
  name: string;
  /** 已报名, or nothing for who came without. */
  signup: string;
  /** 2026年11月22日 10:00（由工作人员登记）; empty: has not come. */
  checkedIn: string;
}

/** Everybody who has a place or is there: first in the order of signing up, then in that of coming. */
export async function attendanceRows(
  context: HallContext,
  sessionId: string,
): Promise<AttendanceRow[]> {
  const signups = await context.transaction
    .selectFrom('sessionSignup')
    .select('accountId')
    .where('communityId', '=', context.communityId)
    .where('sessionId', '=', sessionId)
    .where('answer', '=', 'coming')
    .orderBy('number')
    .execute();
  const present = await readPresent(context, sessionId);
  const signedUp = signups.map(({ accountId }) => accountId);
  const namesOfSignedUp = await accountNames(context, signedUp, 'full');
  const namesOfPresent = await attendeeNames(context, present, 'full');
  const checkedIn = ({ at, way }: (typeof present)[number]) =>
    `${shanghaiTimeText(at)}${way === 'staff' ? '（由工作人员登记）' : ''}`;
  const others = present.filter(
    ({ accountId }) => accountId === null || !signedUp.includes(accountId),
  );
  return [
    ...signedUp.map((id) => {
      const there = present.find(({ accountId }) => accountId === id);
      const name = namesOfSignedUp.get(id) ?? '';
      return { name, signup: '已报名', checkedIn: there ? checkedIn(there) : '' };
    }),
    ...others.map((there) => ({
      ...{ name: namesOfPresent.get(there.id) ?? '', signup: '' },
      checkedIn: checkedIn(there),
    })),
  ];
}
