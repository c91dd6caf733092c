import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { makePdf } from '@/cloud/documents/public';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { fetchedDocument, printedPages } from '@/test/cloud/fetched-document';
import { pdfPages } from '@/test/cloud/pdf-text';
import { clientOf, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto } from '@/test/cloud/test-hall';
import { aNotice } from '@/test/cloud/test-notices';
import { noticeSheet, type PrintedNotice } from './notice-sheet';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('propertyManager');
});
afterAll(() => cloud.stop());

const day = 86_400_000;
const put = async (
  noticeId: string,
  changes: Partial<{ place: string; postedDay: string; photoId: string; postingId: string }> = {},
) =>
  staff.client.notices.recordBoardPosting.mutate({
    ...{ postingId: uuid(), noticeId, place: '东门公告栏', postedDay: '2026-11-22' },
    photoId: await aPhoto(staff),
    ...changes,
  });
const list = (noticeId: string) => staff.client.notices.listBoardPostings.query({ noticeId });

describe('that a notice hangs on a board', () => {
  it('is noted with place, day and photo, and stays noted when it is taken down', async () => {
    const noticeId = await aNotice(staff.client, { title: '停电通知' });
    const { postingId } = await put(noticeId);
    await put(noticeId, { place: '西门公告栏' });
    await refused(put(noticeId, { place: '东门公告栏' }), 'boardPostingThere');
    const takeDown = () => staff.client.notices.takeDownBoardPosting.mutate({ postingId });
    await takeDown();
    await refused(takeDown(), 'boardPostingTakenDown');
    await put(noticeId, { place: '东门公告栏' });
    const { items, title } = await list(noticeId);
    expect(title).toBe('停电通知');
    expect(items.map(({ place, takenDownAt }) => [place, takenDownAt !== null])).toEqual([
      ['东门公告栏', false],
      ['西门公告栏', false],
      ['东门公告栏', true],
    ]);
    expect(items[0]).toMatchObject({ recordedBy: '物业服务中心', postedDay: '2026-11-22' });
    expect(items[0]!.photoAddress).toContain('/files/');
  });

  it('two who note the same sheet at once note it once', async () => {
    const noticeId = await aNotice(staff.client);
    const outcomes = await Promise.allSettled([put(noticeId), put(noticeId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('only from the day of publishing to today, by the calendar of Shanghai', async () => {
    const noticeId = await aNotice(staff.client);
    await refused(put(noticeId, { postedDay: '2026-11-21' }), 'boardDayWrong');
    await refused(put(noticeId, { postedDay: '2026-11-23' }), 'boardDayWrong');
    cloud.advance(day);
    await put(noticeId, { postedDay: '2026-11-23' });
    cloud.advance(-day);
  });

  it('with the photo of whoever notes it', async () => {
    const noticeId = await aNotice(staff.client);
    const foreign = await aPhoto(await community.aResident());
    await refused(put(noticeId, { photoId: foreign }), 'fileUnknown');
    await refused(put(noticeId, { place: '\u202e' }), 'inputInvalid');
  });
});

describe('a notice on paper', () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const printed: PrintedNotice = {
    ...{ communityName: '锦绣花园', kind: 'publicPosting', title: '维修资金使用公示' },
    ...{ body: '', publisher: '业主委员会', publishedAt: new Date('2026-11-22T02:00:00Z') },
    ...{ postedUntil: new Date('2026-12-07T16:00:00Z'), needsConfirmation: false },
    ...{ photos: [], pictures: new Map([['seen', pixel]]), code: null },
    attachments: ['合同.pdf'],
    content: [
      { kind: 'heading', text: '用在哪里' },
      { kind: 'paragraph', text: '更换<b>3号</b>电梯。' },
      { kind: 'list', ordered: true, items: ['曳引机', '控制柜'] },
      { kind: 'image', fileId: 'seen', caption: '报价单' },
      { kind: 'image', fileId: 'gone', caption: '合同' },
    ],
  };

  it('carries every block, its period and who published it; what cannot be shown is named', async () => {
    const sheet = noticeSheet(
      { ...printed, code: { address: 'https://linli.example/#/x' } },
      cloud.now,
    );
    const bytes = await makePdf({ title: '试', sheets: [sheet] }, cloud.now);
    const text = pdfPages(bytes).join('').replace(/\s/g, '');
    for (const words of [
      ...['维修资金使用公示', '用在哪里', '更换<b>3号</b>电梯。', '1.曳引机', '2.控制柜', '报价单'],
      ...[
        '［合同：请扫码查看］',
        '附件：合同.pdf（请扫码查看）',
        '公示期到2026年12月7日为止。',
        '业主委员会',
        '微信扫码',
      ],
    ]) {
      expect(text).toContain(words);
    }
  });

  it('a picture that is broken does not keep the paper from being printed', async () => {
    const broken = new Map([['seen', new Uint8Array([0xff, 0xd8, 1, 2, 3])]]);
    const sheet = noticeSheet({ ...printed, pictures: broken }, cloud.now);
    const bytes = await makePdf({ title: '试', sheets: [sheet] }, cloud.now);
    expect(pdfPages(bytes).join('')).toContain('报价单');
  });

  it('is printed with its photos by whoever puts up notices, without a code where there is no address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-board-'));
    const services = { ...cloud.services, files: new FolderFileStore(folder, 'secret') };
    const client = clientOf(services, staff.openId, community.id);
    const id = uuid();
    await writeFile(join(folder, id), pixel);
    await client.files.registerFile.mutate({
      ...{ id, location: id, contentType: 'image/png', byteCount: pixel.length },
    });
    const noticeId = await aNotice(client, {
      title: '消防演练',
      body: '周六上午九点。',
      photos: [id],
    });
    const worker = await community.aStaffMember('gridWorker');
    const print = (appAddress: string | null) =>
      clientOf(services, worker.openId, community.id).notices.printNotice.mutate({
        ...{ noticeId, appAddress },
      });
    const [page] = await printedPages(worker.client, await print('https://linli.example/'));
    for (const words of ['消防演练', '周六上午九点。', '微信扫码', '物业服务中心']) {
      expect(page).toContain(words);
    }
    const plain = await fetchedDocument(worker.client, await print(null));
    expect(pdfPages(plain).join('')).not.toContain('微信扫码');
    expect(plain.toString('latin1')).toContain('/Subtype /Image');
    await refused(print('javascript:alert(1)'), 'inputInvalid');
  });

  it('is not printed once it was taken back or corrected: what is wrong shall hang nowhere', async () => {
    const print = (noticeId: string) =>
      staff.client.notices.printNotice.mutate({ noticeId, appAddress: null });
    const wrong = await aNotice(staff.client);
    await aNotice(staff.client, { correctsNoticeId: wrong });
    await refused(print(wrong), 'noticePrintCorrected');
    const recalled = await aNotice(staff.client);
    await staff.client.notices.recallNotice.mutate({ noticeId: recalled, reason: '消息有误' });
    await refused(print(recalled), 'noticePrintRecalled');
  });
});
