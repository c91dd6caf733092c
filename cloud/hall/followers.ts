import { sql } from 'kysely';
import { z } from 'zod';
import { membersAmong } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { messageKindNames } from '@/shared/messages/message-kinds';
import type { HallContext } from './hall-context';
import { shownTitle } from './shown-title';
import type { FollowReason } from './tables';

/** Lets people hear of a topic's steps; whoever said they do not want to is left alone. */
export async function followTopic(
  { transaction, communityId, now }: HallContext,
  topicId: string,
  accountIds: readonly string[],
  because: Exclude<FollowReason, 'asked'>,
): Promise<void> {
  if (accountIds.length === 0) return;
  await transaction
    .insertInto('topicFollow')
    .values(
      accountIds.map((accountId) => ({
        communityId,
        topicId,
        accountId,
        following: true,
        because,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const newsSchema = z.object({
  kind: z.enum(messageKindNames),
  /** What `messageKinds` opens: the topic, the session. */
  subjectId: z.uuid(),
  /** The same occasion is told the same person once; 80 characters at most. */
  occasion: z.string().max(80),
  title: z.string(),
  body: z.string(),
  /** The time it speaks of, a UTC instant; now when left out. */
  aboutTime: z.iso.datetime().optional(),
  /** Who knows already because they did it. */
  exceptAccountId: z.uuid().nullish(),
});

export type TopicNews = z.infer<typeof newsSchema>;

/** Tells everybody who follows the topic, soon and outside of the caller's transaction. */
export const tellFollowers = (
  context: HallContext,
  topicId: string,
  news: TopicNews,
): Promise<void> => doLater(context, 'hall.tellFollowers', { topicId, ...news }, context.now);

const peopleAtOnce = 1_000;

/**
 * Leaves the news in the inbox of every follower who still belongs to the community, a page of them at
 * a time. A topic that is hidden by then is not named.
 */
export const leaveNews: DueWork = async (context, payload) => {
  const { topicId, exceptAccountId, aboutTime, ...news } = newsSchema
    .extend({ topicId: z.uuid() })
    .parse(payload);
  const title = await titleForAll(context, topicId, news.title);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const followers = await context.transaction
      .selectFrom('topicFollow')
      .select('accountId')
      .where('communityId', '=', context.communityId)
      .where('topicId', '=', topicId)
      .where('following', '=', true)
      .where('accountId', '>', after)
      .where(sql<boolean>`account_id is distinct from ${exceptAccountId ?? null}::uuid`)
      .orderBy('accountId')
      .limit(peopleAtOnce)
      .execute();
    const members = await membersAmong(
      context,
      followers.map(({ accountId }) => accountId),
    );
    await leaveMessages(
      context,
      [...members].map((accountId) => ({
        ...shortened({ ...news, title }),
        accountId,
        aboutTime: aboutTime ? new Date(aboutTime) : context.now,
      })),
    );
    const last = followers.at(-1);
    if (!last || followers.length < peopleAtOnce) return;
    after = last.accountId;
  }
};

/** The title the news came with, unless it is that of a topic whose words are hidden now. */
async function titleForAll(
  { transaction, communityId }: HallContext,
  topicId: string,
  title: string,
): Promise<string> {
  const topic = await transaction
    .selectFrom('topic')
    .select(['title', 'visibility'])
    .where('communityId', '=', communityId)
    .where('id', '=', topicId)
    .executeTakeFirst();
  return topic?.title === title ? shownTitle(topic) : title;
}

/** News as an inbox takes it: what is longer ends in an ellipsis. */
export const shortened = <News extends { title: string; body: string }>(news: News): News => ({
  ...news,
  title: cut(news.title, 200),
  body: cut(news.body, 500),
});

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
