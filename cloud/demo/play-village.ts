import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '@/shared/shanghai-time';
import { type DemoStage, severalAtOnce } from './demo-stage';
import { foundCommunity, settleResidents } from './found-community';
import { gatherVillagers, villager } from './gather-villagers';
import { demoVillage } from './village-people';

/** What villagers say, in the order of the chapters they were asked about. */
const opinions = [
  '红白喜事越办越大，人情钱都吃不消，村里最好说个数，大家都好下台。',
  '晒谷场农忙的时候先排好日子，不要一家占着好几天。',
  '田边的水渠谁家门前谁家清，一年两次，不要等堵了再吵。',
  '鸡鸭要圈养，不要跑到别人的菜地里去。',
  '垃圾分类在村里也能做，厨余可以沤肥，希望每组放两个桶。',
  '老房子的路灯坏了要有人报，报了要有人修。',
  '外出打工的人家，家里老人希望邻居多看一眼。',
  '村里的账每个月贴出来，在手机上也要看得到。',
  '电动三轮车不要停在消防通道上。',
];

const fromPaper = ['夜里放鞭炮太吵，孩子和老人睡不好。', '希望把祠堂旁边的空地留给孩子们玩。'];

/** The village with its staff, with nothing in it yet. */
export const foundVillage = (stage: DemoStage): Promise<void> =>
  foundCommunity(stage.elsewhere(demoVillage.id), demoVillage);

/** A village that has begun to write its convention: opinions are collected for two more days. */
export async function playVillage(garden: DemoStage): Promise<void> {
  const stage = garden.elsewhere(demoVillage.id);
  await stage.goTo(40, 9);
  await settleResidents(stage, demoVillage);
  await gatherVillagers(stage);
  await stage.goTo(12, 9);
  const committee = stage.as('dev-village-committee').conventions;
  const { conventionId } = await committee.foundConvention.mutate({
    kind: 'village',
    name: '青石村村规民约',
    acknowledgedBy: 'household',
    reason: '老的村规民约是 2009 年写的，许多事情已经变了，村民代表提议重新写一份。',
    lastDay: shanghaiDay(stage.at(-2, 9)),
  });
  const { items: prompts } = await committee.listPrompts.query({ conventionId });
  const promptFor = (place: number) => prompts[place % prompts.length]?.id ?? null;
  await stage.goTo(9, 20);
  await severalAtOnce([...opinions.entries()], 4, ([place, words]) =>
    stage.as(villager(10 + 7 * place)).conventions.giveOpinion.mutate({
      ...{ id: uuid(), conventionId, promptId: promptFor(place), words },
    }),
  );
  await stage.goTo(6, 10);
  const { rows } = await stage.owner.query<{ id: string }>(
    `select unit.id from unit where unit.community_id = $1 and not exists (select from house_binding as bound
       where bound.community_id = $1 and bound.unit_id = unit.id) order by unit.position limit $2`,
    [stage.communityId, fromPaper.length],
  );
  for (const [place, words] of fromPaper.entries()) {
    const unitId = rows[place]?.id ?? '';
    await stage.as('dev-village-clerk').conventions.enterPaperOpinion.mutate({
      ...{ id: uuid(), conventionId, promptId: null, words, unitId },
    });
  }
}
