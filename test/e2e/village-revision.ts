import { visit } from './demo-scene';
import { metClause, recordAssembly, recordFiling } from './village-adopting';
import { handIn } from './village-drafting';
import { clerk, drawName, type VillageScene, villagerName } from './village-scene';

const reworded = '提倡红白事简办，不攀比、不铺张，鞭炮少放一点；办几桌，由各家自己决定。';
const movedBefore = '鸡鸭牛羊看管好，吃了别人家的庄稼，主动上门说清楚、商量补上。';
const movedAndReworded = '鸡鸭牛羊圈养看管好，吃了别人家的庄稼，主动上门说清楚、商量补上。';
const added = '晒谷场农忙时先来后到，用完打扫干净。';

interface Placed {
  paragraphId: string;
  kind: string;
  text: string;
}

/** A year later three clauses change; nobody needs to look until the new edition holds. */
export async function publishSecondEdition(scene: VillageScene): Promise<void> {
  await scene.wait(24 * 60);
  await scene.conventions('beginRevision', {
    ...{ reason: '用了一阵，大家提出补上晒谷场和鞭炮的约定。', lastDay: scene.day(8) },
  });
  await scene.wait(9 * 24 * 60);
  await scene.conventions('endCollecting', {
    summary: '没有收到反对意见，按村民代表的提议改三处。',
  });
  await scene.conventions('beginText', { from: 'edition' });
  await writeChanges(scene);
  await handIn(scene);
  const reviewer = await scene.api('dev-villager');
  await reviewer.mutate('conventions.giveReviewOutcome', {
    ...{ token: scene.token, outcome: 'approved', reviewerName: '陈志远' },
    ...{ office: '青石镇人民政府', opinion: '' },
  });
  const calledOn = scene.day(0);
  await scene.wait(11 * 24 * 60);
  const meetingId = await recordAssembly(scene, calledOn);
  const { conventionId } = scene;
  const other = await scene.api('dev-village-clerk');
  await other.mutate('conventions.confirmMeeting', { conventionId, meetingId });
  await recordFiling(scene, '青石备字〔2026〕9号');
  await scene.conventions('publishEdition');
}

async function writeChanges(scene: VillageScene): Promise<void> {
  const change = async (edit: (items: Placed[]) => object) => {
    const desk = await scene.ask<{ text: { revision: number }; items: Placed[] }>('textDesk');
    const { revision } = desk.text;
    await scene.conventions('editText', { revision, edit: edit(desk.items) });
  };
  const idOf = (items: Placed[], text: string) =>
    items.find((one) => one.text === text)?.paragraphId ?? '';
  const write = (from: string, text: string) => (items: Placed[]) => ({
    ...{ kind: 'write', paragraphId: idOf(items, from), paragraphKind: 'clause', text },
  });
  await change(write(metClause, reworded));
  await change(write(movedBefore, movedAndReworded));
  await change((items) => ({
    ...{ kind: 'move', paragraphId: idOf(items, movedAndReworded) },
    afterId: idOf(items, reworded),
  }));
  await change((items) => ({
    ...{ kind: 'insert', afterId: idOf(items, reworded), text: added },
  }));
  const { text } = await scene.ask<{ text: { revision: number } }>('textDesk');
  await scene.conventions('publishText', { revision: text.revision, note: '' });
}

/** Who signed the first edition sees these three changes and no others, and signs again. */
export async function signWhatChanged(scene: VillageScene): Promise<void> {
  await visit(scene, villagerName, async (signer) => {
    await signer.open('/pages/home/index');
    await signer.tap(/与您签过的第1版/);
    await signer.see(/一共改了 3 处/);
    await signer.see('新增');
    await signer.see('换了位置');
    const changes = signer.page.locator('.changed-clause__head').locator('visible=true');
    expect(await changes.count()).toBe(3);
    await signer.keepWholePage('village-changes');
    await signer.tapButton('看完了，去签署');
    await drawName(signer);
    await signer.tapButton('我已阅读并知晓，签署');
    await signer.see(/公约指纹/);
  });
}

/** Staff see who signed which edition. */
export async function seeWhoSignedWhich(scene: VillageScene): Promise<void> {
  await visit(scene, clerk, async (helper) => {
    await scene.openPage(helper, 'convention-desk/pages/coverage');
    await helper.see(/1 \/ 318 户/);
    await helper.see('318 份');
    await helper.tap('第2版');
    await helper.see('第1组0001户');
    await helper.see(/^魏\*\*.*手写签名$/);
    await helper.keepScreenshot('village-signed');
  });
}
