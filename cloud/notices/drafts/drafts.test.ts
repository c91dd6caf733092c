import { v7 as uuid } from 'uuid';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDraft, aDraftedNotice, anAttachment, drafted } from '@/test/cloud/test-drafts';
import { aPhoto } from '@/test/cloud/test-hall';
import { titlesFor } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let secretary: TestPerson;
let chair: TestPerson;
let owner: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  secretary = await community.aStaffMember('ownersCommittee');
  chair = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident();
});
afterAll(() => cloud.stop());

const hours = (count: number) => new Date(cloud.now.getTime() + count * 3_600_000).toISOString();
const noticesOf = async (title: string) =>
  (await titlesFor(owner.client)).filter((found) => found === title);

it('a notice in blocks reads as it was written, and in plain text everywhere else', async () => {
  const picture = await aPhoto(secretary);
  const content: NoticeBlock[] = [
    { kind: 'heading', text: '时间' },
    { kind: 'paragraph', text: '周六上午。' },
    { kind: 'list', ordered: true, items: ['储水', '关阀'] },
    { kind: 'image', fileId: picture, caption: '水箱' },
  ];
  const attachment = await anAttachment(secretary.client, '清洗/报告.PDF');
  const noticeId = await aDraftedNotice(secretary.client, {
    ...{ title: '水箱清洗', content, attachments: [attachment], commentsOpen: true },
  });
  const read = await owner.client.notices.readNotice.query({ noticeId });
  expect(read).toMatchObject({
    content,
    body: '时间\n周六上午。\n1. 储水\n2. 关阀\n［图片：水箱］',
    photos: [{ fileId: picture }],
    attachments: [{ fileId: attachment.fileId, name: '清洗_报告.pdf', byteCount: 20_000 }],
    commentsOpen: true,
    publisher: '业主委员会',
  });
  expect(read.attachments[0]?.address).toContain(`/${attachment.fileId}?`);
  const { items } = await owner.client.notices.listNotices.query({});
  expect(items[0]?.excerpt).toBe('时间 周六上午。 1. 储水 2. 关阀 ［图片：水箱］');
});

describe('what is no plain block is refused or stays text', () => {
  const publish = (content: unknown) =>
    secretary.client.notices.publishDraft.mutate({
      ...{ draftId: uuid(), revision: 0 },
      drafted: { ...drafted(), content: content as [] },
    });

  it('a script in a text is text', async () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const { noticeId } = await publish([{ kind: 'paragraph', text }]);
    const { content } = await owner.client.notices.readNotice.query({ noticeId });
    expect(content).toEqual([{ kind: 'paragraph', text }]);
  });

  it.each([
    ['a key nobody knows', { kind: 'paragraph', text: '好', style: 'color:red' }],
    ['a kind nobody knows', { kind: 'html', text: '<b>好</b>' }],
    ['a picture by address', { kind: 'image', fileId: 'https://x/y.png', caption: '' }],
    ['a NUL', { kind: 'paragraph', text: 'a\u0000b' }],
  ])('%s', async (_what, block) => {
    await refused(publish([block]), 'inputInvalid');
  });

  it('two megabytes are refused at once, in words that say what to do', async () => {
    const begun = performance.now();
    const { words } = await refused(
      publish([{ kind: 'paragraph', text: '水'.repeat(2_000_000) }]),
      'noticeContentTooLong',
    );
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(words).toMatch(/不要超过 10000 个字/);
  });
});

it.each([
  ['noticeTitleMissing', { title: ' ' }],
  ['noticeContentEmpty', { content: [{ kind: 'paragraph', text: '　' }] }],
  ['noticeAudienceMissing', { audience: null }],
  ['noticeExpiryPassed', { expiresAt: '2026-11-22T02:00:00.000Z' }],
  ['noticePostingDaysMissing', { kind: 'publicPosting' }],
  ['postingTooShort', { kind: 'publicPosting', postingDays: 3 }],
  ['noticePublisherNotYours', { publisherRole: 'propertyManager' }],
  ['noticeAudienceUnknown', { audience: { kind: 'units', ids: [uuid()] } }],
] as const)('is not published while something is wrong: %s', async (code, changes) => {
  await refused(aDraftedNotice(secretary.client, changes), code);
});

it('pictures and documents are one’s own, or stood in the draft before, and are what they are', async () => {
  const [picture, pdf] = [await aPhoto(secretary), await anAttachment(secretary.client)];
  const image = (fileId: string): NoticeBlock => ({ kind: 'image', fileId, caption: '' });
  const content = [image(picture)];
  await refused(aDraft(chair.client, { content }), 'fileUnknown');
  await refused(aDraft(chair.client, { attachments: [pdf] }), 'attachmentUnknown');
  await refused(aDraft(secretary.client, { content: [image(pdf.fileId)] }), 'fileUnknown');
  const photo = { fileId: picture, name: '照片.pdf' };
  await refused(aDraft(secretary.client, { attachments: [photo] }), 'attachmentUnknown');

  const changes = { title: '同事接着写', content, attachments: [pdf] };
  const draftId = await aDraft(secretary.client, changes);
  const { noticeId } = await chair.client.notices.publishDraft.mutate({
    ...{ draftId, revision: 1, drafted: drafted(changes) },
  });
  expect(await chair.client.notices.readNotice.query({ noticeId })).toMatchObject({
    attachments: [{ fileId: pdf.fileId }],
  });
  await aDraftedNotice(chair.client, { ...changes, title: '更正', correctsNoticeId: noticeId });
});

it('a document’s long name is cut between characters', async () => {
  const name = `${'账'.repeat(75)}😀目.pdf`;
  const attachments = [await anAttachment(secretary.client, name)];
  const noticeId = await aDraftedNotice(secretary.client, { attachments });
  const read = await owner.client.notices.readNotice.query({ noticeId });
  expect(read.attachments[0]?.name).toBe(`${'账'.repeat(75)}.pdf`);
});

describe('several write at one draft', () => {
  it('who saves over what a colleague saved is told, and nothing is overwritten', async () => {
    const draftId = await aDraft(secretary.client, { title: '第一稿' });
    const save = (person: TestPerson, title: string) =>
      person.client.notices.saveDraft.mutate({ draftId, revision: 1, drafted: drafted({ title }) });
    expect(await save(chair, '主任改的')).toEqual({ revision: 2 });
    expect(await refused(save(secretary, '秘书改的'), 'noticeDraftChanged')).toMatchObject({
      by: expect.any(String),
    });
    const kept = await secretary.client.notices.readDraft.query({ draftId });
    expect(kept).toMatchObject({ revision: 2, drafted: { title: '主任改的' } });
  });

  it('two publish it at once: one notice, and the second is told who did', async () => {
    const title = '同时发布';
    const draftId = await aDraft(secretary.client, { title });
    const publish = ({ client }: TestPerson) =>
      client.notices.publishDraft.mutate({ draftId, revision: 1, drafted: drafted({ title }) });
    const outcomes = await Promise.allSettled([publish(secretary), publish(chair)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(publish(chair), 'noticeDraftPublished');
    expect(await noticesOf(title)).toHaveLength(1);
    await refused(
      secretary.client.notices.saveDraft.mutate({ draftId, revision: 2, drafted: drafted() }),
      'noticeDraftPublished',
    );
  });

  it('the same new draft published twice at once under different requests is one notice', async () => {
    const step = { draftId: uuid(), revision: 0, drafted: drafted({ title: '新的一份' }) };
    await Promise.allSettled([
      secretary.client.notices.publishDraft.mutate(step),
      chair.client.notices.publishDraft.mutate(step),
    ]);
    expect(await noticesOf('新的一份')).toHaveLength(1);
  });

  it('what was put away is not published', async () => {
    const draftId = await aDraft(secretary.client, { title: '不要了' });
    await chair.client.notices.discardDraft.mutate({ draftId });
    await refused(
      secretary.client.notices.publishDraft.mutate({ draftId, revision: 1, drafted: drafted() }),
      'noticeDraftDiscarded',
    );
    const { items } = await secretary.client.notices.listDrafts.query({});
    expect(items.map(({ id }) => id)).not.toContain(draftId);
  });
});

describe('a scheduled notice', () => {
  const schedule = async (person: TestPerson, title: string, changes = {}) => {
    const draftId = uuid();
    await person.client.notices.scheduleDraft.mutate({
      ...{ draftId, revision: 0, drafted: drafted({ title, ...changes }), at: hours(2) },
    });
    return draftId;
  };
  const passTwoHours = async () => {
    cloud.advance(2 * 3_600_000);
    await cloud.tick();
  };

  it('comes out at its hour, once, in the name of whoever scheduled it', async () => {
    const draftId = await schedule(secretary, '定时发布');
    await cloud.tick();
    expect(await noticesOf('定时发布')).toEqual([]);
    await passTwoHours();
    await cloud.tick();
    expect(await noticesOf('定时发布')).toHaveLength(1);
    const { state, noticeId } = await chair.client.notices.readDraft.query({ draftId });
    expect([state, noticeId !== null]).toEqual(['published', true]);
    const { rows } = await cloud.owner.query('select published_by from notice where id = $1', [
      noticeId,
    ]);
    expect(rows[0].published_by).toBe(secretary.accountId);
  });

  it('is not changed before it is unscheduled, and then does not come out', async () => {
    const draftId = await schedule(secretary, '先不发');
    const step = { draftId, revision: 1, drafted: drafted({ title: '先不发' }) };
    await refused(chair.client.notices.saveDraft.mutate(step), 'noticeDraftScheduled');
    await refused(chair.client.notices.discardDraft.mutate({ draftId }), 'noticeDraftScheduled');
    await chair.client.notices.unscheduleDraft.mutate({ draftId });
    await refused(
      chair.client.notices.unscheduleDraft.mutate({ draftId }),
      'noticeDraftNotScheduled',
    );
    await passTwoHours();
    expect(await noticesOf('先不发')).toEqual([]);
  });

  it('comes back with the reason when its publisher serves no more, and they and their body are told', async () => {
    const leaving = await community.aStaffMember('ownersCommittee');
    const draftId = await schedule(leaving, '人走了');
    await cloud.owner.query('update role_assignment set revoked_at = now() where account_id = $1', [
      leaving.accountId,
    ]);
    await passTwoHours();
    const draft = await secretary.client.notices.readDraft.query({ draftId });
    expect(draft).toMatchObject({ state: 'draft', noticeId: null });
    expect(draft.returnedFor).toMatch(/不能以这个身份/);
    expect(await noticesOf('人走了')).toEqual([]);
    const { rows } = await cloud.owner.query(
      "select kind, body from message where account_id = $1 and kind = 'noticeDuty'",
      [leaving.accountId],
    );
    expect(rows).toEqual([{ kind: 'noticeDuty', body: expect.stringContaining('人走了') }]);
    const told = await chair.client.messages.listMessages.query({});
    expect(told.items.map(({ body }) => body).join()).toContain('人走了');
  });

  it('comes back when its rooms are gone by then, with nothing half published', async () => {
    const unit = await community.aUnit();
    const draftId = await schedule(secretary, '房子没了', {
      audience: { kind: 'units', ids: [unit.id] },
    });
    await cloud.owner.query('update unit set removed_at = now() where id = $1', [unit.id]);
    await passTwoHours();
    const { state, returnedFor } = await chair.client.notices.readDraft.query({ draftId });
    expect([state, returnedFor]).toEqual(['draft', expect.stringContaining('有变动')]);
  });

  it.each([
    ['the past', -1],
    ['half a year ahead', 24 * 180],
  ])('is not set to %s', async (_when, ahead) => {
    await refused(
      secretary.client.notices.scheduleDraft.mutate({
        ...{ draftId: uuid(), revision: 0, drafted: drafted(), at: hours(ahead) },
      }),
      'noticeScheduleWrong',
    );
  });

  it('is refused at once when it could not be published', async () => {
    const short = { kind: 'publicPosting', postingDays: 3 };
    await refused(schedule(secretary, '公示', short), 'postingTooShort');
    await refused(
      schedule(secretary, '公开', { disclosure: { itemKey: 'maintenanceFund', period: null } }),
      'disclosureItemUnknown',
    );
    expect(await noticesOf('公示')).toEqual([]);
    await refused(schedule(secretary, '停水', { expiresAt: hours(1) }), 'noticeExpiryPassed');
  });
});
