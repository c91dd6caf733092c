import { minutesText } from '@/shared/volunteering/minutes-text';
import { visit } from './demo-scene';
import { first, organiser, second, third, type VolunteeringScene } from './volunteering-scene';

const objection = '那天我路过看到，好像不到十二点就散了，请核对一下。';
const answer = '签到和签退的记录完整，组织者在场，维持不变。';
const purpose = '单位评优';

/** Nine o'clock in Shanghai on the first day of the month after the one it is. */
function nextMonth(scene: VolunteeringScene): Date {
  const [year = 0, month = 0] = scene.day(0).split('-').map(Number);
  return new Date(Date.UTC(year, month, 1, 1));
}

/** On the first of the next month everybody can look at the minutes; somebody objects, and is answered. */
export async function objectAndAnswer(scene: VolunteeringScene): Promise<void> {
  scene.month = scene.day(0).slice(0, 7);
  await scene.waitUntil(nextMonth(scene));
  const posting = `month=${scene.month}`;
  await visit(scene, second, async (neighbour) => {
    await scene.openPage(neighbour, 'service-record/pages/posting', posting);
    await neighbour.see(/哪一条和实际不一样/);
    await neighbour.keepWholePage('volunteering-posting');
    await neighbour.tap(/^胡/);
    await neighbour.fill('哪里和实际不一样', objection);
    await neighbour.tapButton('提出异议');
    await neighbour.see('异议已提出，会公开答复');
  });
  // Who settled the shift does not judge their own entry.
  await visit(scene, '陈静', async (keeper) => {
    await scene.openPage(keeper, 'record-desk/pages/objections', '');
    await keeper.see(objection);
    await keeper.keepWholePage('volunteering-objections');
    await keeper.tapButton('时长没有错，答复');
    await keeper.fill('为什么没有错', answer);
    await keeper.tapButton('公开答复');
    await keeper.see('已公开答复');
  });
  await visit(scene, third, async (volunteer) => {
    await scene.openPage(volunteer, 'service-record/pages/posting', posting);
    await volunteer.tap('异议和答复');
    await volunteer.see(answer);
  });
}

/** After the publicity a certificate is asked for, issued, and taken home as a PDF. */
export async function certify(scene: VolunteeringScene): Promise<void> {
  await scene.waitUntil(await endOfPublicity(scene));
  await askForCertificate(scene);
  await visit(scene, organiser, async (keeper) => {
    await scene.openPage(keeper, 'record-desk/pages/certificates-desk', '');
    await keeper.tapButton(`核对并开具：${first}`);
    await keeper.see(/^兹证明 范泽丽/);
    await keeper.keepWholePage('volunteering-issue');
    await keeper.tapButton(new RegExp(`^开具 ${minutesText(scene.servedMinutes)}的证明`));
    await keeper.see('这张证明有效');
  });
  await takeHome(scene);
}

const takeHome = (scene: VolunteeringScene) =>
  visit(scene, first, async (volunteer) => {
    await scene.openPage(volunteer, 'service-record/pages/certificates', '');
    await volunteer.tap(/^编号 /);
    await volunteer.see('这张证明有效');
    await volunteer.keepWholePage('volunteering-certificate');
    const downloading = volunteer.page.waitForEvent('download');
    await volunteer.tapButton('打印版证明（PDF）');
    expect((await downloading).suggestedFilename()).toMatch(/范泽丽.*\.pdf$/);
    scene.certificateCode = (await volunteer.words()).match(/[\w-]{4}( [\w-]{2,4}){5}/)?.[0] ?? '';
  });

async function endOfPublicity(scene: VolunteeringScene): Promise<string> {
  const client = await scene.api('dev-committee');
  type Posting = { month: string; postedUntil: string };
  const { items } = await client.query<{ items: Posting[] }>('volunteering.listPostings', {});
  const posting = items.find(({ month }) => month === scene.month);
  if (!posting) throw new Error(`${scene.month} was not posted`);
  return posting.postedUntil;
}

const askForCertificate = (scene: VolunteeringScene) =>
  visit(scene, first, async (volunteer) => {
    await scene.openPage(volunteer, 'service-record/pages/certificates', '');
    await volunteer.tapButton('申请服务证明');
    await volunteer.fill('开始日期，日期', `${scene.month}-01`);
    await volunteer.see(`可以证明 ${minutesText(scene.servedMinutes)}`);
    await volunteer.fill('用途', purpose);
    await volunteer.keepScreenshot('volunteering-ask-certificate');
    await volunteer.tapButton('提交申请');
    await volunteer.see('等待开具');
  });

/** Whoever has it in hand checks it by the code printed on it, without logging in. */
export async function checkCertificate(scene: VolunteeringScene): Promise<void> {
  const anybody = await scene.arrive();
  await scene.openPage(anybody, 'service-record/pages/check-certificate', '');
  await anybody.fill('核验码', scene.certificateCode);
  await anybody.tapButton('核对');
  await anybody.see('这张证明有效');
  await anybody.see(/^兹证明 范泽丽/);
  await anybody.keepWholePage('volunteering-check-certificate');
  expect(anybody.errors).toEqual([]);
  await anybody.leave();
}
