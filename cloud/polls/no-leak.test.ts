import { pollsRouter } from '@/cloud/polls/router';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anOpenPoll, cast, paper, type TestPoll, voterOf } from '@/test/cloud/test-polls';

// Many people act here; a busy machine needs its time.
jest.setTimeout(60_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

/** What each reading operation of polls is asked here; one that is missing fails the test. */
const questions = (poll: TestPoll, voterId: string): Record<string, unknown> => ({
  ballotReceipts: { pollId: poll.id },
  listMemberLists: undefined,
  listMemberPeople: { listId: poll.id },
  listRollBuildings: { pollId: poll.id },
  listRollChanges: { pollId: poll.id, version: 1 },
  listRollObjections: { pollId: poll.id },
  listRollRows: { pollId: poll.id },
  listRollVersions: { pollId: poll.id },
  listRuleSets: undefined,
  memberList: { listId: poll.id },
  ownRollRows: { pollId: poll.id },
  previewRollCorrection: { pollId: poll.id },
  rollToTend: { pollId: poll.id },
  searchRegister: { listId: poll.id, search: '业主' },
  bulletinAddress: { pollId: poll.id },
  deliveryProgress: { pollId: poll.id },
  entryContent: { pollId: poll.id, entryId: poll.id },
  entryDesk: { pollId: poll.id },
  findPaper: { pollId: poll.id, number: '000000' },
  listDeliveries: { pollId: poll.id, buildingId: null, entranceId: null },
  listEntries: { pollId: poll.id },
  listPolls: { shelf: 'current' },
  myEntries: { pollId: poll.id },
  searchVotersToEnter: { pollId: poll.id, room: '1' },
  voterForEntry: { pollId: poll.id, voterId },
  listPollDrafts: undefined,
  listSharedVoters: { pollId: poll.id },
  myOpeningReminder: { pollId: poll.id },
  pollDetail: { pollId: poll.id },
  pollDraft: { pollId: poll.id },
  pollResult: { pollId: poll.id },
  listResultObjections: { pollId: poll.id },
  namedBallots: { pollId: poll.id },
  pendingRecount: { pollId: poll.id },
  resultCertificate: { pollId: poll.id },
  resultFollowUp: { pollId: poll.id },
  resultsToTend: undefined,
  strikableBallots: { pollId: poll.id },
  printChoices: { pollId: poll.id },
  previewRoll: { ruleSetId: 'ownersAssembly' },
  voterRepresentative: { pollId: poll.id, voterId },
});

/** Made to tell staff who has taken part; that they never tell how is turnout/no-hint.test.ts. */
const tellsWhoTookPart = [
  'missingVoters',
  'previewReminders',
  'turnout',
  'turnoutOfBuilding',
  'turnoutOfRooms',
];

/** The log is public: it tells how many leaves it has, and nothing of what they say or whose they are. */
const tellsHowLongTheLogIs = ['ballotLogHead'];

const readingOperations = Object.entries(pollsRouter._def.procedures)
  .filter(([, procedure]) => (procedure as { _def: { type: string } })._def.type === 'query')
  .map(([name]) => name)
  .filter((name) => ![...tellsWhoTookPart, ...tellsHowLongTheLogIs].includes(name));

/** Every answer or refusal somebody gets, as text. */
async function everythingSeenBy(person: TestPerson, poll: TestPoll, voterId: string) {
  const asked = questions(poll, voterId);
  const ask = person.client.polls as unknown as Record<
    string,
    { query: (input: unknown) => Promise<unknown> }
  >;
  const answers = await Promise.all(
    readingOperations.map(async (name) => [
      name,
      await ask[name]!.query(asked[name]).catch((error) => ({
        refused: error.message,
        details: error.data?.refusal?.details,
      })),
    ]),
  );
  const { polls, notices, community } = person.client;
  const elsewhere = await Promise.all(
    [
      polls.listPolls.query({ shelf: 'ended' }),
      notices.listNotices.query({}),
      community.readAuditLog.query({}),
      community.exportMyData.query(),
    ].map((answer) => (answer as Promise<unknown>).catch((error) => error.message)),
  );
  return JSON.stringify({ answers, elsewhere }, null, 1);
}

it('asks every reading operation there is', () => {
  const poll = { id: '', itemIds: [], items: [], opensAt: new Date(), closesAt: new Date() };
  expect(Object.keys(questions(poll, '')).sort()).toEqual([...readingOperations].sort());
});

it.each(['firstVote', 'representative'] as const)(
  'while a poll is open, nobody can tell from any answer whether or how anybody else voted (%s)',
  async (coOwnerRule) => {
    const community = await aCommunity(cloud, { settings: { coOwnerRule } });
    const staff = await community.aStaffMember('ownersCommittee');
    const owner = await community.aResident();
    const couple = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
    const coOwner = await community.aResident({ unit: couple });
    const voting: TestPerson[] = [];
    for (let i = 0; i < 6; i += 1) voting.push(await community.aResident());
    const watching: Record<string, TestPerson> = { owner, coOwner };
    for (const role of [
      'administrator',
      'ownersCommittee',
      'propertyManager',
      'residentsCommittee',
      'villagersCommittee',
      'supervisoryCommittee',
      'gridWorker',
      'moderator',
    ] as const) {
      watching[role] = await community.aStaffMember(role);
    }
    const poll = await anOpenPoll(cloud, staff, { items: [{}, {}] });
    await cast(owner, poll, ['approve', 'abstain']);
    const coOwnersVoter = await voterOf(coOwner.client, poll);

    const before: Record<string, string> = {};
    for (const [name, person] of Object.entries(watching)) {
      before[name] = await everythingSeenBy(person, poll, coOwnersVoter);
    }
    for (const [index, person] of voting.entries()) {
      await cast(person, poll, index % 2 ? 'approve' : 'reject');
      await cast(person, poll, index % 3 ? 'abstain' : 'approve');
    }
    for (const [name, person] of Object.entries(watching)) {
      expect([name, await everythingSeenBy(person, poll, coOwnersVoter)]).toEqual([
        name,
        before[name],
      ]);
    }
    // Nobody but the voter is ever shown a choice.
    const ownChoices = Object.values(paper(poll, ['approve', 'abstain']));
    expect(ownChoices.every((choice) => before.owner?.includes(`"${choice}"`))).toBe(true);
    for (const [name, seen] of Object.entries(before)) {
      if (name !== 'owner') expect(seen).not.toMatch(/"(approve|reject|abstain)"/);
    }
  },
);

it('in the last moment, and while the count is late, there is still nothing to see', async () => {
  const community = await aCommunity(cloud);
  const staff = await community.aStaffMember('administrator');
  const owner = await community.aResident();
  const poll = await anOpenPoll(cloud, staff);
  await cast(owner, poll, 'approve');
  cloud.now = poll.closesAt;
  const seen = await staff.client.polls.pollResult.query({ pollId: poll.id });
  expect(seen).toEqual({
    state: 'counting',
    title: expect.any(String),
    closedAt: poll.closesAt.toISOString(),
  });
});
