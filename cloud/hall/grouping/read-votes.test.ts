import { inCommunity } from '@/cloud/platform/database';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity } from '@/test/cloud/test-community';
import { aConversation, type TestConversation } from '@/test/cloud/test-grouping';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { readConversation } from './read-votes';

const rows = ['ADP..', '.....', 'A....', 'DDDDD', '..P.A', 'PPPPP', 'A.A.A', 'D.D.D'];

let cloud: TestCloud;
let community: TestCommunity;
let topicId: string;
let written: TestConversation;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  const author = await community.aResident();
  topicId = await anAcceptedTopic(author, await community.aStaffMember('ownersCommittee'));
  written = await aConversation(cloud, community, topicId, rows);
});
afterAll(() => cloud.stop());

const read = (votesPerPage?: number) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    readConversation(
      { transaction, communityId: community.id, now: cloud.now },
      topicId,
      votesPerPage,
    ),
  );

/** The rows of the matrix as letters, by participant. */
async function lettersRead(votesPerPage?: number) {
  const { accountIds, matrix } = await read(votesPerPage);
  return Object.fromEntries(
    accountIds.map((accountId, row) => {
      const letters = Array.from({ length: matrix.statementCount }, () => '.');
      for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at += 1) {
        letters[matrix.statements[at]!] = { 1: 'A', 0: 'P', [-1]: 'D' }[matrix.votes[at]!]!;
      }
      return [accountId, letters.join('')];
    }),
  );
}

const expected = () =>
  Object.fromEntries(
    rows.flatMap((row, at) => (row === '.....' ? [] : [[written.accountIds[at]!, row]])),
  );

describe('votes as a matrix', () => {
  it('every vote of everybody who voted, in its place', async () => {
    expect(await lettersRead()).toEqual(expected());
  });

  it.each([1, 2, 3, 5, 7, 20, 24, 25])(
    'the same in pages of about %i votes: nobody is left out, cut in two or read twice',
    async (votesPerPage) => {
      expect(await lettersRead(votesPerPage)).toEqual(expected());
    },
  );

  it('a statement that is not shown keeps its column and holds no votes', async () => {
    const [first, second] = written.statementIds;
    await cloud.owner.query("update statement set visibility = 'hidden' where id = $1", [first]);
    await cloud.owner.query("update statement set visibility = 'waiting' where id = $1", [second]);
    const { matrix, statementIds } = await read();
    expect(statementIds).toEqual(written.statementIds);
    expect([...matrix.hidden]).toEqual([1, 1, 0, 0, 0]);
    expect([...matrix.statements].every((column) => column >= 2)).toBe(true);
    // All votes count for taking part, those on hidden statements too.
    expect(matrix.votesCast.reduce((sum, cast) => sum + cast, 0)).toBe(
      rows.join('').replaceAll('.', '').length,
    );
  });
});
