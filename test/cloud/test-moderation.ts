import { screenWords, type WrittenContent } from '@/cloud/moderation/public';
import { inCommunity } from '@/cloud/platform/database';
import type { ModerationReason } from '@/shared/moderation/moderation-reasons';
import type { Visibility } from '@/shared/moderation/visibility';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';

/** Words the product's own list keeps back until a moderator has looked. */
export const forbiddenText = '隔壁那个傻逼又把车停在消防通道了，谁来管一管';

/** Somebody who decides about residents' words and does nothing else. */
export const aModerator = (community: TestCommunity): Promise<TestPerson> =>
  community.aStaffMember('moderator');

/** Has words screened as if this person's operation had just written them. */
export const screened = (
  cloud: TestCloud,
  community: TestCommunity,
  { accountId, openId }: TestPerson,
  content: WrittenContent,
): Promise<Visibility> =>
  inCommunity(cloud.database, community.id, (transaction) =>
    screenWords(
      {
        transaction,
        communityId: community.id,
        accountId,
        caller: { accountId, openId, roles: ['resident', 'adult'] },
        now: cloud.now,
        logger: cloud.services.logger,
        files: cloud.services.files,
        signer: cloud.services.signer,
      },
      content,
    ),
  );

/** What waits for a moderator about this statement, argument … itself, as its own page shows it. */
export async function queued(moderator: TestPerson, subjectId: string) {
  const { moderation } = moderator.client;
  const { items } = await moderation.listQueue.query({ limit: 50 });
  const details = await Promise.all(
    items.map(({ id }) => moderation.itemDetail.query({ itemId: id })),
  );
  const found = details.find((item) => item.subjectId === subjectId);
  if (!found) throw new Error(`nothing waits about ${subjectId}`);
  return found;
}

type Queued = { id: string; round: number };

export const show = (moderator: TestPerson, { id: itemId, round }: Queued) =>
  moderator.client.moderation.decide.mutate({ itemId, round, decision: 'show', reason: null });

export const hide = (
  moderator: TestPerson,
  { id: itemId, round }: Queued,
  reason: ModerationReason,
  note = '',
) => moderator.client.moderation.decide.mutate({ itemId, round, decision: 'hide', reason, note });
