import { v7 as uuid } from 'uuid';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

const benefits = [
  { name: '垃圾袋一卷', description: '到物业服务中心领', points: 1, monthlyStock: 60 },
  { name: '理发一次', description: '每周三上午，社区服务站', points: 2, monthlyStock: 20 },
  { name: '羽毛球场一小时', description: '提前一天预约', points: 3, monthlyStock: 16 },
  { name: '上门修小家电一次', description: '材料自备', points: 4, monthlyStock: null },
] as const;

/**
 * What became of the minutes served: benefits that were claimed, a correction that waits for a second
 * person, and the month that is posted, with an objection answered and one to be answered.
 */
export async function playLedger(stage: DemoStage): Promise<void> {
  await stage.goTo(2, 9);
  const benefitIds = await offerBenefits(stage);
  await playClaims(stage, benefitIds);
  await stage.goTo(2, 19);
  await playObjections(stage);
  await stage.goTo(1, 10);
  await playCorrection(stage);
}

async function offerBenefits(stage: DemoStage): Promise<string[]> {
  const ids: string[] = [];
  for (const benefit of benefits) {
    const benefitId = uuid();
    await stage.as('dev-administrator').volunteering.saveBenefit.mutate({
      ...{ benefitId, ...benefit, isOffered: true },
    });
    ids.push(benefitId);
  }
  return ids;
}

/** One waits to be handed over, one has been. */
async function playClaims(stage: DemoStage, [bags, haircut]: string[]): Promise<void> {
  const claim = (openId: string, benefitId = '') =>
    stage.as(openId).volunteering.claimBenefit.mutate({ claimId: uuid(), benefitId });
  await claim('dev-owner', haircut);
  const { code } = await claim('dev-owner-elder', bags);
  await stage.goTo(2, 15);
  await stage.as('dev-administrator').volunteering.handOverBenefit.mutate({ code });
}

/** Of what is posted today; nothing where the month has just begun and nothing is. */
async function playObjections(stage: DemoStage): Promise<void> {
  const { volunteering } = stage.as(neighbour(8));
  const { items: postings } = await volunteering.listPostings.query({});
  const running = postings.find(({ isRunning }) => isRunning);
  if (!running) return;
  const { items } = await volunteering.listPostedEntries.query({ month: running.month });
  const [first, second] = items.filter(({ isMine, kind }) => !isMine && kind === 'service');
  if (!first || !second) return;
  const dismissedId = uuid();
  await volunteering.fileMinuteObjection.mutate({
    ...{ objectionId: dismissedId, entryId: first.id },
    reason: '那天上午我在楼下，好像没有看到这位邻居来打扫。',
  });
  await stage.as(neighbour(12)).volunteering.fileMinuteObjection.mutate({
    ...{ objectionId: uuid(), entryId: second.id },
    reason: '这位邻居那天十点半就先走了，时长是不是多算了？',
  });
  await stage.goTo(1, 9);
  await stage.as('dev-administrator').volunteering.dismissObjection.mutate({
    objectionId: dismissedId,
    answer: '核对了当天的扫码记录和现场照片，人在 3 单元打扫，时长没有错。',
  });
}

/** The committee proposes; somebody else has to confirm. */
async function playCorrection(stage: DemoStage): Promise<void> {
  const { volunteering } = stage.as('dev-committee');
  const { items } = await stage.as(neighbour(5)).volunteering.ownEntries.query({});
  const entry = items.find(({ kind, minutes }) => kind === 'service' && minutes > 60);
  if (!entry) return;
  await volunteering.correctMinutes.mutate({
    ...{ correctionId: uuid(), entryId: entry.id, minutes: entry.minutes - 15 },
    reason: '中途回家取工具，离开了 15 分钟。',
  });
}
