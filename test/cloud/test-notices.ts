import { v7 as uuid } from 'uuid';
import type { Client, TestCloud } from './test-cloud';
import type { TestCommunity, TestUnit } from './test-community';

type NoticeInput = Parameters<Client['notices']['publishNotice']['mutate']>[0];

/** A notice with everything left out of `changes` as plain as can be; answers its id. */
export async function aNotice(client: Client, changes: Partial<NoticeInput> = {}): Promise<string> {
  const { noticeId } = await client.notices.publishNotice.mutate({
    title: '停水通知',
    body: '因管道检修，周六上午九点到十一点停水。',
    audience: { kind: 'community' },
    ...changes,
  });
  return noticeId;
}

/** Titles a person finds in their list, in order. */
export async function titlesFor(
  client: Client,
  question: Parameters<Client['notices']['listNotices']['query']>[0] = {},
): Promise<string[]> {
  const { items } = await client.notices.listNotices.query(question);
  return items.map(({ title }) => title);
}

/** A second building with an entrance, to which units can be moved. */
export async function anotherBuilding(cloud: TestCloud, community: TestCommunity, name = '2栋') {
  const [buildingId, entranceId] = [uuid(), uuid()];
  await cloud.owner.query(
    'insert into building (community_id, id, name, position) values ($1, $2, $3, 2)',
    [community.id, buildingId, name],
  );
  await cloud.owner.query(
    "insert into entrance (community_id, id, building_id, name, position) values ($1, $2, $3, '1单元', 1)",
    [community.id, entranceId, buildingId],
  );
  const aUnitThere = async (): Promise<TestUnit> => {
    const unit = await community.aUnit();
    await cloud.owner.query('update unit set building_id = $1, entrance_id = $2 where id = $3', [
      buildingId,
      entranceId,
      unit.id,
    ]);
    return unit;
  };
  return { buildingId, entranceId, aUnitThere };
}
