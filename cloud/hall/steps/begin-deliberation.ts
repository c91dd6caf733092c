import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { whyCannotStep } from '@/shared/hall/managed-steps';
import { stepDueAt } from '@/shared/hall/step-deadlines';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { advanceTopic } from '../advance-topic';
import { refuseFirst } from '../refuse-first';
import { stateSchema } from '../topic-cards';
import { lockTopic } from '../topic-row';

/**
 * Opens the deliberation of a topic that was taken up; what comes out of it is owed by the community's
 * own days, and everybody reads until when.
 *
 * @throws Refusal topicNotFound, stepNotPossible
 */
export const beginDeliberation = operation('hall.manageTopic')
  .input(z.object({ topicId: z.uuid() }))
  .output(z.object({ state: stateSchema }))
  .mutation(async ({ ctx, input: { topicId } }) => {
    const topic = await lockTopic(ctx, topicId);
    refuseFirst([whyCannotStep('deliberate', topic.state)]);
    const body = actingBody(ctx.caller.roles, 'hall.manageTopic');
    const dueAt = stepDueAt('deliberating', await readSettings(ctx), ctx.now) ?? ctx.now;
    const state = await advanceTopic(ctx, {
      topic,
      events: ['deliberate'],
      entry: {
        kind: 'deliberationBegun',
        details: { body: staffRoles[body], until: dueAt.toISOString() },
      },
      changes: { stepDueAt: dueAt },
      actorBody: body,
    });
    await recordDeed(ctx, 'hall.beginDeliberation', topicId);
    return { state };
  });
