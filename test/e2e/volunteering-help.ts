import { minutesText } from '@/shared/volunteering/minutes-text';
import { visit } from './demo-scene';
import { first, type VolunteeringScene } from './volunteering-scene';

const asker = '夏宇';
const words = '灯泡坏了够不着，请帮忙换一个，灯泡我买好了。';

/** A neighbour asks, a volunteer takes it, both confirm how long it took, and the minutes count. */
export async function giveHelp(scene: VolunteeringScene): Promise<void> {
  await visit(scene, asker, async (neighbour) => {
    await neighbour.open('/features/help/pages/ask-for-help/index');
    await neighbour.choose('小修小补');
    await neighbour.fill('说清楚一点', words);
    await neighbour.tapButton('下一步');
    await neighbour.choose('明天');
    await neighbour.choose(/^上午/);
    await neighbour.choose('30分钟');
    await neighbour.tapButton('下一步');
    await neighbour.keepWholePage('help-ask');
    await neighbour.tapButton('发出求助');
    await neighbour.see(/求助已经发出/);
    scene.helpId = /requestId=([\w-]+)/.exec(neighbour.page.url())?.[1] ?? '';
  });
  await visit(scene, first, async (helper) => {
    await helper.open('/features/help/pages/help-list/index');
    await helper.see(words);
    await helper.keepWholePage('help-list');
    await openHelp(scene, helper);
    await helper.tapButton('我来帮忙');
    await helper.confirm('接下，我去帮忙');
    await helper.see(/打电话/);
    await helper.keepWholePage('help-taken');
  });
  await scene.wait(26 * 60);
  await visit(scene, first, async (helper) => {
    await openHelp(scene, helper);
    await helper.tapButton('帮完了，登记时间');
    await helper.tapButton('登记，请对方确认');
    await helper.see(/等求助人确认/);
  });
  await visit(scene, asker, async (neighbour) => {
    await openHelp(scene, neighbour);
    await neighbour.tapButton('确认：30分钟');
    await neighbour.see('记入服务时长 30分钟。');
    await neighbour.keepWholePage('help-settled');
  });
  await visit(scene, first, async (helper) => {
    await helper.open('/features/service-record/pages/own-record/index');
    await helper.see('+30分钟');
    await helper.see(minutesText(scene.servedMinutes + 30));
  });
}

const openHelp = (scene: VolunteeringScene, visitor: Parameters<typeof scene.openPage>[0]) =>
  scene.openPage(visitor, 'help/pages/help-request', `requestId=${scene.helpId}`);
