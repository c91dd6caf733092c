import type { DemoStage } from './demo-stage';
import type { DemoActivities } from './play-activities';

/**
 * Yesterday evening: what the organisers did for their coming shifts. Nobody is called to the one that
 * lacks people tomorrow: that tap is left to whoever looks at the demo.
 */
export async function playOrganising(
  stage: DemoStage,
  { shifts }: Pick<DemoActivities, 'shifts'>,
): Promise<void> {
  await stage.goTo(1, 18);
  await message(stage, 'dev-grid', shifts.phoneClass, [
    '请带上自己的手机和充电器，提前十分钟到，先分一分谁教哪位老人。',
  ]);
  await message(stage, 'dev-committee', shifts.cleaningComing[0] ?? '', [
    '这次从 3 栋开始扫，工具放在 3 栋门厅。',
    '天气冷，请穿厚一点；手套业主委员会准备好了。',
  ]);
  const { volunteering } = stage.as('dev-property');
  const { willCall } = await volunteering.callOptions.query({ shiftId: shifts.pruning });
  if (willCall > 0) await volunteering.callForHelp.mutate({ shiftId: shifts.pruning });
}

/** To those who have a place; where nobody has signed up there is nobody to write to. */
async function message(
  stage: DemoStage,
  openId: string,
  shiftId: string,
  bodies: readonly string[],
): Promise<void> {
  const { volunteering } = stage.as(openId);
  const { confirmed } = await volunteering.shiftMessageDesk.query({ shiftId });
  if (confirmed.people === 0) return;
  for (const body of bodies) {
    await volunteering.messageShift.mutate({ shiftId, audience: 'confirmed', body });
  }
}
