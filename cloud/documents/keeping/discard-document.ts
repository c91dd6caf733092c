import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import '../tables';

const payloadSchema = z.object({ documentId: z.uuid() });

/** Due work: a document whose day is over is deleted; it may be gone already. */
export const discardDocument: DueWork = async ({ transaction, communityId }, payload) => {
  const { documentId } = payloadSchema.parse(payload);
  await transaction
    .deleteFrom('keptDocument')
    .where('communityId', '=', communityId)
    .where('id', '=', documentId)
    .execute();
};
