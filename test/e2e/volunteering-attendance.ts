import { visit } from './demo-scene';
import type { Visitor } from './visitor';
import { first, organiser, third, type VolunteeringScene } from './volunteering-scene';

const checkIn = '/features/volunteering/pages/check-in/index';

/** What the phone's camera does with the code on the leader's screen. */
const scanWith = (visitor: Visitor, code: string): Promise<void> =>
  visitor.open(`${checkIn}?scene=${code}`);

/** Ten minutes before the start: the leader shows the code, one scans it, one does so without a network. */
export async function checkInBoth(scene: VolunteeringScene): Promise<void> {
  await scene.waitForShift(-10);
  await visit(scene, organiser, async (leader) => {
    await scene.openShift(leader, 'volunteering-desk/pages/shift-desk');
    await leader.see(/秒后自动换/);
    await leader.keepWholePage('volunteering-code');
    await visit(scene, first, async (volunteer) => {
      await scanWith(volunteer, await scene.codeNow());
      await volunteer.see('签到成功');
      await volunteer.keepWholePage('volunteering-checked-in');
    });
    await visit(scene, third, (elder) => scanOffline(scene, elder));
    await leader.tap('名单');
    await leader.see('离线签到，待确认');
    await leader.keepWholePage('volunteering-shift-desk');
    await leader.tap(third);
    await leader.tapButton('确认离线签到');
    await leader.see('已确认');
  });
}

/** The page was open before; what is scanned then stays on the phone until the network is back. */
async function scanOffline(scene: VolunteeringScene, elder: Visitor): Promise<void> {
  await scene.openShift(elder, 'volunteering/pages/check-in');
  await elder.see('签到签退');
  const code = await scene.codeNow();
  await elder.page.context().setOffline(true);
  await scanWith(elder, code);
  await elder.see('签到已保存在手机里');
  await elder.keepWholePage('volunteering-offline');
  await scene.wait(6);
  await elder.page.context().setOffline(false);
  await elder.see('签到已收到，等负责人确认');
}

/** The clock goes on while the pages load: an hour and 55 minutes, or the minute after. */
const entry = /\+1小时(5[5-9])分钟/;

/** One checks out, the other forgets; the shift closes by itself and the leader settles it. */
export async function leaveAndSettle(scene: VolunteeringScene): Promise<void> {
  await scene.waitForShift(115);
  await visit(scene, first, async (volunteer) => {
    await scanWith(volunteer, await scene.codeNow());
    await volunteer.see('正在服务中');
    await volunteer.tapButton('签退');
    await volunteer.see('签退成功');
  });
  await scene.waitForShift(151);
  await visit(scene, organiser, async (leader) => {
    await scene.openShift(leader, 'volunteering-desk/pages/shift-desk');
    await leader.see('没有签退，按结束时间算');
    await leader.keepWholePage('volunteering-settle');
    await leader.tapButton('确认时长');
    await leader.confirm('确认记入');
    await leader.see('时长已经记入');
  });
  await visit(scene, first, async (volunteer) => {
    await volunteer.open('/features/service-record/pages/own-record/index');
    await volunteer.see(entry);
    scene.servedMinutes = 60 + Number(entry.exec(await volunteer.words())?.[1]);
    await volunteer.keepWholePage('volunteering-own-record');
  });
}
