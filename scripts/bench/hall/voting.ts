import { randomUUID } from 'node:crypto';
import { groupTopicOpinions } from '@/cloud/hall/grouping/group-topic-opinions';
import { inCommunity } from '@/cloud/platform/database';
import type { VoteMatrix } from '@/shared/hall/opinions/vote-matrix';
import { say } from './figures';
import { costWords, type HallScene, inHall, measureCalls } from './hall-scene';
import { syntheticConversation } from './synthetic-conversation';

const sizes = { participants: 10_000, statements: 500, votesEach: 60 };
const measuredVotes = 300;

/**
 * A vote in a large conversation through the whole server but the network: rights, the vote, its
 * counts, the next card, commit. And a run of due work that reads all votes from the database.
 */
export async function reportVoting(): Promise<void> {
  await inHall(sizes.participants, async (hall) => {
    const topicId = await hall.acceptedTopic();
    const matrix = syntheticConversation(sizes, 7);
    const statementIds = await fillConversation(hall, topicId, matrix);
    const begun = performance.now();
    await inCommunity(hall.scene.database, hall.community.id, (transaction) =>
      groupTopicOpinions({ transaction, communityId: hall.community.id, now: new Date() }, topicId),
    );
    const groupingSeconds = (performance.now() - begun) / 1000;

    const voters = Array.from({ length: measuredVotes }, (_, at) => hall.community.openId(at));
    const vote = (openId: string) =>
      hall.as(openId).hall.voteOnStatement.mutate({
        topicId,
        statementId: statementIds[openId.length % statementIds.length] ?? '',
        choice: 1,
      });
    await measureCalls(voters.slice(0, 50), vote);
    const cost = await measureCalls(voters, vote);
    say(`voting on statements, ${matrix.votes.length} votes of ${sizes.participants} people`);
    say(`  a vote, with the next card        ${costWords(cost, '< 5 ms')}`);
    say(`  groups anew, votes read from disk ${groupingSeconds.toFixed(1)} s, as due work`);
  });
}

/** Written at once, as the owner of the tables: the product's own way is what is measured afterwards. */
async function fillConversation(
  { scene, community }: HallScene,
  topicId: string,
  { statementCount, participantCount, rowStart, statements, votes }: VoteMatrix,
): Promise<string[]> {
  const statementIds = Array.from({ length: statementCount }, () => randomUUID());
  await scene.owner.query(
    `insert into statement (community_id, id, topic_id, text, visibility, position, created_at)
     select $1, id, $2, '第' || place || '条：充电棚应该离住宅楼远一些', 'shown', place - 1, now()
     from unnest($3::uuid[]) with ordinality as new(id, place)`,
    [community.id, topicId, statementIds],
  );
  const { rows: accounts } = await scene.owner.query<{ id: string }>(
    `select account.id from account join house_binding as home on home.account_id = account.id
     where home.community_id = $1 order by account.open_id limit $2`,
    [community.id, participantCount],
  );
  const peopleAtOnce = 500;
  for (let from = 0; from < participantCount; from += peopleAtOnce) {
    const [whose, what, which]: [string[], string[], number[]] = [[], [], []];
    for (let row = from; row < Math.min(from + peopleAtOnce, participantCount); row += 1) {
      for (let at = rowStart[row] ?? 0; at < (rowStart[row + 1] ?? 0); at += 1) {
        whose.push(accounts[row]?.id ?? '');
        what.push(statementIds[statements[at] ?? 0] ?? '');
        which.push(votes[at] ?? 0);
      }
    }
    await scene.owner.query(
      `insert into statement_vote (community_id, topic_id, statement_id, account_id, choice, at)
       select $1, $2, statement_id, account_id, choice, now()
       from unnest($3::uuid[], $4::uuid[], $5::smallint[]) as new(account_id, statement_id, choice)`,
      [community.id, topicId, whose, what, which],
    );
  }
  await scene.owner.query('analyze');
  return statementIds;
}
