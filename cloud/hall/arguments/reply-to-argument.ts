import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { replyTextProblem, whyCannotReply } from '@/shared/hall/arguments/argument-rules';
import { visibilitySchema } from '../opinions/write-statement';
import { refuseFirst } from '../refuse-first';
import { lockTopic } from '../topic-row';
import { addArgument, sentBefore, writtenBy } from './add-argument';
import { changeShownReplies } from './moderated-argument';
import { readArgument } from './read-argument';
import { argumentTextInput } from './write-argument';

/**
 * Replies to an argument; replies have none themselves.
 *
 * @throws Refusal replyTextLength, argumentNotFound, and what `whyCannotReply` finds
 */
export const replyToArgument = operation('hall.speak')
  .input(z.object({ id: z.uuid(), argumentId: z.uuid(), text: argumentTextInput }))
  .output(z.object({ visibility: visibilitySchema }))
  .mutation(async ({ ctx, input: { id, argumentId, text } }) => {
    refuseFirst([replyTextProblem(text)]);
    const { topicId } = await readArgument(ctx, argumentId);
    const { state } = await lockTopic(ctx, topicId);
    const sent = await sentBefore(ctx, id);
    if (sent) return { visibility: sent };
    const { visibility: open } = await holdArgument(ctx, argumentId);
    const { replies } = await writtenBy(ctx, topicId);
    refuseFirst([whyCannotReply(state, open, replies)]);
    const visibility = await addArgument(ctx, {
      ...{ id, topicId, text, side: null },
      replyTo: argumentId,
    });
    if (visibility === 'shown') await changeShownReplies(ctx, argumentId, 1);
    return { visibility };
  });

/** It is neither hidden nor shown until the reply is in. */
const holdArgument = ({ transaction, communityId }: MemberContext, argumentId: string) =>
  transaction
    .selectFrom('argument')
    .select('visibility')
    .where('communityId', '=', communityId)
    .where('id', '=', argumentId)
    .forUpdate()
    .executeTakeFirstOrThrow();
