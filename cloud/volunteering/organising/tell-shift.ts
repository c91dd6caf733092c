import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import { readShift } from '../activities/who-leads';
import { audienceOf } from './shift-audience';
import { tellAccounts } from './tell-accounts';
import './tables';

const payloadSchema = z.object({ messageId: z.uuid() });

/** Brings a leader's message to those of the shift it is for, as they are by now. */
export const tellShift: DueWork = async (context, payload) => {
  const { messageId } = payloadSchema.parse(payload);
  const { shiftId, audience, body } = await context.transaction
    .selectFrom('shiftMessage')
    .select(['shiftId', 'audience', 'body'])
    .where('communityId', '=', context.communityId)
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  const { shift, activity } = await readShift(context, shiftId);
  const receivers = await audienceOf(context, shiftId, audience);
  await tellAccounts(
    context,
    receivers.flatMap(({ accountId }) => accountId ?? []),
    {
      kind: 'shiftChange',
      subjectId: shiftId,
      occasion: `shiftMessage:${messageId}`,
      title: activity.title,
      body: `负责人的通知：${body}`,
      aboutTime: shift.startsAt,
    },
  );
};
