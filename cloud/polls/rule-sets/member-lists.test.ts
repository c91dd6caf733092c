import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDraft, anAnnouncedPoll, anOpenPoll, cast, close } from '@/test/cloud/test-polls';
import { aListMeeting } from '@/test/cloud/test-rule-sets';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('residentsCommittee');
});

const lists = () => staff.client.polls;

/** A list of a meeting of its own, and the rule set it goes by. */
async function aMeeting(personIds: string[] = []) {
  const { listId } = await lists().createMemberList.mutate({
    body: 'otherMeeting',
    name: '楼组长',
  });
  const saved = await lists().saveRuleSet.mutate({ based: null, content: aListMeeting() });
  const change = { listId, revision: 1, add: personIds, remove: [] };
  if (personIds.length > 0) await lists().changeMemberList.mutate(change);
  return { memberListId: listId, ruleSetId: `${saved.ruleSetId}.${saved.version}` };
}

const personOf = (person: TestPerson) => person.personId ?? '';

async function leavesRegister(personId: string): Promise<void> {
  await cloud.owner.query(
    'update unit_person set valid_until = now() where community_id = $1 and person_id = $2',
    [community.id, personId],
  );
}

describe('a list', () => {
  it('is found by room and by the beginning of a name, with masked phones, and ticked', async () => {
    await community.aUnit({ roomNumber: '502', ownerNames: ['周敏', '陈刚'] });
    await community.aUnit({ roomNumber: '601', ownerNames: ['周大海'] });
    const { memberListId: listId } = await aMeeting();
    const find = async (search: string) =>
      (await lists().searchRegister.query({ listId, search })).items;
    expect((await find('1栋1单元502')).map(({ name }) => name)).toEqual(['周敏', '陈刚']);
    const [zhou, sea] = await find('周');
    expect([zhou?.name, sea?.name]).toEqual(['周敏', '周大海']);
    expect(zhou?.maskedPhone).toMatch(/^199\*+\d{4}$/);
    expect(await find('%')).toEqual([]);
    const ids = [zhou!.personId];
    await lists().changeMemberList.mutate({ listId, revision: 1, add: ids, remove: [] });
    expect((await find('周')).map(({ onList }) => onList)).toEqual([true, false]);
    expect(await lists().memberList.query({ listId })).toMatchObject({ people: 1, gone: 0 });
    await lists().changeMemberList.mutate({ listId, revision: 2, add: [], remove: ids });
    expect((await lists().listMemberPeople.query({ listId })).items).toEqual([]);
  });

  it('the search is on record, without names', async () => {
    await community.aUnit({ ownerNames: ['周敏'] });
    const { memberListId: listId } = await aMeeting();
    await lists().searchRegister.query({ listId, search: '周敏' });
    const { rows } = await cloud.owner.query(
      "select subject_id, details from audit_entry where community_id = $1 and action = 'polls.searchRegister'",
      [community.id],
    );
    expect(rows).toEqual([{ subject_id: listId, details: {} }]);
  });

  it('takes a whole building in one step, once each, in pages in the order of the register', async () => {
    const units = [];
    for (const name of ['甲', '乙', '丙'])
      units.push(await community.aUnit({ ownerNames: [name] }));
    await community.aUnit({ ownerIds: [units[0]!.owners[0]!.personId] });
    await community.aUnit({ isDeveloper: true, ownerNames: ['某置业有限公司'] });
    const { memberListId: listId } = await aMeeting();
    const { buildingId } = community;
    expect(await lists().fillMemberList.mutate({ listId, revision: 1, buildingId })).toEqual({
      revision: 2,
      added: 3,
    });
    const first = await lists().listMemberPeople.query({ listId, limit: 2 });
    const { nextCursor: cursor } = first;
    const rest = await lists().listMemberPeople.query({ listId, limit: 2, cursor });
    const names = [...first.items, ...rest.items].map(({ name }) => name);
    expect([names, rest.nextCursor]).toEqual([['甲', '乙', '丙'], null]);
  });

  it('of two who change it at once one is told', async () => {
    const people = [await community.aUnit(), await community.aUnit()];
    const { memberListId: listId } = await aMeeting();
    const both = await Promise.allSettled(
      people.map(({ owners }) =>
        lists().changeMemberList.mutate({
          ...{ listId, revision: 1, remove: [] },
          add: [owners[0]!.personId],
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const change = { listId, revision: 1, add: [], remove: [] };
    await refused(lists().changeMemberList.mutate(change), 'memberListChanged');
    expect(await lists().memberList.query({ listId })).toMatchObject({ people: 1, revision: 2 });
  });

  it('takes nobody who is not on the register here', async () => {
    const elsewhere = await (await aCommunity(cloud)).aUnit();
    const left = await community.aUnit();
    await leavesRegister(left.owners[0]!.personId);
    const { memberListId: listId } = await aMeeting();
    for (const id of [uuid(), elsewhere.owners[0]!.personId, left.owners[0]!.personId]) {
      const change = { listId, revision: 1, add: [id], remove: [] };
      await refused(lists().changeMemberList.mutate(change), 'memberListPersonUnknown');
    }
  });

  it('has one name per body, of 2 to 20 characters', async () => {
    const { memberListId: listId } = await aMeeting();
    const named = (name: string) => lists().createMemberList.mutate({ body: 'otherMeeting', name });
    await refused(named('楼组长'), 'memberListNameTaken');
    await refused(named('楼'), 'memberListNameLength');
    await refused(named('长'.repeat(10_000)), 'inputInvalid');
    await refused(
      lists().createMemberList.mutate({ body: 'villagerGroup', name: '第一小组' }),
      'ruleSetBodyNotHere',
    );
    const { revision } = await lists().renameMemberList.mutate({
      ...{ listId, revision: 1, name: '<b>楼组长</b>' },
    });
    await lists().retireMemberList.mutate({ listId, revision });
    await named('<b>楼组长</b>');
    const change = { listId, revision: revision + 1, add: [], remove: [] };
    await refused(lists().changeMemberList.mutate(change), 'memberListRetired');
  });
});

describe('a poll by a list', () => {
  it('counts those on it alone, under its name', async () => {
    const people = [
      await community.aResident(),
      await community.aResident(),
      await community.aResident(),
    ];
    const [first, second, outside] = people as [TestPerson, TestPerson, TestPerson];
    const meeting = await aMeeting([personOf(first), personOf(second)]);
    const poll = await anOpenPoll(cloud, staff, meeting);
    await cast(first, poll, 'approve');
    await cast(second, poll, 'approve');
    const { ruleSet, noVote } = await outside.client.polls.pollDetail.query({ pollId: poll.id });
    expect([ruleSet.name, noVote?.code]).toEqual(['楼组长会议：楼组长', 'notOnRoll']);
    await close(cloud, poll);
    expect(await first.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
      tally: { roll: { heads: 2 }, returned: { heads: 2 }, items: [{ outcome: 'passed' }] },
    });
  });

  it('the preview says plainly what is wrong with the list', async () => {
    const { owners } = await community.aUnit({ ownerNames: ['周敏'] });
    const meeting = await aMeeting();
    const ask = async (memberListId: string | null) => {
      const { problem } = await lists().previewRoll.query({ ...meeting, memberListId });
      return [problem?.code, problem?.people];
    };
    expect(await ask(null)).toEqual(['memberListMissing', []]);
    expect(await ask(meeting.memberListId)).toEqual(['memberListEmpty', []]);
    const listId = meeting.memberListId;
    await lists().changeMemberList.mutate({
      ...{ listId, revision: 1, remove: [] },
      add: [owners[0]!.personId],
    });
    await leavesRegister(owners[0]!.personId);
    expect(await ask(listId)).toEqual(['memberListPeopleGone', ['周敏']]);
    expect(await lists().memberList.query({ listId })).toMatchObject({ people: 1, gone: 1 });
    const { items } = await lists().listMemberPeople.query({ listId });
    expect(items).toMatchObject([{ name: '周敏', room: null }]);
    await refused(anAnnouncedPoll(cloud, staff, meeting), 'memberListPeopleGone');
  });

  it('someone a later register showed to be another counts as that one', async () => {
    const [was, becomes] = [await community.aUnit(), await community.aUnit()];
    const [before, after] = [was.owners[0]!.personId, becomes.owners[0]!.personId];
    const meeting = await aMeeting([before]);
    await leavesRegister(before);
    await cloud.owner.query(
      'insert into merged_person (community_id, was, becomes, merged_at) values ($1, $2, $3, now())',
      [community.id, before, after],
    );
    await anAnnouncedPoll(cloud, staff, meeting);
    const { rows } = await cloud.owner.query(
      'select person_ids from voter_roll_entry where community_id = $1',
      [community.id],
    );
    expect(rows).toEqual([{ person_ids: [after] }]);
  });

  it('an announced poll keeps its roll when the list changes; a correction reads the list again', async () => {
    const [first, second] = [await community.aResident(), await community.aResident()];
    const meeting = await aMeeting([personOf(first)]);
    const poll = await anAnnouncedPoll(cloud, staff, meeting);
    const { memberListId: listId } = meeting;
    await lists().changeMemberList.mutate({
      ...{ listId, revision: 2, remove: [personOf(first)] },
      add: [personOf(second)],
    });
    await lists().retireMemberList.mutate({ listId, revision: 3 });
    const shown = await first.client.polls.pollDetail.query({ pollId: poll.id });
    expect([shown.voters.length, shown.roll.heads]).toEqual([1, 1]);
    const { next, version } = await lists().previewRollCorrection.query({ pollId: poll.id });
    expect(next).toMatchObject({ gone: 1, fresh: 1 });
    await lists().correctRoll.mutate({
      ...{ pollId: poll.id, version, digest: next!.digest },
      reason: '楼组长换人了',
    });
    const mine = await second.client.polls.pollDetail.query({ pollId: poll.id });
    expect(mine.voters).toHaveLength(1);
  });

  it('a draft takes no list that is retired, of another body or of another community', async () => {
    await community.aUnit();
    const meeting = await aMeeting();
    const village = await aCommunity(cloud, { kind: 'village' });
    const theirs = (await village.aStaffMember('villagersCommittee')).client.polls;
    const { listId } = await theirs.createMemberList.mutate({
      body: 'otherMeeting',
      name: '别处的',
    });
    await refused(
      aDraft(cloud, staff, { ...meeting, memberListId: listId }),
      'memberListNotOffered',
    );
    await refused(
      theirs.previewRoll.query({ ruleSetId: 'villagerRepsMeeting', memberListId: listId }),
      'memberListNotOffered',
    );
    const { pollId, revision, roll } = await aDraft(cloud, staff, meeting);
    await lists().retireMemberList.mutate({ listId: meeting.memberListId, revision: 1 });
    await refused(lists().announcePoll.mutate({ pollId, revision, roll }), 'memberListNotOffered');
  });
});
