import type { DemoStage } from './demo-stage';
import { playActivities, playReview } from './play-activities';
import { playHelp } from './play-help';
import { playOrganising } from './play-organising';

/** Volunteering in every stage, from what was arranged six weeks ago to what waits today. */
export async function playVolunteering(stage: DemoStage): Promise<void> {
  const played = await playActivities(stage);
  await playReview(stage);
  await playOrganising(stage, played);
  await playHelp(stage);
}
