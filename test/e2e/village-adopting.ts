import { paperPicture } from '@/cloud/demo/paper-picture';
import { visit } from './demo-scene';
import { handIn } from './village-drafting';
import { clerk, committee, type VillageScene } from './village-scene';

const required = '“不超过十五桌是大家的心愿”容易被看成限制，请改成提倡。';
export const metClause = '提倡红白事简办，不攀比、不铺张；办几桌，由各家自己决定。';
const township = '青石镇人民政府';

/** The township opens the link without an account, and requires one change. */
export async function requireOneChange(scene: VillageScene): Promise<void> {
  const reviewer = await scene.arrive();
  await openReview(scene, reviewer);
  await reviewer.see('本村规民约由全体村民商量制定，住在本村的人一起遵守，男女老少一个样。');
  await reviewer.tapButton('对第十一条写意见');
  await reviewer.fill(/^意见/, required);
  await reviewer.tapButton('保存意见');
  await reviewer.see(required);
  await reviewer.keepScreenshot('village-review');
  await giveOutcome(reviewer, /^要求修改/);
  await reviewer.see('已提交：要求修改');
  expect(reviewer.errors).toEqual([]);
  await reviewer.leave();
}

/** The change is made, the remark answered, and the next version handed in. */
export async function meetRequirement(scene: VillageScene): Promise<void> {
  await visit(scene, committee, async (writer) => {
    await scene.openPage(writer, 'convention-desk/pages/review-desk');
    await writer.tapButton(`写处理情况：${required}`);
    await writer.fill('处理情况', '已改成提倡，不再写桌数。');
    await writer.tapButton('保存');
    await writer.see('已改成提倡，不再写桌数。');
    await scene.openPage(writer, 'convention-desk/pages/text-desk');
    await writer.tapButton('修改第十一条');
    await writer.fill('这一段的文字', metClause);
    await writer.tapButton('保存这一段');
    await writer.see(metClause);
    await writer.tap('公布');
    await writer.tapButton('公布第 2 稿');
    await writer.confirm('公布');
    await writer.see(/^一段一段修改/);
  });
  await handIn(scene);
}

export async function approve(scene: VillageScene): Promise<void> {
  const reviewer = await scene.arrive();
  await openReview(scene, reviewer);
  await reviewer.see('已改成提倡，不再写桌数。');
  await giveOutcome(reviewer, /^审核通过/);
  await reviewer.see('已提交：审核通过');
  await openReview(scene, reviewer);
  await reviewer.page.reload();
  await reviewer.see(/链接/);
  await reviewer.leave();
}

type Reviewer = Awaited<ReturnType<VillageScene['arrive']>>;

const openReview = (scene: VillageScene, reviewer: Reviewer): Promise<void> =>
  scene.openPage(reviewer, 'conventions/pages/review', `scene=${scene.token}`);

async function giveOutcome(reviewer: Reviewer, outcome: RegExp): Promise<void> {
  await reviewer.choose(outcome);
  await reviewer.fill('审核单位', township);
  await reviewer.fill('审核人姓名', '陈志远');
  await reviewer.tapButton('提交审核结论');
  await reviewer.confirm('提交');
}

/**
 * The villagers' assembly met in a room, ten days after it was called: 286 of 318 households came. One
 * enters the record, the other compares it with the sheet and confirms it.
 */
export async function adoptInAssembly(scene: VillageScene): Promise<void> {
  const calledOn = scene.day(0);
  await scene.wait(11 * 24 * 60);
  await recordAssembly(scene, calledOn);
  await visit(scene, clerk, async (other) => {
    await scene.openPage(other, 'convention-desk/pages/adoption-desk');
    await other.tap('开会表决');
    await other.see('请对照签到表核对');
    await other.keepScreenshot('village-assembly');
    await other.tapButton('核对一致，确认');
    await other.confirm('确认');
    await other.see(/备案|通过/);
  });
}

export async function recordAssembly(scene: VillageScene, calledOn: string): Promise<string> {
  const heads = (count: number) => ({ heads: count, areaHundredths: 0 });
  const photo = await (await scene.api('dev-village-committee')).upload(paperPicture());
  const { meetingId } = await scene.conventions<{ meetingId: string }>('recordMeeting', {
    ...{ ruleSetId: 'villagersAssemblyHouseholds', place: '村委会大院', note: '当场举手表决。' },
    ...{ chair: committee, recorder: clerk, photoIds: [photo], calledOn, heldOn: scene.day(0) },
    counts: {
      ...{ eligible: heads(318), present: heads(286) },
      ...{ approve: heads(271), reject: heads(9), abstain: heads(6) },
    },
  });
  return meetingId;
}

export async function recordFiling(scene: VillageScene, receiptNumber: string): Promise<void> {
  const photo = await (await scene.api('dev-village-committee')).upload(paperPicture());
  await scene.conventions('recordFiling', {
    ...{ office: township, receiptNumber, filedOn: scene.day(0), photoIds: [photo] },
  });
}

/** Filed with the township, and published: from now on it holds. */
export async function fileAndPublish(scene: VillageScene): Promise<void> {
  await recordFiling(scene, '青石备字〔2026〕3号');
  await visit(scene, committee, async (office) => {
    await scene.openPage(office, 'convention-desk/pages/filing-desk');
    await office.tapButton('公布施行');
    await office.confirm('公布');
    await office.see(/第1版/);
    await scene.openPage(office, 'conventions/pages/convention');
    await office.tapButton(/^看全文/);
    await office.see(metClause);
    await office.keepWholePage('village-convention');
  });
}
