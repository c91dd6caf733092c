import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';
import { type PollContext, readPoll } from '../poll-row';
import { peopleOnRoll } from './people-on-roll';
import '@/cloud/community/tables';

const rowSchema = z.object({
  voterId: z.string(),
  /** From 0. */
  row: z.number().int(),
  roomLabel: z.string(),
  /** 0.01 m² */
  areaHundredths: z.number().int(),
  isDeveloper: z.boolean(),
  people: z.array(z.string()),
  fromVersion: z.number().int(),
});

/**
 * The rows of a poll's roll in the order of the register, of one building or where a room's label
 * contains what was typed; for staff.
 *
 * @throws Refusal pollNotFound
 */
export const listRollRows = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      buildingId: z.uuid().nullable().default(null),
      room: z.string().max(40).default(''),
      ...pageInput,
    }),
  )
  .output(pageOf(rowSchema))
  .query(async ({ ctx, input }) => {
    const after = readCursor(input.cursor, positionCursor);
    await readPoll(ctx, input.pollId);
    const found = await readRows(ctx, { ...input, after });
    const { rows, nextCursor } = cutPage(found, input.limit, ({ position, voterId }) => [
      position,
      voterId,
    ]);
    const names = await peopleOnRoll(
      ctx,
      rows.flatMap(({ personIds }) => personIds),
    );
    return {
      items: rows.map(({ position, personIds, ...row }) => ({
        ...row,
        people: personIds.flatMap((id) => names.get(id) ?? []),
      })),
      nextCursor,
    };
  });

interface Question {
  pollId: string;
  buildingId: string | null;
  room: string;
  after: [number, string] | null;
  limit: number;
}

const readRows = (
  { transaction, communityId }: PollContext,
  { pollId, buildingId, room, after, limit }: Question,
) =>
  transaction
    .selectFrom('unit')
    .innerJoin('voterRollEntry as entry', (join) =>
      join
        .onRef('entry.communityId', '=', 'unit.communityId')
        .on('entry.pollId', '=', pollId)
        .on(sql<boolean>`entry.unit_ids[1] = unit.id`),
    )
    .where('unit.communityId', '=', communityId)
    .$if(buildingId !== null, (rows) => rows.where('unit.buildingId', '=', buildingId ?? ''))
    .$if(room !== '', (rows) => rows.where(sql<boolean>`strpos(entry.room_label, ${room}) > 0`))
    .$if(after !== null, (rows) =>
      rows.where(sql<boolean>`(unit.position, entry.id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .select([
      'unit.position',
      'entry.id as voterId',
      'entry.row',
      'entry.roomLabel',
      'entry.areaHundredths',
      'entry.isDeveloper',
      'entry.personIds',
      'entry.fromVersion',
    ])
    .orderBy('unit.position')
    .orderBy('entry.id')
    .limit(limit + 1)
    .execute();
