import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

/** Notices of every kind: pinned and to be confirmed, for one building, and one that was corrected. */
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
  if (thirdBuilding) {
    await property.publishNotice.mutate({
      title: '3栋电梯年检安排',
      body: '11月26日9:00至11:30对3栋两部电梯做年度检验，期间请走楼梯。行动不便的邻居请提前联系物业，我们安排人员协助。',
      audience: { kind: 'buildings', ids: [thirdBuilding.id] },
    });
  }
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
}
