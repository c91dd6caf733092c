import type { Answer } from '@/shared/polls/methods/ballot-item';
import { itemsOfEveryMethod } from '@/test/cloud/poll-options';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anOpenPoll, cast, type TestPoll } from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

/** Ids, and the salted root of the roll. */
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{64}\b/g;

/** Every answer about turnout, the deeds and the messages, with ids named by the order they come in. */
async function everythingTold(
  community: { buildingId: string },
  staff: TestPerson,
  poll: TestPoll,
) {
  const { polls } = staff.client;
  const pollId = poll.id;
  const told = {
    turnout: await polls.turnout.query({ pollId }),
    building: await polls.turnoutOfBuilding.query({ pollId, buildingId: community.buildingId }),
    rooms: await polls.turnoutOfRooms.query({ pollId, place: 0 }),
    missing: await polls.missingVoters.query({ pollId }),
    reminders: await polls.previewReminders.query({ pollId }),
    reminded: await polls.remindMissingVoters.mutate({ pollId }),
    deeds: await staff.client.community.readAuditLog.query({}),
    worked: await cloud.tick(),
    messages: (
      await cloud.owner.query(
        'select kind, title, body, delivery from message where subject_id = $1 order by id',
        [pollId],
      )
    ).rows,
  };
  const named = new Map<string, string>();
  return JSON.stringify(told, null, 1).replace(ids, (id) => {
    if (!named.has(id)) named.set(id, `id ${named.size}`);
    return named.get(id) ?? '';
  });
}

/** The same people vote in the same order; only what they say differs. */
async function aRun(answers: (voter: number) => Answer[], times = 1) {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const community = await aCommunity(cloud);
  const staff = await community.aStaffMember('administrator');
  const voting: TestPerson[] = [];
  for (let i = 0; i < 5; i += 1) voting.push(await community.aResident());
  await community.aResident();
  await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
  const poll = await anOpenPoll(cloud, staff, { items: [{}, ...itemsOfEveryMethod().slice(1, 3)] });
  const option = (item: number, place: number) => poll.items[item]?.options[place]?.optionId ?? '';
  for (const [voter, person] of voting.entries())
    for (let time = 0; time < times; time += 1) {
      const said = answers(voter + time);
      await cast(
        person,
        poll,
        said.map((answer, item) =>
          typeof answer === 'object' && 'option' in answer
            ? { option: option(item, Number(answer.option)) }
            : typeof answer === 'object' && 'options' in answer
              ? { options: answer.options.map((place) => option(item, Number(place))).sort() }
              : answer,
        ),
      );
    }
  return everythingTold(community, staff, poll);
}

it('no field of any answer, deed, count or message differs when the same people vote differently', async () => {
  const forIt = await aRun(() => ['approve', { option: '0' }, { options: ['0', '1'] }]);
  const against = await aRun((voter) =>
    voter % 2
      ? ['reject', { option: '2' }, { options: ['2'] }]
      : ['abstain', 'abstain', { options: ['1'] }],
  );
  expect(against).toBe(forIt);
  expect(forIt).not.toMatch(/"(approve|reject|abstain)"/);
});

it('nor when they change their minds', async () => {
  const once = await aRun(() => ['approve', { option: '0' }, 'abstain']);
  const often = await aRun(
    (time) => [time % 2 ? 'approve' : 'reject', { option: `${time % 3}` }, 'abstain'],
    3,
  );
  expect(often).toBe(once);
});

it('and none tells when somebody voted or in which order', async () => {
  const told = await aRun(() => ['approve', 'abstain', 'abstain']);
  expect(told).not.toMatch(/castAt|statedAt|sequence|leafIndex|votedAt/i);
});
