import { say } from './figures';
import { costWords, inHall, measureCalls } from './hall-scene';

const topics = 5_000;
const places = ['南门', '北门', '中心广场', '地下车库', '三单元', '儿童乐园', '快递柜', '配电房'];
const things = [
  '路灯',
  '电梯',
  '门禁',
  '充电桩',
  '垃圾桶',
  '积水',
  '噪音',
  '绿化',
  '监控',
  '健身器材',
];
const wishes = ['请尽快修好', '希望换新的', '应该派人看管', '建议挪个地方', '能不能多装几个'];

/** Looking for similar topics while somebody types, among as many as are remembered. */
export async function reportSimilar(): Promise<void> {
  await inHall(50, async (hall) => {
    const { scene, community, as } = hall;
    await scene.owner.query(
      `insert into topic (community_id, id, author_account_id, state, category, place, title, body, proposal,
         created_at, updated_at, submitted_at, cosign_threshold, cosign_until)
       select $1, gen_random_uuid(), (select account_id from house_binding where community_id = $1 limit 1),
         'cosigning', 'publicFacilities', '', words || '（' || place || '）', words || '，已经第' || place || '天了，' ||
         'building' || place || ($4::text[])[1 + place % 5] || '，每天进出的老人孩子都不方便。', '', now(), now(),
         now() - place * interval '1 second', 50, now() + interval '30 days'
       from generate_series(1, $5::int) as place,
         lateral (select ($2::text[])[1 + place % 8] || '的' || ($3::text[])[1 + (place / 8) % 10] ||
           ($4::text[])[1 + (place / 80) % 5] as words) as text`,
      [community.id, places, things, wishes, topics],
    );
    const drafts = Array.from({ length: 60 }, (_, at) => ({
      title: `${places[at % 8]}${things[at % 10]}坏了`,
      body: `${places[at % 8]}那边的${things[at % 10]}坏了好几天，${wishes[at % 5]}，晚上走路不安全。`,
      proposal: '',
    }));
    const ask = (draft: (typeof drafts)[number]) =>
      as(community.openId(3)).hall.similarTopics.query(draft);
    const first = await measureCalls(drafts.slice(0, 1), ask);
    await measureCalls(drafts, ask);
    const cost = await measureCalls([...drafts, ...drafts, ...drafts], ask);
    say(`similar topics among ${topics}`);
    say(`  asked while typing                ${costWords(cost, '< 5 ms')}`);
    say(`  first time of a process           ${first.milliseconds.toFixed(0)} ms`);
  });
}
