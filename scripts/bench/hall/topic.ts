import { answerCalls } from '@/cloud/platform/answer-calls';
import { servicesAt } from '../polls/scene';
import { say } from './figures';
import { costWords, type HallScene, inHall, measureCalls } from './hall-scene';

const argumentCount = 2_000;
const openings = 40;

/** Opening a topic about which much was said: each page's queries in one envelope, first pages only. */
export async function reportTopic(): Promise<void> {
  await inHall(argumentCount, async (hall) => {
    const topicId = await hall.acceptedTopic();
    await fillArguments(hall, topicId);
    say(`a topic with ${argumentCount} arguments, at the server`);
    await reportPage(hall, 'the topic and its parts', topicId, [
      'topicDetail',
      'opinionsOverview',
      'argumentsOverview',
    ]);
    await reportPage(hall, 'its arguments, first page', topicId, [
      'argumentsOverview',
      'listArguments',
    ]);
  });
}

async function reportPage(
  hall: HallScene,
  name: string,
  topicId: string,
  operations: readonly string[],
) {
  const { scene, community } = hall;
  const services = servicesAt(scene, new Date());
  const calls = operations.map((operation, at) => ({
    path: `hall.${operation}`,
    type: 'query' as const,
    input: { topicId },
    requestId: `bench-${at}-${topicId}`,
  }));
  let bytes = 0;
  const open = async (place: number) => {
    const identity = { openId: community.openId(place) };
    const answered = await answerCalls(services, identity, { communityId: community.id, calls });
    if (answered.answers.some((answer) => 'error' in answer))
      throw new Error(JSON.stringify(answered));
    bytes = Math.max(bytes, JSON.stringify(answered).length);
  };
  const people = Array.from({ length: openings }, (_, place) => place + 1);
  await measureCalls(people, open);
  const cost = await measureCalls([...people, ...people], open);
  say(
    `  ${name.padEnd(33)} ${costWords(cost, '< 30 ms')}, ${(bytes / 1024).toFixed(1)} KB (≤ 100 KB)`,
  );
}

async function fillArguments({ scene, community }: HallScene, topicId: string) {
  await scene.owner.query(
    `insert into argument (community_id, id, topic_id, author_account_id, side, text, visibility, created_at, score)
     select $1, gen_random_uuid(), $2, account_id, case when place % 2 = 0 then 'for' else 'against' end,
       repeat('充电棚离住宅楼太近，夏天容易起火，应该再远一些。', 1 + place::int % 8), 'shown',
       now() - place * interval '1 minute', 0.01 + 0.98 * (place::int % 97) / 97.0
     from (select account_id, row_number() over () as place from house_binding where community_id = $1) as author
     limit $3`,
    [community.id, topicId, argumentCount],
  );
  await scene.owner.query('analyze');
}
