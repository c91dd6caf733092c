import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import expected from '@/data/roll/expected.json';
import vectors from '@/data/vectors/assembly-vectors.json';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { sealForFirst } from '@/test/cloud/test-ledger';
import {
  aDraft,
  aNonce,
  anOpenPoll,
  cast,
  close,
  paper,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';
import { adultsAlone, registerVillagers, type Villager } from '@/test/cloud/test-village';

// Many people act here; a busy machine needs its time.
jest.setTimeout(60_000);

let cloud: TestCloud;
let village: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date(`${expected.village.on}T02:00:00Z`);
  village = await aCommunity(cloud, { kind: 'village' });
  staff = await village.aStaffMember('villagersCommittee');
});

const register = (members: readonly Villager[]) => registerVillagers(cloud, village, members);

/** Ballots of the first voters of the roll: how many came is the point here. */
const castBehind = (poll: TestPoll, present: number, approve: number) =>
  sealForFirst(
    cloud,
    { communityId: village.id, poll, accountId: staff.accountId },
    present,
    (place) => paper(poll, place < approve ? 'approve' : 'reject'),
  );

const ruleSetOf = (body: string, basis: string | undefined) =>
  basis === 'households' ? `${body}Households` : `${body}Adults`;

describe("villagers' and residents' assemblies, row by row of the published rule", () => {
  const rows = vectors.assemblies.filter(({ body }) =>
    ['villagersAssembly', 'residentsAssembly'].includes(body),
  );
  it.each(rows.map((row) => [row.id, row] as const))('%s', async (_id, row) => {
    const { body, basis, total, present, approve, quorum, pass } = row;
    if (body === 'residentsAssembly') {
      village = await aCommunity(cloud, { kind: 'residentialCommunity' });
      staff = await village.aStaffMember('residentsCommittee');
    }
    await register(adultsAlone(total));
    const poll = await anOpenPoll(cloud, staff, { ruleSetId: ruleSetOf(body, basis) });
    await castBehind(poll, present, approve);
    await close(cloud, poll);
    const result = await staff.client.polls.pollResult.query({ pollId: poll.id });
    expect(result).toMatchObject({
      tally: {
        roll: { heads: total, areaHundredths: 0 },
        participating: { heads: present },
        quorumReached: quorum,
        items: [{ valid: quorum, passed: pass }],
      },
    });
  });
});

describe('a real village', () => {
  it('has 961 votes by adults and 318 by households', async () => {
    const { file, adults18, households } = expected.village;
    const rows: Record<string, string>[] = parse(
      readFileSync(join(__dirname, '../../data/roll', file)),
      { bom: true, columns: true },
    );
    await register(rows.map((row) => ({ household: row.户号!, birthDate: row.出生日期! })));
    const previews = await Promise.all(
      ['villagersAssemblyAdults', 'villagersAssemblyHouseholds'].map((ruleSetId) =>
        staff.client.polls.previewRoll.query({ ruleSetId }),
      ),
    );
    expect(previews.map(({ roll }) => roll?.heads)).toEqual([adults18, households]);
    const draft = await aDraft(cloud, staff, { ruleSetId: 'villagersAssemblyAdults' });
    await staff.client.polls.announcePoll.mutate({
      pollId: draft.pollId,
      revision: draft.revision,
      roll: draft.roll,
    });
    expect(await staff.client.polls.pollDetail.query({ pollId: draft.pollId })).toMatchObject({
      roll: { heads: adults18, areaHundredths: 0 },
    });
  });
});

describe('a household', () => {
  const aHousehold = async (names: string[]) => {
    const unit = await village.aUnit({ kind: 'household', areaHundredths: 0, ownerNames: names });
    await cloud.owner.query(
      "update roll_person set birth_date = '1970-01-01' where community_id = $1",
      [village.id],
    );
    return unit;
  };

  it('has one vote: the adult who comes first represents it', async () => {
    const unit = await aHousehold(['魏飞泽', '胡洋欣']);
    const [head, member] = [
      await village.aResident({ unit, owner: 0, relation: 'householdMember' }),
      await village.aResident({ unit, owner: 1, relation: 'householdMember' }),
    ];
    const poll = await anOpenPoll(cloud, staff, { ruleSetId: 'villagersAssemblyHouseholds' });
    await cast(member, poll, 'approve');
    await refused(cast(head, poll, 'reject'), 'coOwnerHasVoted');
    await close(cloud, poll);
    expect(await head.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
      tally: { returned: { heads: 1 }, items: [{ outcome: 'passed' }] },
    });
  });

  it('where every adult votes, everyone has their own', async () => {
    const unit = await aHousehold(['魏飞泽', '胡洋欣']);
    const people = [
      await village.aResident({ unit, owner: 0, relation: 'householdMember' }),
      await village.aResident({ unit, owner: 1, relation: 'householdMember' }),
    ];
    const poll = await anOpenPoll(cloud, staff, { ruleSetId: 'villagersAssemblyAdults' });
    const [mine, theirs] = await Promise.all(people.map(({ client }) => voterOf(client, poll)));
    expect(mine).not.toBe(theirs);
    await Promise.all(people.map((person) => cast(person, poll, 'approve')));
    await refused(
      people[0]!.client.polls.castBallot.mutate({
        pollId: poll.id,
        voterId: theirs!,
        answers: paper(poll, 'reject'),
        nonce: aNonce(),
      }),
      'notOnRoll',
    );
  });

  it('without birth dates there is no roll, and the preview says so', async () => {
    await village.aUnit({ kind: 'household', areaHundredths: 0 });
    const { roll, problem } = await staff.client.polls.previewRoll.query({
      ruleSetId: 'villagersAssemblyAdults',
    });
    expect([roll, problem?.code]).toEqual([null, 'rollBirthDatesMissing']);
  });
});
