import { monthOf } from './posting-months';

/** A row of the ledger that was earned. */
export interface EarnedRow {
  id: string;
  /** The entry a correction is of; the entry itself otherwise. */
  rootId: string;
  minutes: number;
  /** When it was entered. */
  at: Date;
}

/** How things stand around the ledger of one volunteer. */
export interface Standing {
  /** Until when each month is or was posted. */
  postedUntil: ReadonlyMap<string, Date>;
  /** Rows with an objection nobody has settled. */
  objectedIds: ReadonlySet<string>;
  /** Entries somebody proposed to lower, which nobody has decided. */
  loweringIds: ReadonlySet<string>;
  now: Date;
}

/** Whether the month a row was entered in has been posted to its end. */
export function isPostedOut(row: Pick<EarnedRow, 'at'>, { postedUntil, now }: Standing): boolean {
  const until = postedUntil.get(monthOf(row.at));
  return until !== undefined && until <= now;
}

/**
 * The minutes of each entry that a certificate may prove (民发〔2015〕149号: posted for seven days at
 * least, without an open objection). What was added counts once its own month was posted to its end;
 * what was taken away is never proven again. An entry with an open objection, or that somebody proposed
 * to lower, proves nothing until that is settled. By the id of the entry; entries without any are left
 * out.
 */
export function certifiableMinutes(
  rows: readonly EarnedRow[],
  standing: Standing,
): Map<string, number> {
  const sums = new Map<string, number>();
  const held = new Set<string>(standing.loweringIds);
  for (const row of rows) {
    const counts = row.minutes < 0 || isPostedOut(row, standing);
    sums.set(row.rootId, (sums.get(row.rootId) ?? 0) + (counts ? row.minutes : 0));
    if (standing.objectedIds.has(row.id)) held.add(row.rootId);
    if (row.id === row.rootId && !isPostedOut(row, standing)) held.add(row.rootId);
  }
  return new Map([...sums].filter(([rootId, minutes]) => minutes > 0 && !held.has(rootId)));
}
