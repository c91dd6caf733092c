import { v7 as uuid } from 'uuid';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

/**
 * Public postings and what has to be made public: a calendar of ten weeks with one item overdue, a
 * posting that has ended, one that runs with an objection, and a notice with comments.
 */
export async function playPostings(stage: DemoStage): Promise<void> {
  await beginCalendar(stage);
  await playDisclosure(stage);
  await playEndedPosting(stage);
  await playRunningPosting(stage);
  await playComments(stage);
  await stage.goTo(0, 8);
}

const key = '01900000-0000-7000-8000-0000000d0001';

async function beginCalendar(stage: DemoStage): Promise<void> {
  await stage.goTo(70, 9);
  const { notices } = stage.as('dev-committee');
  await notices.beginDisclosureCalendar.mutate();
  await notices.saveDisclosureItem.mutate({
    key,
    name: '电梯维修保养记录',
    says: '每台电梯的保养日期、更换的部件和费用。',
    ...{ rhythm: 'monthly', dueDays: 5, leastPostingDays: 15, body: 'propertyManager' },
  });
}

/** The first month is made public; those after it are not. */
async function playDisclosure(stage: DemoStage): Promise<void> {
  await stage.goTo(38, 10);
  const { notices } = stage.as('dev-property');
  const owed = await notices.dutiesToFulfil.query({ publisherRole: 'propertyManager' });
  const first = owed.find(({ itemKey }) => itemKey === key)?.periods[0];
  if (!first) return;
  await publish(stage, 'dev-property', {
    ...posting('propertyManager', `${first.periodName}电梯维修保养记录公示`, [
      '1栋到5栋共 12 部电梯，每部保养两次。',
      '2栋1单元更换门机皮带 1 条，费用 380 元，从电梯维保费列支。',
    ]),
    disclosure: { itemKey: key, period: first.period },
  });
}

async function playEndedPosting(stage: DemoStage): Promise<void> {
  await stage.goTo(20, 9);
  const noticeId = await publish(
    stage,
    'dev-committee',
    posting('ownersCommittee', '东门岗亭改造费用公示', [
      '改造共支出 18600 元，其中岗亭 9800 元，道闸 6200 元，施工 2600 元。',
      '费用从公共收益列支，合同和发票可到物业服务中心查看。',
    ]),
  );
  await stage.goTo(16, 19);
  const objectionId = await object(stage, 4, noticeId, '施工费 2600 元没有写明细，请补充。');
  await stage.goTo(14, 10);
  await stage.as('dev-committee').notices.answerPostingObjection.mutate({
    ...{ objectionId, outcome: 'upheld' },
    answer: '施工费包括拆除 800 元、基础 1100 元、布线 700 元，清单已张贴在东门公告栏。',
  });
  // Worked off when the stage goes on: the posting has ended by then.
  await stage.goTo(3, 9);
}

async function playRunningPosting(stage: DemoStage): Promise<void> {
  await stage.goTo(3, 10);
  const noticeId = await publish(
    stage,
    'dev-committee',
    posting('ownersCommittee', '外墙维修选定施工单位公示', [
      '3栋、5栋外墙渗水维修，三家报价后拟选定安居防水工程队，总价 46800 元。',
      '质保五年，公示期满没有成立的异议，即签订合同。',
    ]),
  );
  await stage.goTo(2, 20);
  const answered = await object(stage, 9, noticeId, '请公布另外两家的报价，方便大家比较。');
  await object(stage, 12, noticeId, '5栋北面也渗水，为什么不在这次维修范围里？');
  await stage.goTo(1, 11);
  await stage.as('dev-committee').notices.answerPostingObjection.mutate({
    ...{ objectionId: answered, outcome: 'upheld' },
    answer: '另外两家报价分别是 52300 元和 55000 元，报价单复印件已放在物业服务中心。',
  });
}

async function playComments(stage: DemoStage): Promise<void> {
  await stage.goTo(1, 15);
  const noticeId = await publish(stage, 'dev-property', {
    ...posting('propertyManager', '快递柜移到南门，征求大家的想法', [
      '东门的快递柜挡住消防通道，打算移到南门岗亭旁边。移动以前想听听大家的想法。',
    ]),
    ...{ kind: 'notice', postingDays: null, commentsOpen: true },
  });
  const first = await comment(stage, neighbour(5), noticeId, '南门晚上比较暗，能不能装一盏灯？');
  await comment(stage, neighbour(8), noticeId, '同意，东门那里确实堵。');
  await stage.goTo(0, 8);
  await comment(stage, 'dev-property', noticeId, '会一起装感应灯，谢谢提醒。', first);
}

function posting(
  publisherRole: DraftedNotice['publisherRole'],
  title: string,
  paragraphs: readonly string[],
): DraftedNotice {
  return {
    ...{ kind: 'publicPosting', publisherRole, title, postingDays: 15 },
    content: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    ...{ attachments: [], audience: { kind: 'community' }, groupName: null, citations: [] },
    ...{ pinned: false, needsConfirmation: false, commentsOpen: false, expiresAt: null },
    ...{ disclosure: null, correctsNoticeId: null },
  };
}

async function publish(stage: DemoStage, by: string, drafted: DraftedNotice): Promise<string> {
  const { noticeId } = await stage.as(by).notices.publishDraft.mutate({
    ...{ draftId: uuid(), revision: 0 },
    drafted: {
      ...drafted,
      content: [...drafted.content].map((block) =>
        block.kind === 'list' ? { ...block, items: [...block.items] } : block,
      ),
      attachments: [...drafted.attachments],
      citations: [...drafted.citations],
    },
  });
  return noticeId;
}

async function object(
  stage: DemoStage,
  number: number,
  noticeId: string,
  text: string,
): Promise<string> {
  const objectionId = uuid();
  const { notices } = stage.as(neighbour(number));
  await notices.objectToPosting.mutate({ noticeId, objectionId, text });
  return objectionId;
}

async function comment(
  stage: DemoStage,
  by: string,
  noticeId: string,
  text: string,
  replyTo: string | null = null,
): Promise<string> {
  const commentId = uuid();
  await stage.as(by).notices.writeComment.mutate({ noticeId, commentId, text, replyTo });
  return commentId;
}
