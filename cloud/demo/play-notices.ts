import { v7 as uuid } from 'uuid';
import { makePdf } from '@/cloud/documents/public';
import type { DemoClient, DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

/**
 * Notices of every kind: pinned and to be confirmed, for one building and with a document, one that was
 * corrected and one that was recalled; and two that are still being written.
 */
export async function playNotices(stage: DemoStage): Promise<void> {
  const property = stage.as('dev-property').notices;
  const committee = stage.as('dev-committee').notices;
  const buildings = await stage.as('dev-property').community.listBuildings.query();
  const thirdBuilding = buildings.find(({ name }) => name === '3栋');

  await stage.goTo(9, 9);
  const { noticeId: wrongHours } = await property.publishNotice.mutate({
    title: '11月25日停水通知',
    body: '因二次供水水箱清洗，11月25日8:00至12:00全小区停水，请提前储水。',
    audience: { kind: 'community' },
  });
  await stage.goTo(8, 10);
  await property.publishNotice.mutate({
    title: '更正：停水时间改为13:00至17:00',
    body: '为避开做午饭的时间，水箱清洗改到11月25日13:00至17:00进行，请以本次通知为准。',
    audience: { kind: 'community' },
    correctsNoticeId: wrongHours,
  });
  await stage.goTo(5, 15);
  if (thirdBuilding) await playLiftCheck(stage, thirdBuilding.id);
  await stage.goTo(4, 10);
  const { noticeId: cancelled } = await property.publishNotice.mutate({
    title: '周末亲子种植活动报名',
    body: '本周六上午在中心花园种植，名额二十组，请到物业前台报名。',
    audience: { kind: 'community' },
  });
  await stage.goTo(3, 9);
  await property.recallNotice.mutate({
    noticeId: cancelled,
    reason: '周末有大雨，活动改期，定好时间再通知。',
  });
  await stage.goTo(2, 9);
  const { noticeId } = await committee.publishNotice.mutate({
    title: '冬季用火用电安全提醒，请阅读并确认',
    body: '天气转冷，请大家注意：\n\n一、电动车和电池不要带上楼充电。\n二、出门前关好燃气和取暖器。\n三、楼道里不要堆放纸箱和杂物。\n\n家里有独居老人的，请子女代为检查并确认。',
    audience: { kind: 'community' },
    pinned: true,
    needsConfirmation: true,
  });
  for (const number of [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13]) {
    await stage.as(neighbour(number)).notices.confirmNotice.mutate({ noticeId });
  }
  await stage.goTo(0, 8);
  await playDrafts(stage);
}

type Drafted = Parameters<DemoClient['notices']['saveDraft']['mutate']>[0]['drafted'];

const written = (
  changes: Pick<Drafted, 'publisherRole' | 'title' | 'content'> & Partial<Drafted>,
): { revision: number; draftId: string; drafted: Drafted } => ({
  draftId: uuid(),
  revision: 0,
  drafted: {
    ...{ kind: 'notice', groupName: null, pinned: false, needsConfirmation: false },
    ...{ commentsOpen: false, expiresAt: null, postingDays: null, disclosure: null },
    ...{ correctsNoticeId: null, attachments: [], citations: [] },
    audience: { kind: 'community' },
    ...changes,
  },
});

/** Written in blocks, with the inspection's certificate as a document. */
async function playLiftCheck(stage: DemoStage, buildingId: string): Promise<void> {
  const certificate = await makePdf(
    {
      title: '电梯定期检验计划',
      sheets: [
        {
          blocks: [
            {
              kind: 'facts',
              facts: [
                ['检验日期', '11月26日'],
                ['1单元', '9:00—10:10'],
                ['2单元', '10:20—11:30'],
              ],
            },
          ],
          head: {
            ...{ communityName: '锦绣花园', kind: '附件', title: '3栋电梯定期检验计划' },
            label: '物业服务中心',
          },
          foot: '演示文件，由系统生成',
        },
      ],
    },
    stage.now,
  );
  const fileId = await stage.document('dev-property', certificate);
  await stage.as('dev-property').notices.publishDraft.mutate(
    written({
      publisherRole: 'propertyManager',
      title: '3栋电梯年检安排',
      audience: { kind: 'buildings', ids: [buildingId] },
      attachments: [{ fileId, name: '电梯检验计划.pdf' }],
      content: [
        {
          kind: 'paragraph',
          text: '11月26日9:00至11:30对3栋两部电梯做年度检验，期间请走楼梯。',
        },
        { kind: 'heading', text: '时间' },
        { kind: 'list', ordered: true, items: ['1单元：9:00至10:10', '2单元：10:20至11:30'] },
        { kind: 'heading', text: '需要帮忙的' },
        {
          kind: 'paragraph',
          text: '行动不便的邻居请提前联系物业，我们安排人员协助。检验计划见附件。',
        },
      ],
    }),
  );
}

/** One draft that is being written, and one that comes out by itself in two days. */
async function playDrafts(stage: DemoStage): Promise<void> {
  const { notices } = stage.as('dev-committee');
  await notices.saveDraft.mutate(
    written({
      publisherRole: 'ownersCommittee',
      title: '下季度公共收益使用征求意见',
      content: [{ kind: 'paragraph', text: '上季度公共收益结余＿＿元，打算用在：' }],
    }),
  );
  await notices.scheduleDraft.mutate({
    at: stage.at(-2, 9).toISOString(),
    ...written({
      publisherRole: 'ownersCommittee',
      title: '12月消防演练通知',
      content: [
        {
          kind: 'paragraph',
          text: '12月5日10:00在东门广场做消防演练，届时会有警铃和烟雾，请不要惊慌。',
        },
        {
          kind: 'list',
          ordered: false,
          items: ['可以带孩子来学用灭火器', '老人请留在家里，不用下楼'],
        },
      ],
    }),
  });
}
