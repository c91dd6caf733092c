import { visit } from './demo-scene';
import type { Visitor } from './visitor';
import {
  activityTitle,
  first,
  organiser,
  second,
  third,
  type VolunteeringScene,
} from './volunteering-scene';

const risksRead = '我看过了，了解这些风险，自愿参加';

/** Staff write an activity, arrange one shift of two places in three days, and publish it. */
export const publishActivity = (scene: VolunteeringScene) =>
  visit(scene, organiser, async (staff) => {
    await staff.open('/features/volunteering-desk/pages/write-activity/index');
    await staff.fill('活动名称', activityTitle);
    await staff.fill(/^活动介绍/, '上门给独居老人量血压、测血糖，记在健康本上。');
    await staff.fill('集合地点', '社区活动室门口');
    await staff.fill('联系人和电话', '业主委员会 周明 0571-80001234');
    await staff.fill('可能的风险和注意事项', '上下楼梯请扶好扶手，进门前先敲门说明来意。');
    await staff.tapButton('保存，去排班次');
    await staff.tap('安排班次');
    await staff.fill('开始时间，日期', scene.day(3));
    await staff.fill('开始时间，时间', '10:00');
    await staff.select('每班多久', '2 小时');
    await staff.fill(/^第 1 个岗位$/, '量血压');
    await staff.fill('第 1 个岗位要几人', '2');
    await staff.tapButton('至少要几个人，少一人');
    await staff.keepWholePage('volunteering-plan-shifts');
    await staff.tapButton('排好这个班次');
    await staff.tapButton('发布，开始招募');
    await staff.confirm('发布');
    await staff.see('招募中');
    await staff.keepWholePage('volunteering-activity-desk');
    await findShift(scene);
  });

async function findShift(scene: VolunteeringScene): Promise<void> {
  const client = await scene.api('dev-committee');
  type Listed = { title: string; next: { shiftId: string; startsAt: string; endsAt: string } };
  const { items } = await client.query<{ items: Listed[] }>('volunteering.listActivities', {
    limit: 50,
  });
  const found = items.find(({ title }) => title === activityTitle)?.next;
  if (!found) throw new Error('the activity is not in the list');
  Object.assign(scene, found);
}

/** From the tab: the activity, its shift; then three taps register and sign up. */
export const joinInThreeTaps = (scene: VolunteeringScene) =>
  visit(scene, first, async (neighbour) => {
    await neighbour.open('/pages/volunteering/index');
    await neighbour.see('登记一次，就能报名');
    await neighbour.see(activityTitle);
    await neighbour.keepWholePage('volunteering-tab');
    await neighbour.tap(activityTitle);
    await neighbour.see('社区活动室门口');
    await neighbour.keepWholePage('volunteering-activity');
    await scene.openShift(neighbour);
    await neighbour.see(risksRead);
    await neighbour.keepWholePage('volunteering-shift');
    await neighbour.check(risksRead);
    await neighbour.tapButton('我要报名');
    await neighbour.see('登记为志愿者，同时报名');
    await neighbour.tapButton('登记并报名');
    await neighbour.see('报名成功');
    await neighbour.keepWholePage('volunteering-signed-up');
  });

/** The second takes the last place; the third waits. */
export async function fillAndWait(scene: VolunteeringScene): Promise<void> {
  await visit(scene, second, async (neighbour) => {
    await join(scene, neighbour, '我要报名');
    await neighbour.see('报名成功');
  });
  await visit(scene, third, async (elder) => {
    await join(scene, elder, '名额满了，我要候补');
    await elder.see('候补第 1 位');
    await elder.keepWholePage('volunteering-waiting');
  });
}

async function join(scene: VolunteeringScene, visitor: Visitor, word: string): Promise<void> {
  await scene.openShift(visitor);
  await visitor.check(risksRead);
  await visitor.tapButton(word);
}

/** The second steps back; the third finds the offer on the first page, and confirms in time. */
export async function stepBackAndMoveUp(scene: VolunteeringScene): Promise<void> {
  await visit(scene, second, async (neighbour) => {
    await scene.openShift(neighbour);
    await neighbour.tapButton('取消报名');
    await neighbour.confirm('取消报名');
    await neighbour.see(/您取消了这次报名/);
  });
  await visit(scene, third, async (elder) => {
    await elder.open('/pages/home/index');
    await elder.see('有名额了，请确认');
    await elder.keepScreenshot('volunteering-offered-home');
    await elder.tap(activityTitle);
    await elder.see(/过时名额会给下一位/);
    await elder.check(risksRead);
    await elder.tapButton('确认参加');
    await elder.see('报名成功');
    await elder.tapButton('做招募海报');
    await elder.see('保存海报');
    await elder.keepWholePage('volunteering-poster');
  });
}
