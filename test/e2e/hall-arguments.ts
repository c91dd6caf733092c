import { randomUUID } from 'node:crypto';
import { type HallScene, visit } from './hall-scene';

const reason = '有了报警，被困的人马上能叫到人，家里老人坐电梯才放心。';
const reply = '夜里也要有人接才算数。';
const unkind = '提这个的人就是吃饱了撑的，大家不要理。';

/** One gives a reason; another, asked first where they stand, marks it and replies. */
export async function argue(scene: HallScene): Promise<void> {
  await visit(scene, '夏宇', async (author) => {
    await scene.openTopic(author);
    await author.tap('正反理由');
    await author.choose('支持');
    await author.see('我的态度：支持');
    await author.tapButton('写一条理由');
    await author.choose('支持的理由');
    await author.fill(/^理由/, reason);
    await author.tapButton('发表');
    await author.see('您的理由已经发表');
    await author.tapButton('回去看别人的理由');
    await author.see(reason);
  });
  await visit(scene, '胡鹏雨', async (elder) => {
    await scene.openPage(elder, 'hall/pages/arguments');
    await elder.check(`有道理：${reason}`);
    await elder.see('先说说您的态度');
    await elder.choose('反对');
    await elder.see('我的态度：反对');
    await elder.tapButton('回复');
    await elder.fill('我的回复', reply);
    await elder.tapButton('发送回复');
    await elder.see('我 ·');
    await elder.see(reply);
    await elder.keepWholePage('hall-arguments');
  });
}

/** Reported by a reader, hidden by a moderator; its author reads why, nobody else reads it. */
export async function reportAndHide(scene: HallScene): Promise<void> {
  const tenant = await scene.api('dev-tenant');
  await tenant.mutate('hall.writeArgument', {
    id: randomUUID(),
    topicId: scene.topicId,
    side: 'against',
    text: unkind,
  });
  await visit(scene, '胡鹏雨', async (elder) => {
    await scene.openPage(elder, 'hall/pages/arguments');
    await elder.tap('反对的');
    await elder.see(unkind);
    await elder.tapButton('举报这条内容');
    await elder.choose('辱骂、人身攻击');
    await elder.tapButton('提交举报');
    await elder.see('已收到您的举报');
  });
  await visit(scene, '陈静', async (moderator) => {
    await moderator.open('/features/moderation/pages/queue/index');
    await moderator.see(unkind);
    await moderator.keepWholePage('hall-moderation-queue');
    await moderator.tap(unkind);
    await moderator.see('1 人举报');
    await moderator.tapButton('隐藏，选择原因');
    await moderator.choose('辱骂、人身攻击');
    await moderator.fill(/写给作者的说明/, '请对事不对人，改一改再写。');
    await moderator.tapButton('隐藏这条内容');
    await moderator.see('内容审核');
  });
  await visit(scene, '江小北', async (author) => {
    await author.open('/features/moderation/pages/own-content/index');
    await author.see('原因：辱骂、人身攻击');
    await author.see('请对事不对人，改一改再写。');
    await author.see('不同意，我要申诉');
    await author.keepWholePage('hall-own-content');
  });
  await visit(scene, '夏宇', async (reader) => {
    await scene.openPage(reader, 'hall/pages/arguments');
    await reader.tap('反对的');
    await reader.see('还没有反对的理由');
    expect(await reader.words()).not.toContain(unkind);
  });
}
