import fc from 'fast-check';
import vectors from '@/data/vectors/assembly-vectors.json';
import type { Choice } from '@/shared/polls/choices';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aNonce,
  anOpenPoll,
  cast,
  close,
  countedOf,
  paper,
  type TestPoll,
} from '@/test/cloud/test-polls';
import { ownersOf, votersByPerson } from '@/test/cloud/test-roll';

// Many people act here; a busy machine needs its time.
jest.setTimeout(60_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

const resultOf = async (person: TestPerson, poll: TestPoll) => {
  const result = await person.client.polls.pollResult.query({ pollId: poll.id });
  if (result.state === 'counting') throw new Error('not counted yet');
  return result;
};

/** `count` areas that add up to `total`: as even as integers can be. */
const areas = (count: number, total: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(total / count) + (i < total % count ? 1 : 0));

describe("the owners' assembly from roll to result, row by row of the published rule", () => {
  it.each(vectors.ownersAssembly.map((vector) => [vector.id, vector] as const))(
    '%s',
    async (_id, { TA, TP, PA, PP, FA, FP, majority, valid, pass }) => {
      const community = await aCommunity(cloud);
      const staff = await community.aStaffMember('ownersCommittee');
      const owners = await ownersOf(cloud, community, [
        ...areas(FP, FA),
        ...areas(PP - FP, PA - FA),
        ...areas(TP - PP, TA - PA),
      ]);
      const special = majority === 'special';
      const poll = await anOpenPoll(cloud, staff, {
        items: [
          {
            matter: special ? 'maintenanceFundsRaising' : 'maintenanceFundsUse',
            majority: special ? 'special' : 'ordinary',
          },
        ],
      });
      const voters = await votersByPerson(cloud, poll);
      await Promise.all(
        owners.slice(0, PP).map(({ personId, client }, place) =>
          client.polls.castBallot.mutate({
            pollId: poll.id,
            voterId: voters.get(personId)!,
            answers: paper(poll, place < FP ? 'approve' : 'reject'),
            nonce: aNonce(),
          }),
        ),
      );
      await close(cloud, poll);
      const { tally } = await resultOf(staff, poll);
      expect(tally.roll).toEqual({ areaHundredths: TA, heads: TP });
      expect(tally.participating).toEqual({ areaHundredths: PA, heads: PP });
      expect(countedOf(tally.items[0]).approve).toEqual({ areaHundredths: FA, heads: FP });
      expect(tally.items[0]).toMatchObject({ valid, passed: pass });
    },
  );
});

describe('the count in the database', () => {
  const choice = fc.constantFrom<Choice>('approve', 'reject', 'abstain');
  const voter = fc.record({
    areaHundredths: fc.integer({ min: 1, max: 2_000_000 }),
    units: fc.integer({ min: 1, max: 3 }),
    /** What the voter casts, one ballot after the other. */
    ballots: fc.array(fc.tuple(choice, choice), { maxLength: 3 }),
  });

  it('is what a second, naive count of what was acknowledged gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(voter, { minLength: 1, maxLength: 8 }), async (voters) => {
        const community = await aCommunity(cloud);
        const staff = await community.aStaffMember('ownersCommittee');
        const people: TestPerson[] = [];
        for (const { areaHundredths, units } of voters) {
          const unit = await community.aUnit({ areaHundredths });
          for (let extra = 1; extra < units; extra += 1) {
            await community.aUnit({ areaHundredths, ownerIds: [unit.owners[0]!.personId] });
          }
          people.push(await community.aResident({ unit }));
        }
        const poll = await anOpenPoll(cloud, staff, { items: [{}, {}] });
        await Promise.all(
          voters.map(async ({ ballots }, index) => {
            for (const choices of ballots) await cast(people[index]!, poll, choices);
          }),
        );
        await close(cloud, poll);
        const { tally } = await resultOf(staff, poll);

        for (const item of [0, 1] as const) {
          for (const wanted of ['approve', 'reject', 'abstain'] as const) {
            let [heads, areaHundredths] = [0, 0];
            for (const { ballots, areaHundredths: area, units } of voters) {
              if (ballots.at(-1)?.[item] !== wanted) continue;
              heads += 1;
              areaHundredths += area * units;
            }
            expect(countedOf(tally.items[item])[wanted]).toEqual({ heads, areaHundredths });
          }
        }
        const inSql = await cloud.owner.query(
          `select count(*)::int as heads, coalesce(sum(area_hundredths), 0) as area from voter_roll_entry as entry
           where poll_id = $1 and exists (select 1 from ballot where voter_id = entry.id and poll_id = $1)`,
          [poll.id],
        );
        expect(tally.returned).toEqual({
          heads: inSql.rows[0].heads,
          areaHundredths: Number(inSql.rows[0].area),
        });
      }),
      { numRuns: 12, seed: 20261122 },
    );
  });

  it.each([
    [
      'an area on the roll',
      'update voter_roll_entry set area_hundredths = area_hundredths + 1 where poll_id = $1',
    ],
    [
      'a person on the roll',
      'update voter_roll_entry set person_ids = array[gen_random_uuid()] where poll_id = $1',
    ],
    [
      'a whole voter',
      `insert into voter_roll_entry (community_id, poll_id, id, voter_key, heads, area_hundredths, is_developer,
         unit_ids, person_ids, room_label, row, salt)
       select community_id, poll_id, gen_random_uuid(), 'owners:x', 1, 5, false, '{}', '{}', '', 2, salt
       from voter_roll_entry where poll_id = $1 limit 1`,
    ],
  ])(
    'stops where somebody changed %s by hand, and nothing is published',
    async (_what, statement) => {
      const community = await aCommunity(cloud);
      const staff = await community.aStaffMember('ownersCommittee');
      const owner = await community.aResident();
      await community.aUnit();
      const poll = await anOpenPoll(cloud, staff);
      await cast(owner, poll, 'approve');
      await cloud.owner.query('alter table voter_roll_entry disable trigger user');
      const { rowCount } = await cloud.owner.query(statement, [poll.id]);
      expect(rowCount).toBeGreaterThan(0);
      await cloud.owner.query('alter table voter_roll_entry enable trigger user');
      await close(cloud, poll);
      expect(await owner.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
        state: 'counting',
      });
      const { rollAlteredAt } = await staff.client.polls.pollDetail.query({ pollId: poll.id });
      expect(rollAlteredAt).toBe(poll.closesAt.toISOString());
    },
  );
});
