import { creditedPeriods } from '@/shared/volunteering/attendance/credited-periods';
import type { Period } from '@/shared/volunteering/ledger/periods';
import type { Shift } from '../activities/who-leads';
import type { Attendance } from './attendance-row';

type Times = Pick<Attendance, 'arrivedAt' | 'leftAt'>;

/** When somebody served in a shift, within its times; what is open counts for nothing yet. */
export const servedPeriods = (
  shift: Pick<Shift, 'startsAt' | 'endsAt' | 'cancelledAt'>,
  attendances: readonly Times[],
  credited: readonly Period[] = [],
): Period[] => creditedPeriods(attendances.flatMap(closed), windowOf(shift), credited);

const closed = ({ arrivedAt, leftAt }: Times): Period[] =>
  leftAt === null ? [] : [{ startsAt: arrivedAt, endsAt: leftAt }];

/** A shift cancelled while it went on counts until then. */
export const windowOf = ({
  startsAt,
  endsAt,
  cancelledAt,
}: Pick<Shift, 'startsAt' | 'endsAt' | 'cancelledAt'>): Period => ({
  startsAt,
  endsAt: cancelledAt !== null && cancelledAt < endsAt ? cancelledAt : endsAt,
});
