import { v7 as uuid } from 'uuid';
import { refuseForeignPhotos } from '@/cloud/files/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { PromiseAtWork } from './promise-row';

/** Keeps how far the work is. @throws Refusal fileUnknown */
export async function insertProgress(
  context: MemberContext,
  { promise, body }: PromiseAtWork,
  progress: { milestoneId: string | null; words: string; photoIds: string[] },
): Promise<void> {
  const { transaction, communityId, accountId, now } = context;
  await refuseForeignPhotos(context, progress.photoIds);
  await transaction
    .insertInto('promiseProgress')
    .values({
      communityId,
      id: uuid(),
      promiseId: promise.id,
      ...progress,
      notedBy: accountId,
      notedFor: body,
      at: now,
    })
    .execute();
}
