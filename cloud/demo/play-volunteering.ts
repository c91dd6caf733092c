import type { DemoStage } from './demo-stage';
import { playActivities, playReview } from './play-activities';
import { playAttendance, playUnsettled } from './play-attendance';
import { playCertificates } from './play-certificates';
import { playEarlyMinutes } from './play-early-minutes';
import { playHelp } from './play-help';
import { playLedger } from './play-ledger';
import { playOrganising } from './play-organising';
import { playOffer, playSignups } from './play-signups';

/**
 * Volunteering in every stage, from what was arranged six weeks ago to what waits today. In the order
 * of time: what has become due is done as the clock moves on.
 */
export async function playVolunteering(stage: DemoStage): Promise<void> {
  await playEarlyMinutes(stage);
  const played = await playActivities(stage);
  await playAttendance(stage, played);
  await playSignups(stage, played);
  await playReview(stage);
  await playUnsettled(stage, played);
  await playLedger(stage);
  await playOrganising(stage, played);
  await playCertificates(stage);
  await playHelp(stage);
  await playOffer(stage, played);
}
