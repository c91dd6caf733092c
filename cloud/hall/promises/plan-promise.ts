import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { type Plan, planProblems } from '@/shared/hall/promises/plan-rules';
import {
  bodyText,
  implementingBodies,
  type ResponsibleBody,
} from '@/shared/hall/promises/promise-bodies';
import { endOfDay } from '@/shared/hall/promises/promise-standing';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { lockTopic } from '../topic-row';
import { calendarDay, fen, ofTopic, typedLine, typedParagraphs } from './promise-input';
import { lockLatestPromise, type PromiseRow, workingBody } from './promise-row';
import { refuseProblems } from './refuse-problems';
import { settleStanding, watchDay } from './settle-standing';
import { tellPromiseStep } from './tell-promise-step';

const roleSchema = z.enum(implementingBodies as [StaffRole, ...StaffRole[]]);

/**
 * Publishes who carries out what was decided, by when and for how much money (fen). Somebody without
 * the management of topics plans for their own body only. A topic that was taken up again gets a new
 * plan beside the old one.
 *
 * @throws Refusal what `planProblems` finds, wordsNotAllowed, topicNotFound, topicNotImplementing,
 *   promiseAlreadyPlanned, promiseNotYours
 */
export const planPromise = operation('hall.implement')
  .input(
    z.object({
      ...ofTopic,
      body: z.union([z.object({ role: roleSchema }), z.object({ name: typedLine })]),
      contact: typedLine,
      task: typedParagraphs,
      budgetFen: fen,
      milestones: z.array(z.object({ title: typedLine, dueDay: calendarDay })).max(100),
    }),
  )
  .output(z.object({ round: z.number() }))
  .mutation(async ({ ctx, input: { topicId, ...plan } }) => {
    refuseProblems(planProblems(plan, ctx.now));
    refuseForbiddenWords([plan.task, ...plan.milestones.map(({ title }) => title)]);
    const topic = await lockTopic(ctx, topicId);
    const actor = workingBody(ctx, plan.body);
    if (topic.state !== 'implementing') throw new Refusal('topicNotImplementing');
    const before = await lockLatestPromise(ctx, topicId);
    if (before?.state === 'underWay') throw new Refusal('promiseAlreadyPlanned');
    if (before) await supersede(ctx, before);
    const round = (before?.round ?? 0) + 1;
    const promiseId = await insertPlan(ctx, topicId, round, plan);
    await settleStanding(ctx, { id: promiseId, topicId });
    const entry = {
      kind: 'promisePlanned',
      details: {
        body: bodyText(plan.body),
        milestones: plan.milestones.length,
        lastDay: plan.milestones.at(-1)?.dueDay ?? '',
      },
    } as const;
    await tellPromiseStep(ctx, topic, entry, actor);
    await recordDeed(ctx, 'hall.planPromise', topicId, { round });
    return { round };
  });

/** What came of it stays what it was: a promise that was kept is not less so because there is another. */
async function supersede(
  { transaction, communityId }: MemberContext,
  { id }: PromiseRow,
): Promise<void> {
  await transaction
    .updateTable('promise')
    .set({ isLatest: false })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}

async function insertPlan(
  context: MemberContext,
  topicId: string,
  round: number,
  { body, milestones, ...plan }: Plan & { body: ResponsibleBody },
): Promise<string> {
  const { transaction, communityId, accountId, now } = context;
  const promiseId = uuid();
  await transaction
    .insertInto('promise')
    .values({
      communityId,
      id: promiseId,
      topicId,
      round,
      isLatest: true,
      state: 'underWay',
      bodyRole: 'role' in body ? body.role : null,
      bodyName: 'role' in body ? null : body.name,
      ...plan,
      milestoneCount: milestones.length,
      nextTitle: null,
      nextDueAt: endOfDay(milestones[0]?.dueDay ?? ''),
      plannedBy: accountId,
      plannedAt: now,
      reportedBy: null,
      reportedAt: null,
      endedAt: null,
    })
    .execute();
  const rows = milestones.map(({ title, dueDay }, position) => ({
    communityId,
    id: uuid(),
    promiseId,
    position,
    title,
    originalDay: dueDay,
    dueDay,
    doneDay: null,
    doneAt: null,
  }));
  await transaction.insertInto('promiseMilestone').values(rows).execute();
  for (const { id, dueDay } of rows) {
    await watchDay(context, { promiseId, milestoneId: id, dueDay });
  }
  return promiseId;
}
