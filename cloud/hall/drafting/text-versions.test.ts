import { hash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { canonicalText } from '@/shared/texts/canonical-text';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aBegunText, aPublishedText, publishNow, textDeskOf } from '@/test/cloud/test-texts';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let staff: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
beforeEach(async () => {
  topicId = await anAcceptedTopic(author, staff);
});
afterAll(() => cloud.stop());

const read = (version?: number) =>
  author.client.hall.topicText.query({ topicId, ...(version ? { version } : {}) });
const edit = (
  writer: TestPerson,
  revision: number,
  change: Parameters<TestPerson['client']['hall']['editText']['mutate']>[0]['edit'],
) => writer.client.hall.editText.mutate({ topicId, revision, edit: change });

describe('the working copy', () => {
  it('begins with what the author proposed, once however often it is begun', async () => {
    const begun = await Promise.all([
      author.client.hall.beginText.mutate({ topicId }),
      staff.client.hall.beginText.mutate({ topicId }),
    ]);
    expect(begun.filter((one) => one.begun)).toHaveLength(1);
    const { title, items } = await textDeskOf(staff, topicId);
    expect(title).toBe('门禁坏了两个星期');
    expect(items.map(({ text }) => text)).toEqual(['请物业本周内修好。']);
  });

  it('is read by its writers alone', async () => {
    await aBegunText(staff, topicId);
    const neighbour = await community.aResident();
    await refused(neighbour.client.hall.textDesk.query({ topicId }), 'textNotByYou');
    await refused(neighbour.client.hall.topicText.query({ topicId }), 'textNotFound');
    expect(await author.client.hall.textSummary.query({ topicId })).toMatchObject({
      version: null,
      mayWrite: true,
    });
  });

  it('of two who edit at once the second is told, and nothing of the first is lost', async () => {
    await aBegunText(staff, topicId);
    const { revision, items } = await textDeskOf(staff, topicId);
    const write = (writer: TestPerson, text: string) =>
      edit(writer, revision, {
        kind: 'write',
        paragraphId: items[0]!.paragraphId,
        paragraphKind: 'clause',
        text,
      });
    const outcomes = await Promise.allSettled([
      write(staff, '业委会写的'),
      write(author, '作者写的'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await textDeskOf(staff, topicId);
    expect(after.revision).toBe(revision + 1);
    const winner = outcomes[0]!.status === 'fulfilled' ? '业委会写的' : '作者写的';
    expect(after.items[0]!.text).toBe(winner);
    await refused(write(author, '又写'), 'textChangedMeanwhile');
  });

  it('takes edits one by one: title, words, place, removal', async () => {
    await aBegunText(staff, topicId);
    let { revision, items } = await textDeskOf(staff, topicId);
    const [first, second] = items;
    ({ revision } = await edit(staff, revision, { kind: 'title', title: '南门充电桩方案' }));
    ({ revision } = await edit(staff, revision, {
      kind: 'move',
      paragraphId: first!.paragraphId,
      afterId: second!.paragraphId,
    }));
    await edit(staff, revision, { kind: 'remove', paragraphId: items.at(-1)!.paragraphId });
    const desk = await textDeskOf(staff, topicId);
    expect(desk.title).toBe('南门充电桩方案');
    expect(desk.items.map(({ paragraphId }) => paragraphId)).toEqual(
      [second, first, ...items.slice(2, -1)].map((one) => one!.paragraphId),
    );
  });

  it.each<[string, string, string]>([
    ['paragraphLength', 'a line of 501', '长'.repeat(501)],
    ['paragraphLength', 'nothing but blanks', ' \n '],
    ['paragraphsTooMany', '201 lines', Array.from({ length: 201 }, () => '条').join('\n')],
    ['inputInvalid', 'NUL', '门禁\u0000'],
    ['inputInvalid', 'half a character', '门禁\ud83d'],
  ])('%s: %s', async (code, _what, text) => {
    await aBegunText(staff, topicId);
    const { revision } = await textDeskOf(staff, topicId);
    await refused(
      edit(staff, revision, { kind: 'insert', afterId: null, text }),
      code as 'paragraphLength',
    );
  });

  it('markup, emoji and marks that turn the direction are only text, or taken out', async () => {
    await aBegunText(staff, topicId, '<script>alert(1)</script>\n👵🏻电梯👍\n\u202e倒着读\u202c');
    const { items } = await textDeskOf(staff, topicId);
    expect(items.slice(-3).map(({ text }) => text)).toEqual([
      '<script>alert(1)</script>',
      '👵🏻电梯👍',
      '倒着读',
    ]);
  });

  it('a proposal in one long line is begun in several paragraphs, no character cut in two', async () => {
    const id = uuid();
    await author.client.hall.submitTopic.mutate({
      id,
      category: 'other',
      buildingId: null,
      place: '',
      title: '很长的建议',
      body: '内容写在建议里，请看建议。',
      proposal: '👍'.repeat(500),
      photoIds: [],
    });
    await staff.client.hall.decideTopic.mutate({
      topicId: id,
      decision: 'accept',
      reason: '情况属实，列入本月议程。',
    });
    await staff.client.hall.beginText.mutate({ topicId: id });
    const { items } = await textDeskOf(staff, id);
    expect(items.map(({ text }) => text).join('')).toBe('👍'.repeat(500));
  });
});

describe('versions', () => {
  it('are numbered without gaps, each with the digest of its canonical form', async () => {
    await aPublishedText(staff, topicId);
    const { revision, items } = await textDeskOf(staff, topicId);
    await edit(staff, revision, {
      kind: 'write',
      paragraphId: items[1]!.paragraphId,
      paragraphKind: 'clause',
      text: '充电桩装在南门东侧空地。',
    });
    expect(await publishNow(author, topicId, '换到东侧')).toBe(2);
    const { items: versions } = await author.client.hall.textVersions.query({ topicId });
    expect(versions).toMatchObject([
      {
        number: 2,
        summary: '改了 1 段',
        note: '换到东侧',
        authorName: expect.stringMatching(/^1栋 /),
      },
      { number: 1, summary: '', authorName: '业主委员会' },
    ]);
    const second = await read();
    const paragraphs = second.items.map(({ paragraphId, kind, text }) => ({
      paragraphId,
      kind,
      text,
    }));
    const subject = { kind: 'topic' as const, id: topicId };
    const canonical = canonicalText(subject, 2, { title: second.version.title, paragraphs });
    expect(second.version.digest).toBe(hash('sha256', canonical));
    expect((await read(1)).items[1]!.text).not.toBe('充电桩装在南门东侧空地。');
    const { timeline } = await author.client.hall.topicDetail.query({ topicId });
    expect(timeline.at(-1)).toMatchObject({
      kind: 'textPublished',
      sentence: '发起人公布了方案文稿第 2 版：改了 1 段',
    });
  });

  it('published by two at once become one, and the other is told', async () => {
    await aBegunText(staff, topicId);
    const { revision } = await textDeskOf(staff, topicId);
    const publish = (writer: TestPerson) =>
      writer.client.hall.publishText.mutate({ topicId, revision, note: '' });
    const outcomes = await Promise.allSettled([publish(staff), publish(author)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refused(publish(staff), 'textUnchanged');
    expect((await author.client.hall.textVersions.query({ topicId })).items).toHaveLength(1);
  });

  it('are not published unread, empty, or with words that are not allowed', async () => {
    await staff.client.hall.beginText.mutate({ topicId });
    const { revision, items } = await textDeskOf(staff, topicId);
    const publish = (asRead: number, note = '') =>
      staff.client.hall.publishText.mutate({ topicId, revision: asRead, note });
    await edit(staff, revision, { kind: 'remove', paragraphId: items[0]!.paragraphId });
    await refused(publish(revision), 'textChangedMeanwhile');
    await refused(publish(revision + 1), 'textEmpty');
    await refused(publish(revision + 1, '长'.repeat(201)), 'textNoteLength');
    await edit(staff, revision + 1, { kind: 'insert', afterId: null, text: '兼职刷单，日赚千元' });
    await refused(publish(revision + 2), 'wordsNotAllowed');
  });

  it('by the author are judged as all residents’ words; what a body published stays in them', async () => {
    const insert = async (writer: TestPerson, text: string) => {
      const { revision, items } = await textDeskOf(writer, topicId);
      const afterId = items.at(-1)!.paragraphId;
      await edit(writer, revision, { kind: 'insert', afterId, text });
    };
    await author.client.hall.beginText.mutate({ topicId });
    await insert(author, '要报名的，打电话13812345678。');
    await refused(publishNow(author, topicId), 'ownWordsNotAllowed');
    await publishNow(staff, topicId);
    await insert(author, '一户一位，先到先得。');
    expect(await publishNow(author, topicId)).toBe(2);
  });

  it('cannot be changed, skipped or taken away, in the database too', async () => {
    await aPublishedText(staff, topicId);
    const version = (number: number) =>
      cloud.owner.query(
        `insert into text_version (community_id, subject_kind, subject_id, number, title, paragraphs, note, summary, digest, author_account_id, published_at)
         select community_id, subject_kind, subject_id, $2, title, paragraphs, note, summary, digest, author_account_id, published_at
         from text_version where subject_id = $1`,
        [topicId, number],
      );
    await expect(version(3)).rejects.toThrow(/foreign key/);
    await expect(version(1)).rejects.toThrow(/duplicate key/);
    const { rows } = await cloud.owner.query(
      `select has_table_privilege('community_app', 'text_version', 'update') as changes,
              has_table_privilege('community_app', 'text_version', 'delete') as takes`,
    );
    expect(rows).toEqual([{ changes: false, takes: false }]);
  });

  it('tell everybody who follows the topic, but not who published', async () => {
    const cosigner = await community.aResident();
    await cloud.owner.query(
      `insert into topic_follow (community_id, topic_id, account_id, following, because, at) values ($1, $2, $3, true, 'asked', now())`,
      [community.id, topicId, cosigner.accountId],
    );
    await aPublishedText(author, topicId);
    await cloud.tick();
    const told = await cloud.owner.query(
      'select account_id, body from message where occasion = $1',
      [`topicText:${topicId}:1`],
    );
    expect(told.rows).toEqual([
      { account_id: cosigner.accountId, body: '发起人公布了方案文稿第 1 版' },
    ]);
  });
});

describe('what changed between two versions', () => {
  it('is said paragraph by paragraph, what stayed folded away', async () => {
    await aPublishedText(staff, topicId);
    let { revision, items } = await textDeskOf(staff, topicId);
    ({ revision } = await edit(staff, revision, {
      kind: 'write',
      paragraphId: items[3]!.paragraphId,
      paragraphKind: 'clause',
      text: '由业委会负责日常管理。',
    }));
    await edit(staff, revision, { kind: 'remove', paragraphId: items[4]!.paragraphId });
    const unpublished = await staff.client.hall.unpublishedChanges.query({ topicId });
    await publishNow(staff, topicId);
    const compare = (older: number, newer: number) =>
      author.client.hall.textComparison.query({ topicId, older, newer });
    const compared = await compare(1, 2);
    expect(compared).toMatchObject({
      summary: '改了 1 段，删去 1 段',
      title: [],
      nextCursor: null,
      items: [
        { kind: 'unchanged', from: 1, to: 3 },
        {
          change: 'reworded',
          segments: [
            { kind: 'same', text: '由' },
            { kind: 'removed', text: '物业' },
            { kind: 'added', text: '业委会' },
            { kind: 'same', text: '负责日常管理。' },
          ],
        },
        { change: 'removed', positionBefore: 5 },
      ],
    });
    expect(unpublished).toEqual(compared);
    expect((await compare(2, 1)).summary).toBe('改了 1 段，新增 1 段');
    await refused(compare(1, 3), 'textVersionUnknown');
  });
});
