import type { DemoStage } from './demo-stage';
import { playActivities, playReview } from './play-activities';
import { playAttendance, playUnsettled } from './play-attendance';
import { playHelp } from './play-help';
import { playOrganising } from './play-organising';
import { playOffer, playSignups } from './play-signups';

/** Volunteering in every stage, from what was arranged six weeks ago to what waits today. */
export async function playVolunteering(stage: DemoStage): Promise<void> {
  const played = await playActivities(stage);
  await playAttendance(stage, played);
  await playSignups(stage, played);
  await playReview(stage);
  await playUnsettled(stage, played);
  await playOrganising(stage, played);
  await playHelp(stage);
  await playOffer(stage, played);
}
