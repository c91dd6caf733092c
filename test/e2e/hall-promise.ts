import { topicTitle } from './hall-raising';
import { type HallScene, neighbour, visit } from './hall-scene';
import { agreedWording } from './hall-text';

const minutesADay = 24 * 60;
const progress = '报警主机已经到货，明天开始安装。';
const report = '三部电梯都装好了报警，接到物业值班室，每月检修两次的记录已经上墙。';

/** A poll could be put with the text that was agreed; what needs none is carried out directly. */
export const decideToAct = (scene: HallScene) =>
  visit(scene, '周明', async (committee) => {
    await scene.openPage(committee, 'hall-desk/pages/topic-desk');
    await committee.tap('发起表决');
    await committee.tapButton('保存，下一步');
    await committee.see('表决标题');
    const typed = await committee.page
      .locator('textarea:visible')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
    expect(typed.join()).toContain(agreedWording);
    await committee.keepWholePage('hall-poll-from-text');
    await scene.openPage(committee, 'hall-desk/pages/topic-desk');
    await committee.tap('直接办理');
    await committee.fill('原因', '费用在物业日常维修里开支，不用表决。');
    await committee.confirm('直接办理');
    await committee.see('已经公开，关注的人会收到通知。');
  });

export const planPromise = (scene: HallScene) =>
  visit(scene, '周明', async (committee) => {
    await scene.openPage(committee, 'hall/pages/promise');
    await committee.see('等待公布执行计划');
    await committee.tapButton('公布执行计划');
    await committee.select('负责单位', '物业服务中心');
    await committee.fill(/联系方式/, '物业前台 李师傅，65881234');
    await committee.fill(/要做的事/, '3栋三部电梯装报警，接到值班室；每月检修两次。');
    await committee.fill(/预算/, '3000');
    await committee.fill(/第 1 个步骤/, '装好报警');
    await committee.fill('最晚哪一天完成，日期', scene.day(14));
    await committee.tapButton('公布计划');
    await committee.confirm('公布计划');
    await committee.see('步骤');
    await committee.see('装好报警');
    await committee.keepWholePage('hall-plan');
  });

/** Progress, money, the milestone and the report, by who carries it out. */
export async function carryOut(scene: HallScene): Promise<void> {
  await scene.wait(3 * minutesADay);
  await visit(scene, '林涛', async (property) => {
    await scene.openPage(property, 'hall/pages/promise');
    await property.tapButton('更新进展');
    await property.fill('进展情况', progress);
    await property.tapButton('公布进展');
    await property.see(progress);

    await scene.openPage(property, 'hall-desk/pages/note-progress');
    await property.tap('支出');
    await property.fill('花在哪里', '报警主机和线');
    await property.fill(/^金额/, '2800');
    await property.tapButton('登记支出');
    await property.see('再登记一笔');

    await property.tap('步骤');
    await property.tap('装好报警');
    await property.fill('哪一天完成的，日期', scene.day(0));
    await property.tapButton('登记完成');
    await property.see(/完成于|已完成|按时/);

    await scene.openPage(property, 'hall-desk/pages/write-report');
    await property.fill('报告内容', report);
    await property.tapButton('公布办结报告');
    await property.confirm('公布报告');
    await property.see(report);
  });
}

/** One in front of the page, five through the API; once the time is over the topic is closed. */
export async function rateAndClose(scene: HallScene): Promise<void> {
  const { topicId } = scene;
  await visit(scene, '夏宇', async (author) => {
    await scene.openTopic(author);
    await author.tapButton(/^看办理结果，打个分/);
    await author.choose('很满意，5 分');
    await author.fill(/想说的话/, '报警一按就有人接，放心多了。');
    await author.tapButton('提交评价');
    await author.see('您评了 5 分，很满意');
    await author.keepWholePage('hall-rated');
  });
  for (const number of [301, 302, 303, 304, 305]) {
    const client = await scene.api(neighbour(number));
    await client.mutate('hall.ratePromise', { topicId, score: 4, words: '', isNamed: false });
  }
  await scene.wait(16 * minutesADay);
  await visit(scene, '夏宇', async (author) => {
    await scene.openTopic(author);
    await author.see('已办结');
    await author.tapButton('展开全部进展');
    await author.keepWholePage('hall-closed');
    await author.open('/features/hall/pages/promises/index');
    await author.choose(/^已?兑现/);
    await author.see(topicTitle);
    await author.keepWholePage('hall-promises');
  });
}
