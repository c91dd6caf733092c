import { type Period, withoutTaken } from '../ledger/periods';

/**
 * When somebody served: the times they were there, inside of the shift's window, without what another
 * entry of the ledger has credited already. Whatever comes in, the answer is in order and apart.
 */
export const creditedPeriods = (
  attended: readonly Period[],
  window: Period,
  credited: readonly Period[],
): Period[] =>
  withoutTaken(
    attended.map((period) => cut(period, window)),
    credited,
  );

const cut = ({ startsAt, endsAt }: Period, window: Period): Period => ({
  startsAt: startsAt > window.startsAt ? startsAt : window.startsAt,
  endsAt: endsAt < window.endsAt ? endsAt : window.endsAt,
});
