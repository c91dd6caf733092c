import { v7 as uuid } from 'uuid';
import { digestDueAt, weekAfter, weekOf } from '@/shared/hall/digest/digest-week';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { demoCommunityId } from './demo-people';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

const dayLength = 24 * 60 * 60 * 1000;
const weeksOfDigests = 6;

/** Whole days from an instant's day in Shanghai to today's. */
const daysSince = (stage: DemoStage, instant: Date): number =>
  Math.round(
    (stage.at(0, 0).getTime() - startOfShanghaiDay(shanghaiDay(instant)).getTime()) / dayLength,
  );

/**
 * A topic that somebody raised for a neighbour without a phone, taken up on the Thursday of last week.
 * Answers its id.
 */
export async function playRaising(stage: DemoStage): Promise<string> {
  const topicId = uuid();
  const sinceMonday = daysSince(stage, startOfShanghaiDay(weekOf(stage.at(0, 12))));
  const lastThursday = sinceMonday + 4;
  await stage.goTo(lastThursday + 3, 9);
  const helper = stage.as('dev-owner').hall;
  const buildings = await stage.as('dev-owner').community.listBuildings.query();
  const building = buildings.find(({ name }) => name === '3栋') ?? buildings[0];
  if (!building) throw new Error('the demo community has no buildings');
  await helper.submitForNeighbour.mutate({
    id: topicId,
    category: 'publicFacilities',
    buildingId: building.id,
    commonPart: 'hallway',
    place: '1单元门口的台阶',
    title: '门口台阶加一根扶手，老人好上下',
    body: '我今年八十二岁，腿脚不好。1单元门口有五级台阶，没有扶手，下雨天更滑，上个月差一点摔下去。',
    proposal: '在台阶靠墙的一边装一根不锈钢扶手，再贴上防滑条。',
    photoIds: [],
    neighbour: {
      name: '王秀兰',
      buildingId: building.id,
      room: '1单元102',
      consentHow: 'inPerson',
      consentOn: shanghaiDay(stage.now),
      consented: true,
    },
  });
  await stage.goTo(lastThursday + 2, 20);
  for (let number = 301; number <= 307; number += 1)
    await stage.as(neighbour(number)).hall.cosignTopic.mutate({ topicId });
  await stage.goTo(lastThursday, 10);
  await stage.as('dev-committee').hall.decideTopic.mutate({
    topicId,
    decision: 'accept',
    reason: '情况属实，花钱不多，关系到老人的安全，列入本月公共收益的支出计划。',
  });
  return topicId;
}

const firstWeek = (stage: DemoStage) => weekOf(stage.at(7 * weeksOfDigests, 12));

/**
 * Keeps digests from being written while the past is played, because its parts do not follow one
 * another in time. To be called before the first topic is raised, and `playDigests` after the last.
 */
export async function holdDigests(stage: DemoStage): Promise<void> {
  await stage.owner.query('insert into digest_series (community_id, next_week) values ($1, $2)', [
    demoCommunityId,
    firstWeek(stage),
  ]);
}

/** Lets the digests of the last weeks be written, each on its Monday, by the work that always does it. */
export async function playDigests(stage: DemoStage): Promise<void> {
  await stage.owner.query(
    `insert into outbox_entry (community_id, id, kind, payload, due_at)
     values ($1, $2, 'hall.writeDigest', $3, $4)`,
    [
      demoCommunityId,
      uuid(),
      JSON.stringify({ weekBegins: firstWeek(stage) }),
      digestDueAt(firstWeek(stage)),
    ],
  );
  const today = stage.at(0, 23);
  for (let week = firstWeek(stage); digestDueAt(week) <= today; week = weekAfter(week))
    await stage.goTo(daysSince(stage, digestDueAt(week)), 9);
  await stage.goTo(0, 23);
}
