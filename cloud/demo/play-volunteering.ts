import type { DemoStage } from './demo-stage';
import { playActivities, playReview } from './play-activities';
import { playAttendance, playUnsettled } from './play-attendance';
import { playCertificates } from './play-certificates';
import { playHelp } from './play-help';
import { playOrganising } from './play-organising';

/**
 * Volunteering in every stage, from what was arranged six weeks ago to what waits today. In the order
 * of time: what has become due is done as the clock moves on.
 */
export async function playVolunteering(stage: DemoStage): Promise<void> {
  const played = await playActivities(stage);
  await playAttendance(stage, played);
  await playReview(stage);
  await playUnsettled(stage, played);
  await playOrganising(stage, played);
  await playCertificates(stage);
  await playHelp(stage);
}
