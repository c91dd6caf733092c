import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { anAnnouncedPoll } from '@/test/cloud/test-polls';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

it('staff read the roll by building, in the order of the register, page by page', async () => {
  const community = await aCommunity(cloud);
  const staff = await community.aStaffMember('ownersCommittee');
  const rooms = ['901', '101', '501', '301', '701'];
  for (const roomNumber of rooms) {
    await community.aUnit({ roomNumber, ownerNames: [`${roomNumber}业主`] });
  }
  const { id: pollId } = await anAnnouncedPoll(cloud, staff);
  const { polls } = staff.client;
  const { buildings, version } = await polls.listRollBuildings.query({ pollId });
  expect([version, buildings]).toEqual([
    1,
    [{ buildingId: community.buildingId, name: '1栋', heads: 5, areaHundredths: 50_000 }],
  ]);
  const page = (cursor?: string | null) =>
    polls.listRollRows.query({ pollId, buildingId: community.buildingId, limit: 2, cursor });
  const first = await page();
  const second = await page(first.nextCursor);
  const third = await page(second.nextCursor);
  const rows = [first, second, third].flatMap(({ items }) => items);
  expect(rows.map(({ people }) => people)).toEqual(rooms.map((room) => [`${room}业主`]));
  expect(rows.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
  expect(third.nextCursor).toBeNull();
  const found = await polls.listRollRows.query({ pollId, room: '501' });
  expect(found.items).toMatchObject([{ people: ['501业主'], areaHundredths: 10_000 }]);
  expect((await polls.listRollRows.query({ pollId, room: '%' })).items).toEqual([]);
});
