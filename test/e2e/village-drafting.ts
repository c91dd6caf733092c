import { randomUUID } from 'node:crypto';
import { visit } from './demo-scene';
import { clerk, committee, type VillageScene, youngName } from './village-scene';

export const rewordedClause = '红白事简办，酒席不超过十五桌是大家的心愿，办几桌由各家自己决定。';
const opinion = '红白喜事的人情钱越来越重，请写一个大家都下得了台的说法。';
const fromPaper = '晒谷场农忙时要排队，先来后到。';

/** One says it on the phone; of another it is entered from paper, with the home it came from. */
export async function collectOpinions(scene: VillageScene): Promise<void> {
  await visit(scene, youngName, async (young) => {
    await scene.openPage(young, 'conventions/pages/give-opinion');
    await young.tapButton(/^写意见：第三章/);
    await young.fill('您的意见', opinion);
    await young.tapButton('提交');
    await young.see(opinion);
    await young.keepWholePage('village-give-opinion');
  });
  await visit(scene, clerk, async (helper) => {
    await scene.openPage(helper, 'convention-desk/pages/opinions-desk');
    await helper.tap('录入纸质');
    await helper.select('哪一栋', '第1组');
    await helper.select('门牌号', '0005');
    await helper.fill('意见', fromPaper);
    await helper.tapButton('录入这一条');
    await helper.see('已录入');
    await helper.tap('收到的意见');
    await helper.see(fromPaper);
    await helper.keepScreenshot('village-opinions-desk');
  });
}

/** After the last day everybody reads what was said, and the draft is begun from the template. */
export async function draftFromTemplate(scene: VillageScene): Promise<void> {
  await scene.wait(4 * 24 * 60);
  await visit(scene, committee, async (writer) => {
    await scene.openPage(writer, 'convention-desk/pages/desk');
    await writer.fill(/^意见汇总/, '大家最关心红白事、晒谷场和垃圾分类，草案都写了进去。');
    await writer.tapButton('公开汇总，开始拟定草案');
    await writer.see(/写成一条一条/);
    await scene.openPage(writer, 'convention-desk/pages/text-desk');
    await writer.choose('从范本开始写');
    await writer.tapButton('开始写');
    await writer.see('本村规民约由全体村民商量制定，住在本村的人一起遵守，男女老少一个样。');
    await writer.tapButton('修改第十一条');
    await writer.fill('这一段的文字', rewordedClause);
    await writer.tapButton('保存这一段');
    await writer.see(rewordedClause);
    await writer.keepScreenshot('village-text-desk');
    await writer.tap('公布');
    await writer.tapButton('公布第 1 稿');
    await writer.confirm('公布');
    await writer.see(/^一段一段修改/);
  });
}

/** What the check found is answered, and the draft is handed in with a link for the reviewer. */
export async function handIn(scene: VillageScene): Promise<void> {
  const { draft } = await scene.ask<{ draft: { version: number } | null }>('reviewDesk');
  const version = draft?.version ?? 0;
  await answerWarnings(scene, version);
  await scene.conventions('submitForReview', { version });
  scene.token = randomUUID().replaceAll('-', '');
  await scene.conventions('makeReviewLink', { office: '青石镇人民政府', token: scene.token });
}

async function answerWarnings(scene: VillageScene, version: number): Promise<void> {
  const { items } = await scene.ask<{
    items: { paragraphId: string; rule: string; answer: object | null }[];
  }>('warningsOf', { version });
  for (const { paragraphId, rule, answer } of items) {
    if (answer !== null) continue;
    const reason = '只是提倡，不作处罚，也不限制村民的权利。';
    await scene.conventions('answerWarning', { version, paragraphId, rule, reason });
  }
}
