import { leaveMessages } from '@/cloud/messages/public';
import type { StaffRole } from '@/shared/roles';
import type { PostingContext } from './record-step';
import { tellBody } from './tell-body';

/** Tells the body that posts: an objection everybody can read waits for its answer. */
export const tellOfObjection = (
  ctx: PostingContext,
  posting: { id: string; title: string; publisherRole: StaffRole },
  objectionId: string,
): Promise<void> =>
  tellBody(ctx, posting.publisherRole, {
    occasion: `postingObjection:${objectionId}`,
    subjectId: posting.id,
    title: '公示有人提出异议，等您答复',
    body: `“${posting.title}”。请打开核对，公开答复。`,
  });

/** Tells whoever objected that their objection is answered. */
export const tellOfAnswer = (
  ctx: PostingContext,
  posting: { id: string; title: string },
  { id, accountId, answer }: { id: string; accountId: string; answer: string },
): Promise<void> =>
  leaveMessages(ctx, [
    {
      accountId,
      kind: 'newNotice',
      subjectId: posting.id,
      occasion: `postingAnswer:${id}`,
      title: `您对“${posting.title}”的异议有了答复`,
      body: answer.slice(0, 400),
      aboutTime: ctx.now,
      inAppOnly: true,
    },
  ]);
