import { z } from 'zod';
import { holdersOf } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import type { ConventionContext } from '../convention-context';
import { openRevision, readConvention } from '../convention-rows';

const payloadSchema = z.object({
  conventionId: z.uuid(),
  number: z.number().int(),
  collectsUntil: z.iso.datetime(),
});

/** Has those who manage it told, once the period is over. */
export const queueCollectingOver = (
  context: ConventionContext,
  { collectsUntil, ...round }: { conventionId: string; number: number; collectsUntil: Date },
): Promise<void> =>
  doLater(
    context,
    'conventions.collectingOver',
    { ...round, collectsUntil: collectsUntil.toISOString() },
    collectsUntil,
  );

/** Tells them that opinions wait to be summed up; not where it was prolonged, ended or given up meanwhile. */
export const tellCollectingOver: DueWork = async (context, payload) => {
  const { conventionId, number, collectsUntil } = payloadSchema.parse(payload);
  const revision = await openRevision(context, conventionId);
  if (revision?.number !== number || revision.state !== 'collecting') return;
  if (revision.collectsUntil.toISOString() !== collectsUntil) return;
  const { name } = await readConvention(context, conventionId);
  const managers = await holdersOf(context, 'conventions.manage');
  await leaveMessages(
    context,
    managers.map((accountId) => ({
      accountId,
      kind: 'conventionStep' as const,
      subjectId: conventionId,
      occasion: `collectingOver:${conventionId}:${number}:${collectsUntil}`,
      title: `《${name}》征集意见到期了`,
      body: '请看完大家的意见，写一份汇总，再开始拟定草案。',
      aboutTime: revision.collectsUntil,
    })),
  );
};
