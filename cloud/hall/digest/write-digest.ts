import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { digestDueAt, weekAfter } from '@/shared/hall/digest/digest-week';
import type { CalendarDay } from '@/shared/shanghai-time';
import type { HallContext } from '../hall-context';
import { decidedInWeek } from './decided-in-week';
import './tables';

const payloadSchema = z.object({ weekBegins: z.iso.date() });

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Writes the digest of a week and sees to that of the next one. The series says which week is to come:
 * a second entry for the same week finds it written and does nothing. A week in which nothing was
 * decided has none; of one that is written late, after a standstill, nobody is told.
 */
export const writeDigest: DueWork = async (context, payload) => {
  const { weekBegins } = payloadSchema.parse(payload);
  if (!(await takeWeek(context, weekBegins))) return;
  const next = weekAfter(weekBegins);
  await doLater(context, 'hall.writeDigest', { weekBegins: next }, digestDueAt(next));
  const digestId = await keepDigest(context, weekBegins);
  const isNews = context.now.getTime() < digestDueAt(weekBegins).getTime() + week;
  if (digestId && isNews) await doLater(context, 'hall.tellDigest', { digestId }, context.now);
};

async function takeWeek(
  { transaction, communityId }: HallContext,
  weekBegins: CalendarDay,
): Promise<boolean> {
  const taken = await transaction
    .updateTable('digestSeries')
    .set({ nextWeek: weekAfter(weekBegins) })
    .where('communityId', '=', communityId)
    .where('nextWeek', '=', weekBegins)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

async function keepDigest(context: HallContext, weekBegins: CalendarDay): Promise<string | null> {
  const { transaction, communityId, now } = context;
  const items = await decidedInWeek(context, weekBegins);
  if (items.length === 0) return null;
  const id = uuid();
  await transaction
    .insertInto('digest')
    .values({ communityId, id, weekBegins, itemCount: items.length, writtenAt: now })
    .execute();
  await transaction
    .insertInto('digestItem')
    .values(items.map((item, position) => ({ communityId, digestId: id, position, ...item })))
    .execute();
  return id;
}
