import { v7 as uuid } from 'uuid';
import { mostArgumentsOfOne, mostRepliesOfOne } from '@/shared/hall/arguments/argument-limits';
import { anArgument, aReply } from '@/test/cloud/test-arguments';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';
import { conclude } from '@/test/cloud/test-opinions';

let cloud: TestCloud;
let community: TestCommunity;
let [author, neighbour, staff]: TestPerson[] = [];
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  neighbour = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  topicId = await anAcceptedTopic(author!, staff!);
});

const listed = async (person: TestPerson, which: 'both' | 'for' | 'against' | 'mine' = 'both') =>
  (await person.client.hall.listArguments.query({ topicId, which })).items;
const repliesTo = async (person: TestPerson, argumentId: string) =>
  (await person.client.hall.listReplies.query({ argumentId })).items;
const overview = (person: TestPerson) => person.client.hall.argumentsOverview.query({ topicId });

describe('an argument', () => {
  it('is read by everybody, on its side', async () => {
    const id = await anArgument(author!, topicId, 'against');
    expect(await listed(neighbour!, 'against')).toMatchObject([
      { id, side: 'against', author: expect.stringMatching(/^1栋 /), isMine: false, replies: 0 },
    ]);
    expect(await listed(neighbour!, 'for')).toEqual([]);
    expect(await listed(author!, 'mine')).toMatchObject([{ id, isMine: true }]);
    expect(await overview(author!)).toMatchObject({ for: 0, against: 1, written: 1, stance: null });
  });

  it('sent twice under one id is one, with one deed', async () => {
    const write = { id: uuid(), topicId, side: 'for' as const, text: '充电棚离得近，老人也方便。' };
    await Promise.all([
      author!.client.hall.writeArgument.mutate(write),
      author!.client.hall.writeArgument.mutate(write),
    ]);
    expect(await listed(neighbour!)).toHaveLength(1);
    const { rows } = await cloud.owner.query('select id from audit_entry where subject_id = $1', [
      write.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('under an id that is somebody else’s is refused', async () => {
    const id = await anArgument(author!, topicId);
    const write = { id, topicId, side: 'for' as const, text: '这是我的理由，不是他的理由。' };
    await refused(neighbour!.client.hall.writeArgument.mutate(write), 'inputInvalid');
  });

  it('of somebody who has left stays, without their name, and so do their replies', async () => {
    const leaving = await community.aResident();
    const id = await anArgument(leaving, topicId);
    await aReply(leaving, id);
    await leaving.client.community.closeAccount.mutate();
    expect(await listed(neighbour!)).toMatchObject([{ author: '已离开的居民' }]);
    expect(await repliesTo(neighbour!, id)).toMatchObject([{ author: '已离开的居民' }]);
  });

  it('makes its author follow the topic, a reply too', async () => {
    const speaker = await community.aResident();
    await aReply(speaker, await anArgument(neighbour!, topicId));
    const { rows } = await cloud.owner.query(
      "select account_id from topic_follow where topic_id = $1 and because = 'spoke'",
      [topicId],
    );
    expect(rows.map((row) => row.account_id).sort()).toEqual(
      [speaker.accountId, neighbour!.accountId].sort(),
    );
  });
});

describe('replies', () => {
  it('stand under their argument, the oldest first, a page at a time', async () => {
    const id = await anArgument(author!, topicId);
    const replies: string[] = [];
    for (let number = 0; number < 5; number += 1) {
      cloud.advance(1_000);
      replies.push(await aReply(neighbour!, id, `第${number}条回复`));
    }
    expect(await listed(author!)).toMatchObject([{ id, replies: 5 }]);
    const first = await author!.client.hall.listReplies.query({ argumentId: id, limit: 3 });
    const second = await author!.client.hall.listReplies.query({
      argumentId: id,
      cursor: first.nextCursor,
      limit: 3,
    });
    expect([...first.items, ...second.items].map((reply) => reply.id)).toEqual(replies);
    expect(second.nextCursor).toBeNull();
  });

  it('have no replies themselves', async () => {
    const reply = await aReply(neighbour!, await anArgument(author!, topicId));
    await refused(aReply(author!, reply), 'argumentNotFound');
    await refused(author!.client.hall.listReplies.query({ argumentId: reply }), 'argumentNotFound');
  });

  it('are all counted when many come at once', async () => {
    const id = await anArgument(author!, topicId);
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => community.aResident()));
    await Promise.all(people.map((person) => aReply(person, id)));
    expect(await listed(author!)).toMatchObject([{ replies: 5 }]);
  });
});

describe('how many', () => {
  it(`one person writes ${mostArgumentsOfOne} arguments on a topic, also with two phones`, async () => {
    const write = (number: number) =>
      anArgument(author!, topicId, 'for', `第${number}条理由：充电棚要离楼远一些`);
    for (let number = 1; number < mostArgumentsOfOne; number += 1) await write(number);
    const last = await Promise.allSettled([write(100), write(101)]);
    expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refused(write(102), 'argumentsOfOneTooMany');
    expect(await overview(author!)).toMatchObject({ mayWrite: false, maySpeak: true });
    await anArgument(neighbour!, topicId);
  });

  it(`and ${mostRepliesOfOne} replies`, async () => {
    const id = await anArgument(author!, topicId);
    await cloud.owner.query(
      `insert into argument (community_id, id, topic_id, author_account_id, reply_to, text, visibility, created_at)
       select $1, gen_random_uuid(), $2, $3, $4, '一条回复', 'shown', now() from generate_series(1, $5)`,
      [community.id, topicId, neighbour!.accountId, id, mostRepliesOfOne],
    );
    await refused(aReply(neighbour!, id), 'repliesOfOneTooMany');
  });
});

describe('what an argument may be', () => {
  const write = (text: string) => anArgument(author!, topicId, 'for', text);
  it('not shorter than 10 characters', () =>
    refused(write(' 太贵了 　　　　　　　'), 'argumentTextLength'));
  it('not longer than 500', () => refused(write('字'.repeat(501)), 'argumentTextLength'));
  it('not 10,000 characters', () => refused(write('字'.repeat(10_000)), 'inputInvalid'));
  it('not NUL', () => refused(write('充电棚离得近\0老人也方便'), 'inputInvalid'));
  it('on one of two sides', () =>
    refused(anArgument(author!, topicId, 'maybe' as 'for'), 'inputInvalid'));
  it('markup, which is only text', async () => {
    await write('<img src=x onerror=alert(1)>\n\n😀充电棚');
    expect((await listed(neighbour!))[0]?.text).toBe('<img src=x onerror=alert(1)>\n\n😀充电棚');
  });
  it('a reply of 2 to 300 characters', async () => {
    const id = await anArgument(author!, topicId);
    await refused(aReply(neighbour!, id, '好 '), 'replyTextLength');
    await refused(aReply(neighbour!, id, '字'.repeat(301)), 'replyTextLength');
    await aReply(neighbour!, id, '同意');
  });
});

describe('when', () => {
  it('not before a body has taken the topic up', async () => {
    await refused(anArgument(author!, await aTopic(author!)), 'argumentsClosed');
  });
  it('not once it is concluded; what was said stays', async () => {
    const id = await anArgument(author!, topicId);
    await conclude(staff!, topicId);
    await refused(anArgument(author!, topicId), 'argumentsClosed');
    await refused(aReply(author!, id), 'argumentsClosed');
    expect(await listed(neighbour!)).toHaveLength(1);
    expect(await overview(neighbour!)).toMatchObject({ isOpen: false, mayWrite: false });
  });
});

it('of 2,000 arguments only the first page travels, far below 100 KB', async () => {
  await cloud.owner.query(
    `insert into argument (community_id, id, topic_id, author_account_id, side, text, visibility, created_at)
     select $1, gen_random_uuid(), $2, $3, 'for', repeat('字', 500), 'shown', now() from generate_series(1, 2000)`,
    [community.id, topicId, author!.accountId],
  );
  const page = await neighbour!.client.hall.listArguments.query({ topicId });
  expect(page.items).toHaveLength(20);
  expect(page.nextCursor).not.toBeNull();
  expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(50_000);
  expect(await overview(neighbour!)).toMatchObject({ for: 2_000 });
});
