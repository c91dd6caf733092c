import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { stepReasonProblem, whyCannotStep } from '@/shared/hall/managed-steps';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { advanceTopic } from '../advance-topic';
import { refuseFirst } from '../refuse-first';
import { stateSchema } from '../topic-cards';
import { typedParagraphs } from '../topic-content';
import { lockTopic } from '../topic-row';

const steps = {
  implementDirectly: { event: 'implement', kind: 'implementationBegun' },
  closeTopic: { event: 'close', kind: 'closed' },
} as const;

/**
 * A step staff take with nothing but a reason.
 *
 * @throws Refusal stepReasonLength, wordsNotAllowed, topicNotFound, stepNotPossible
 */
const reasonedStep = (name: keyof typeof steps) =>
  operation('hall.manageTopic')
    .input(z.object({ topicId: z.uuid(), reason: typedParagraphs }))
    .output(z.object({ state: stateSchema }))
    .mutation(async ({ ctx, input: { topicId, reason } }) => {
      refuseFirst([stepReasonProblem(reason)]);
      refuseForbiddenWords([reason]);
      const { event, kind } = steps[name];
      const topic = await lockTopic(ctx, topicId);
      refuseFirst([whyCannotStep(event, topic.state)]);
      const body = actingBody(ctx.caller.roles, 'hall.manageTopic');
      const state = await advanceTopic(ctx, {
        topic,
        events: [event],
        entry: { kind, details: { body: staffRoles[body], reason } },
        actorBody: body,
      });
      await recordDeed(ctx, `hall.${name}`, topicId);
      return { state };
    });

/** Carries out without a vote what needs none; a plan with dates is owed from then on. */
export const implementDirectly = reasonedStep('implementDirectly');

/** Ends a concluded topic of which nothing is left to do; it stays readable. */
export const closeTopic = reasonedStep('closeTopic');
