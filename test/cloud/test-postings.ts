import { v7 as uuid } from 'uuid';
import { type NewNotice, writeNotice } from '@/cloud/notices/write-notice';
import { inCommunity } from '@/cloud/platform/database';
import { postingEnd } from '@/shared/notices/postings/posting-end';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';

/** A notice as staff publish it, posted for 15 days unless `changes` say otherwise; answers its id. */
export function aPosting(
  cloud: TestCloud,
  community: TestCommunity,
  publisher: TestPerson,
  changes: Partial<NewNotice> = {},
): Promise<string> {
  const { now } = cloud;
  return inCommunity(cloud.database, community.id, (transaction) =>
    writeNotice(
      { transaction, communityId: community.id, now, accountId: publisher.accountId },
      {
        kind: 'publicPosting',
        title: '维修资金使用公示',
        body: '今年维修资金用于电梯大修，共 12 万元。',
        audience: { kind: 'community' },
        publisherRole: 'ownersCommittee',
        pinned: false,
        expiresAt: null,
        postedUntil: postingEnd(now, 15),
        needsConfirmation: false,
        correctsNoticeId: null,
        photos: [],
        subject: null,
        ...changes,
      },
    ),
  );
}

/** A plain notice with comments below it; answers its id. */
export const aCommentedNotice = (
  cloud: TestCloud,
  community: TestCommunity,
  publisher: TestPerson,
  changes: Partial<NewNotice> = {},
): Promise<string> =>
  aPosting(cloud, community, publisher, {
    kind: 'notice',
    title: '停水通知',
    postedUntil: null,
    commentsOpen: true,
    ...changes,
  });

export async function anObjection(
  { client }: Pick<TestPerson, 'client'>,
  noticeId: string,
  text = '电梯大修的合同没有附上，请补充。',
): Promise<string> {
  const objectionId = uuid();
  await client.notices.objectToPosting.mutate({ noticeId, objectionId, text });
  return objectionId;
}

export async function aComment(
  { client }: Pick<TestPerson, 'client'>,
  noticeId: string,
  text = '请问几点恢复供水？',
  replyTo: string | null = null,
): Promise<string> {
  const commentId = uuid();
  await client.notices.writeComment.mutate({ noticeId, commentId, text, replyTo });
  return commentId;
}
