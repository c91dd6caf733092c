import { proposal } from './hall-raising';
import { type HallScene, visit } from './hall-scene';

export const agreedWording = '请物业每个月检修两次电梯，把检修记录贴在电梯里。';

/** A text from what the author proposed; a neighbour wants two words changed, and gets them. */
export async function agreeOnText(scene: HallScene): Promise<void> {
  await visit(scene, '周明', async (committee) => {
    await scene.openTopic(committee);
    await committee.tap('写方案文稿');
    await committee.tapButton('开始写');
    await committee.see(proposal);
    await committee.tap('公布');
    await committee.tapButton('公布第 1 版');
    await committee.confirm('公布');
    await committee.see(/^一段一段修改/);
  });
  await visit(scene, '胡鹏雨', async (elder) => {
    await scene.openTopic(elder);
    await elder.tap('方案文稿');
    await elder.tapButton('对第 1 段提建议');
    await elder.choose('改写这一段');
    await elder.fill(/改成什么/, agreedWording);
    await elder.fill(/为什么/, '电梯用了十几年了，一个月一次太少。');
    await elder.keepWholePage('hall-suggest');
    await elder.tapButton('提交建议');
    await elder.see('写文稿的人会答复您，有结果会通知您。');
  });
  await visit(scene, '周明', async (committee) => {
    await scene.openPage(committee, 'hall/pages/text-desk');
    await committee.tap('建议 1');
    await committee.check('采纳这一条');
    await committee.tapButton('采纳选中的 1 条，公布新版本');
    await committee.confirm('采纳并公布');
    await committee.see('没有等待答复的建议');
  });
  await visit(scene, '夏宇', async (author) => {
    await scene.openPage(author, 'hall/pages/text');
    await author.see(agreedWording);
    await author.tapButton(/^第 2 版.*看改了什么$/);
    await author.see('划掉的字');
    await author.keepWholePage('hall-text-diff');
    const marked = (kind: string) =>
      author.page.locator(`.comparison__head ~ .wording .wording__${kind}`).allInnerTexts();
    expect(await marked('removed')).toEqual(['一']);
    expect(await marked('added')).toEqual(['两']);
  });
}
