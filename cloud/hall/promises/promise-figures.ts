import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { bodyText } from '@/shared/hall/promises/promise-bodies';
import type { HallContext } from '../hall-context';
import { responsibleBody } from './promise-row';
import { topicsWithoutPlan } from './topics-without-plan';

const bodyFigures = z.object({
  body: z.string(),
  /** What has ended, or can no longer be in time. */
  decided: z.number(),
  /** Of these: kept, with every milestone reached by the day promised first. */
  inTime: z.number(),
});

/** The numbers above the public board, and how each body keeps its word. */
export const promiseFigures = operation('hall.read')
  .output(
    z.object({
      underWay: z.number(),
      late: z.number(),
      kept: z.number(),
      notKept: z.number(),
      awaitingPlan: z.number(),
      bodies: z.array(bodyFigures),
    }),
  )
  .query(async ({ ctx }) => {
    const open = await openPromises(ctx);
    const ended = await endedPromises(ctx);
    const { awaitingPlan } = await topicsWithoutPlan(ctx)
      .select((eb) => eb.fn.countAll<number>().as('awaitingPlan'))
      .executeTakeFirstOrThrow();
    return {
      underWay: open.all - open.late,
      late: open.late,
      kept: ended.get('kept') ?? 0,
      notKept: ended.get('notKept') ?? 0,
      awaitingPlan,
      bodies: await figuresOfBodies(ctx),
    };
  });

const openPromises = ({ transaction, communityId, now }: HallContext) =>
  transaction
    .selectFrom('promise')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn
        .countAll<number>()
        .filterWhere('state', '=', 'underWay')
        .filterWhere('nextDueAt', '<=', now)
        .as('late'),
    ])
    .where('communityId', '=', communityId)
    .where('isLatest', '=', true)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();

async function endedPromises({ transaction, communityId }: HallContext) {
  const rows = await transaction
    .selectFrom('promise')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('communityId', '=', communityId)
    .where('isLatest', '=', true)
    .where('endedAt', 'is not', null)
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Every time something was carried out counts, the earlier ones of a topic too. */
async function figuresOfBodies({ transaction, communityId }: HallContext) {
  const rows = await transaction
    .selectFrom('promise')
    .select((eb) => [
      'bodyRole',
      'bodyName',
      eb.fn
        .countAll<number>()
        .filterWhere((of) =>
          of.or([
            of('state', 'in', ['kept', 'notKept', 'resumed']),
            of('missedOriginalDay', '=', true),
          ]),
        )
        .as('decided'),
      eb.fn
        .countAll<number>()
        .filterWhere('state', '=', 'kept')
        .filterWhere('missedOriginalDay', '=', false)
        .as('inTime'),
    ])
    .where('communityId', '=', communityId)
    .groupBy(['bodyRole', 'bodyName'])
    .execute();
  return rows
    .filter(({ decided }) => decided > 0)
    .map((row) => ({
      body: bodyText(responsibleBody(row)),
      decided: row.decided,
      inTime: row.inTime,
    }))
    .sort((one, other) => other.decided - one.decided || one.body.localeCompare(other.body, 'zh'));
}
