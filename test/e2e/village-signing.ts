import { randomUUID } from 'node:crypto';
import { severalAtOnce } from '@/cloud/demo/demo-stage';
import { visit } from './demo-scene';
import {
  clerk,
  drawName,
  drawnName,
  elderName,
  type VillageScene,
  villager,
  villagerName,
} from './village-scene';
import type { Visitor } from './visitor';

const households = 318;
const inBrowser = 2;
const onTablet = 40;

interface Edition {
  edition: number;
  digest: string;
}

/** Two sign with a finger in front of the page: the one on the phone, and one with large text. */
export async function signInBrowser(scene: VillageScene): Promise<void> {
  await visit(scene, villagerName, (signer) => sign(scene, signer, 'village-receipt'));
  await visit(scene, elderName, async (elder) => {
    await elder.useLargeText();
    await sign(scene, elder, 'village-receipt-large-text');
  });
}

async function sign(scene: VillageScene, signer: Visitor, screenshot: string): Promise<void> {
  await scene.openPage(signer, 'conventions/pages/sign');
  await drawName(signer);
  await signer.tapButton('我已阅读并知晓，签署');
  await signer.see(/公约指纹/);
  await signer.keepScreenshot(screenshot);
}

/** All others with a phone: one of each household, until those are left who sign on the tablet. */
export async function signByCrowd(scene: VillageScene): Promise<void> {
  const crowd = ['dev-villager-young'];
  for (let number = 1; crowd.length < households - inBrowser - onTablet; number += 1)
    crowd.push(villager(number));
  await severalAtOnce([...crowd.entries()], 6, async ([number, openId]) => {
    const signer = await scene.api(openId);
    const { conventionId } = scene;
    const { inForce, homes } = await signer.query<{
      inForce: Edition;
      homes: { unitId: string }[];
    }>('conventions.acknowledgementState', { conventionId });
    const way = number % 4 === 0 ? 'tap' : 'signature';
    await signer.mutate('conventions.acknowledge', {
      ...{ conventionId, edition: inForce.edition, digest: inForce.digest, way },
      ...{ unitId: homes[0]?.unitId, strokes: way === 'tap' ? null : drawnName(number) },
    });
  });
}

type HomesToCollect = Edition & {
  items: { unitId: string; people: { personId: string; isAdult: boolean }[] }[];
};

/** From door to door: two in front of the page, the rest through the same operation. */
export async function signOnTablet(scene: VillageScene): Promise<void> {
  await visit(scene, clerk, async (helper) => {
    await scene.openPage(helper, 'convention-desk/pages/tablet');
    await helper.page.locator('.list-item').locator('visible=true').first().click();
    for (let signed = 1; signed <= 2; signed += 1) {
      await helper.page.getByRole('radio').locator('visible=true').first().click();
      await drawName(helper);
      await helper.tapButton('签好了');
      await helper.see(`这次一共收了 ${signed} 份。`);
      if (signed === 1) await helper.tapButton(/^下一户/);
    }
    await helper.keepScreenshot('village-tablet');
  });
  const helper = await scene.api('dev-village-clerk');
  const { conventionId } = scene;
  const unsigned = { conventionId, search: '', buildingId: null, onlyUnsigned: true, limit: 50 };
  const { items, edition, digest } = await helper.query<HomesToCollect>(
    'conventions.homesToCollect',
    unsigned,
  );
  expect(items).toHaveLength(onTablet - 2);
  await severalAtOnce([...items.entries()], 4, ([number, { unitId, people }]) =>
    helper.mutate('conventions.acknowledgeOnTablet', {
      ...{ conventionId, edition, digest, unitId, strokes: drawnName(number) },
      signer: { personId: people.find(({ isAdult }) => isAdult)?.personId },
    }),
  );
}

/** All 318, and of them those on the tablet. */
export async function seeAllSigned(scene: VillageScene): Promise<void> {
  await visit(scene, clerk, async (helper) => {
    await scene.openPage(helper, 'convention-desk/pages/coverage');
    await helper.see(/318 \/ 318 户/);
    await helper.see('其中 40 份现场签署');
    await helper.keepScreenshot('village-coverage');
  });
}

/** A notice in blocks, published by the clock while nobody does anything, read and confirmed. */
export async function publishByTheClock(scene: VillageScene): Promise<void> {
  const office = await scene.api('dev-village-committee');
  const title = '秋收晒谷场安排，请看过后确认';
  await office.mutate('notices.scheduleDraft', {
    ...{ draftId: randomUUID(), revision: 0, at: scene.instant(120) },
    drafted: {
      ...{ kind: 'notice', publisherRole: 'villagersCommittee', title, attachments: [] },
      content: [
        { kind: 'heading', text: '先来后到' },
        {
          kind: 'list',
          ordered: true,
          items: ['第1组到第4组，周一到周三', '第5组到第8组，周四到周六'],
        },
        { kind: 'paragraph', text: '有困难的人家，请告诉村委会。' },
      ],
      ...{ audience: { kind: 'community' }, groupName: null, citations: [], pinned: false },
      ...{ needsConfirmation: true, commentsOpen: false, expiresAt: null, postingDays: null },
      ...{ disclosure: null, correctsNoticeId: null },
    },
  });
  await scene.wait(121);
  await visit(scene, villagerName, async (reader) => {
    await reader.open('/pages/home/index');
    await reader.tap(title);
    await reader.see('第5组到第8组，周四到周六');
    await reader.keepScreenshot('village-notice');
    await reader.tapButton('我已阅读并确认');
    await reader.see(/^您已于/);
  });
}
