import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '@/cloud/platform/tables';
import { type Month, monthAfter, startOfMonth } from '@/shared/volunteering/ledger/posting-months';
import { earnedKinds } from '@/shared/volunteering/minute-kinds';

/** What was earned, or taken away again, and entered in a month: that is posted together. */
export const enteredIn = (
  eb: ExpressionBuilder<Tables, 'minuteEntry'>,
  month: Month,
): ExpressionWrapper<Tables, 'minuteEntry', SqlBool> =>
  eb.and([
    eb('minuteEntry.kind', 'in', [...earnedKinds]),
    eb('minuteEntry.at', '>=', startOfMonth(month)),
    eb('minuteEntry.at', '<', startOfMonth(monthAfter(month))),
  ]);
