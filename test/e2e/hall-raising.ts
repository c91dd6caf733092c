import { type HallScene, neighbour, visit } from './hall-scene';

export const topicTitle = '3栋电梯困人，要装报警并公示检修记录';
export const proposal = '请物业每个月检修一次电梯，把检修记录贴在电梯里。';

/** The author is shown what a neighbour has raised already, and goes on all the same. */
export const raiseTopic = (scene: HallScene) =>
  visit(scene, '夏宇', async (author) => {
    await author.open('/features/hall/pages/raise-topic/index');
    await author.choose('公共设施');
    await author.fill(/标题/, topicTitle);
    await author.fill(/详细说明/, '3栋的电梯上个月又困了人，困了二十多分钟，里面有老人和孩子。');
    await author.see('邻居可能已经提过');
    await author.see('3栋电梯经常困人，请尽快检修');
    await author.keepWholePage('hall-similar');
    await author.tapButton('不是同一件事，继续写');
    await author.fill(/我建议/, proposal);
    await author.tapButton('提交议题');
    await author.confirm('提交议题');
    await author.see('还差 5 人');
    scene.topicId = await idOfTopic(scene);
  });

async function idOfTopic(scene: HallScene): Promise<string> {
  const client = await scene.api('dev-owner');
  const { items } = await client.query<{ items: { id: string; title: string }[] }>(
    'hall.listTopics',
    {},
  );
  const topicId = items.find(({ title }) => title === topicTitle)?.id;
  if (!topicId) throw new Error('the topic is not in the list');
  return topicId;
}

/** Four through the API, the fifth in front of the page. */
export async function cosignTopic(scene: HallScene): Promise<void> {
  const { topicId } = scene;
  for (const number of [301, 302, 303, 304]) {
    await (await scene.api(neighbour(number))).mutate('hall.cosignTopic', { topicId });
  }
  await visit(scene, '胡鹏雨', async (elder) => {
    await scene.openTopic(elder);
    await elder.tapButton(`附议：${topicTitle}`);
    await elder.see('您的附议已收到');
  });
}

export const acceptTopic = (scene: HallScene) =>
  visit(scene, '周明', async (committee) => {
    await scene.openTopic(committee);
    await committee.choose(/^采纳/);
    await committee.fill('理由和下一步安排', '情况属实，请大家和物业一起商量怎么办。');
    await committee.tapButton('公开答复');
    await committee.confirm('采纳并公开');
    await committee.see('请大家和物业一起商量怎么办');
  });

/** Opens the deliberation and asks the property manager, who answers on the topic's page. */
export async function hearProperty(scene: HallScene): Promise<void> {
  await visit(scene, '周明', async (committee) => {
    await scene.openTopic(committee);
    await committee.tap('办理这个议题');
    await committee.tap('开始协商');
    await committee.confirm('开始协商');
    await committee.see('已经公开，关注的人会收到通知。');
    await committee.keepScreenshot('hall-desk');
    await committee.tap('邀请各方');
    await committee.check('物业服务中心');
    await committee.fill(/想请教的问题/, '装报警要多久，要多少钱？');
    await committee.tapButton('发出邀请');
    await committee.see('邀请已经发出');
  });
  await visit(scene, '林涛', async (property) => {
    await scene.openTopic(property);
    await property.see('想请教：装报警要多久，要多少钱？');
    await property.fill(/以物业服务中心的名义答复/, '两周能装好，费用三千元左右。');
    await property.tapButton('公开答复');
    await property.see('两周能装好，费用三千元左右。');
    await property.see('各方意见（1 方，1 方已答复）');
  });
}
