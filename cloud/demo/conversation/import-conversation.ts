import type { Pool } from 'pg';
import { v5 as derivedUuid } from 'uuid';
import { groupTopicOpinions } from '@/cloud/hall/grouping/group-topic-opinions';
import type { HallContext } from '@/cloud/hall/hall-context';
import { recordVotes, type StatementVote } from '@/cloud/hall/opinions/record-votes';
import type { AnswerServices } from '@/cloud/platform/answer-calls';
import { inCommunity } from '@/cloud/platform/database';
import { directClient } from '@/cloud/platform/direct-client';
import type { Router } from '@/cloud/router';
import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { topicLimits } from '@/shared/hall/topic-limits';
import type { Conversation } from './read-conversation';

/** Ids are derived from the file's own, so that importing it again finds what is there. */
const idsOfConversations = '5b0f2ad2-7f0c-4c19-9f61-0d8a3b8f4c11';

export interface ImportPlace {
  communityId: string;
  /** Open id of an adult resident, who raises the topic. */
  author: string;
  /** Open id of a member of a body that takes topics up. */
  staff: string;
}

/**
 * Puts a conversation into a community as a topic in deliberation: its statements with their
 * moderation, its participants as accounts without names that nobody can log in to, their votes, and
 * the opinion groups, computed at once. The same file again changes nothing. Answers the topic's id.
 *
 * @param owner connects as the owner of the tables: accounts of other people are nobody's operation
 */
export async function importConversation(
  services: AnswerServices,
  owner: Pool,
  conversation: Conversation,
  place: ImportPlace,
): Promise<string> {
  const { communityId } = place;
  const topicId = derivedUuid(`${communityId} ${conversation.id}`, idsOfConversations);
  const idOf = (name: string) => derivedUuid(name, topicId);
  await raiseTopic(services, owner, conversation, { ...place, topicId });

  const accountIds = conversation.rows.map((_, at) => idOf(`participant ${at}`));
  const now = services.clock();
  await owner.query(
    `insert into account (id, open_id, consent_version, consented_at, closed_at)
     select id, null, $2, $3, $3 from unnest($1::uuid[]) as participant(id) on conflict do nothing`,
    [accountIds, privacyStatementVersion, now],
  );
  const statementIds = conversation.statements.map((_, at) => idOf(`statement ${at}`));
  await inCommunity(services.database, communityId, async (transaction) => {
    const context = { transaction, communityId, now };
    await addStatements(context, topicId, conversation, statementIds);
    await addVotes(context, topicId, conversation, statementIds, accountIds);
    await groupTopicOpinions(context, topicId);
  });
  return topicId;
}

/** Through the product's own operations, so that its timeline is that of any topic; once. */
async function raiseTopic(
  services: AnswerServices,
  owner: Pool,
  conversation: Conversation,
  { topicId, communityId, author, staff }: ImportPlace & { topicId: string },
) {
  const { rows } = await owner.query<{ state: string }>(
    'select state from topic where community_id = $1 and id = $2',
    [communityId, topicId],
  );
  const state = rows[0]?.state ?? 'none';
  const hallOf = (openId: string) => directClient<Router>(services, { openId }, communityId).hall;
  if (state === 'none') {
    await hallOf(author).submitTopic.mutate({
      id: topicId,
      category: 'other',
      buildingId: null,
      place: '',
      title: conversation.topic.slice(0, topicLimits.title.max).padEnd(topicLimits.title.min, '。'),
      body: originOf(conversation).slice(0, topicLimits.body.max),
      proposal: '',
      photoIds: [],
    });
  }
  if (state === 'none' || state === 'cosigning') {
    await hallOf(staff).decideTopic.mutate({
      topicId,
      decision: 'accept',
      reason: '用真实的公开协商数据，看看观点分布是怎么算出来的。',
    });
  }
  if (['none', 'cosigning', 'accepted'].includes(state)) {
    await hallOf(staff).beginDeliberation.mutate({ topicId });
  }
}

/** Where it comes from, as its licence asks. An address with its scheme would wait for moderators. */
const originOf = ({ source, licence, url, statements, rows }: Conversation): string =>
  `这是导入的一场真实的公开协商：${statements.length} 条观点，${rows.length} 位参与者，都没有姓名。\n` +
  `数据来源：${source}（${licence}）\n${url.replace(/^https?:\/\//, '')}`;

async function addStatements(
  { transaction, communityId, now }: HallContext,
  topicId: string,
  { statements }: Conversation,
  statementIds: readonly string[],
) {
  for (const [position, { text, isHidden }] of statements.entries()) {
    await transaction
      .insertInto('statement')
      .values({
        communityId,
        id: statementIds[position] ?? '',
        topicId,
        authorAccountId: null,
        authorBody: null,
        text,
        visibility: isHidden ? 'hidden' : 'shown',
        position,
        createdAt: now,
      })
      .onConflict((conflict) => conflict.columns(['communityId', 'id']).doNothing())
      .execute();
  }
}

const choices: Readonly<Record<string, StatementVote['choice']>> = { A: 1, D: -1, P: 0 };
const participantsAtOnce = 200;

async function addVotes(
  context: HallContext,
  topicId: string,
  { rows }: Conversation,
  statementIds: readonly string[],
  accountIds: readonly string[],
) {
  for (let from = 0; from < rows.length; from += participantsAtOnce) {
    const votes = rows.slice(from, from + participantsAtOnce).flatMap((row, at) =>
      [...row].flatMap((letter, column): StatementVote[] => {
        const choice = choices[letter];
        const [statementId, accountId] = [statementIds[column], accountIds[from + at]];
        return choice === undefined || !statementId || !accountId
          ? []
          : [{ statementId, accountId, choice }];
      }),
    );
    await recordVotes(context, topicId, votes);
  }
}
