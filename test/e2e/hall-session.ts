import { topicTitle } from './hall-raising';
import { type HallScene, visit } from './hall-scene';

const title = '电梯报警怎么装';
const resolution = '请物业两周内装好报警，每个月检修两次并公示记录。';

/** Called a few days ahead; a neighbour signs up. */
export async function callSession(scene: HallScene): Promise<void> {
  await visit(scene, '周明', async (committee) => {
    await committee.open('/features/sessions/pages/write-session/index');
    await committee.fill('会议名称', title);
    await committee.fill('开始时间，日期', scene.day(5));
    await committee.fill('开始时间，时间', '19:00');
    await committee.fill('地点', '社区活动室二楼');
    await committee.fill(/^第 1 项$/, '报警怎么装，检修多久一次');
    await committee.select('第 1 项针对的议题', topicTitle);
    await committee.tapButton('通知大家开会');
    await committee.confirm('通知');
    await committee.see('报名');
    await committee.page.waitForURL(/pages\/session\/index.*sessionId=/);
    scene.sessionId = /sessionId=([\w-]+)/.exec(committee.page.url())?.[1] ?? '';
  });
  await visit(scene, '胡鹏雨', async (elder) => {
    await scene.openTopic(elder);
    await elder.tap(title);
    await elder.tapButton('我要参加');
    await elder.see('您已经报名');
    await elder.keepScreenshot('hall-session');
  });
}

/** At the door the neighbour types the six digits of the desk's screen; then the meeting goes its way. */
export async function holdSession(scene: HallScene): Promise<void> {
  const { sessionId } = scene;
  const ofSession = `sessionId=${sessionId}`;
  const client = await scene.api('dev-owner');
  const { startsAt } = await client.query<{ startsAt: string }>('hall.sessionDetail', {
    sessionId,
  });
  await scene.waitUntil(new Date(Date.parse(startsAt) - 10 * 60_000));
  await visit(scene, '周明', async (committee) => {
    await scene.openPage(committee, 'sessions/pages/session-desk', ofSession);
    await committee.see('签到码');
    await committee.keepWholePage('hall-session-desk');
    await visit(scene, '胡鹏雨', async (elder) => {
      await scene.openPage(elder, 'sessions/pages/session', ofSession);
      await elder.tapButton('我到了，签到');
      const digits = await committee.page.locator('.door-code').innerText();
      await elder.fill(/^签到码/, digits.replace(/\D/g, ''));
      await elder.tapButton('用数字签到');
      await elder.see('签到成功');
    });
    await committee.tapButton('宣布开会');
    await committee.tapButton('结束会议');
    await committee.confirm('结束会议');
    await committee.see('到会 1 人');
    await committee.tap('写会议记录');
    await committee.fill(/第 1 项讨论的情况/, '物业说明了费用，大家都同意尽快装。');
    await committee.fill(/第 1 项的决议/, resolution);
    await committee.page.getByRole('switch', { name: /作为这个议题的结论/ }).click();
    await committee.tapButton('请到会的人确认');
    await committee.confirm('请大家确认');
    await committee.see('会议记录请到会的人确认（第 1 版）');
  });
}

/** Who was there confirms what was written down; it concludes the topic. */
export async function confirmMinutes(scene: HallScene): Promise<void> {
  await visit(scene, '胡鹏雨', async (elder) => {
    await scene.openPage(elder, 'sessions/pages/minutes', `sessionId=${scene.sessionId}`);
    await elder.see(`决议：${resolution}`);
    await elder.tapButton('记录属实，我确认');
    await elder.see('会议记录已确认（第 1 版）');
    await elder.keepWholePage('hall-minutes');
    await scene.openTopic(elder);
    await elder.see('已形成意见');
    await elder.see('协商形成的意见');
    await elder.keepWholePage('hall-concluded');
    expect((await elder.words()).split(resolution).length).toBeGreaterThan(2);
  });
}
