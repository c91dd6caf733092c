import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { plainParagraphs } from '@/shared/plain-text';
import { isWithin } from '@/shared/polls/poll-limits';
import { phaseAt } from '@/shared/polls/poll-timing';
import { correctionLimits } from '@/shared/polls/roll-notices';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, lockPoll, type PollContext } from '../poll-row';
import '../ledger/tables';
import { ruled } from '../refuse';
import { correctedRows } from './corrected-rows';
import { planCorrection } from './plan-correction';
import { publishCorrection } from './publish-correction';
import { growRollTree } from './roll-tree';
import { writeVersion } from './write-version';

/**
 * Makes the register as it is now a new version of a poll's roll, before the poll opens and never
 * after. `version` and `digest` are of the preview the caller has read: of two corrections at once
 * the second is refused. Everybody is told, with the reason; who still votes keeps their voter id, so
 * representatives and deliveries hold.
 *
 * @throws Refusal pollNotFound, pollCancelled, rollNotCorrectable, rollCorrectionChanged,
 * rollCorrectionEmpty, rollCorrectionReasonLength, rollAltered, whatever `buildVoterRoll` refuses
 */
export const correctRoll = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      version: z.number().int(),
      digest: z.string().max(64),
      reason: z.string().max(1_000).transform(plainParagraphs),
    }),
  )
  .output(z.object({ version: z.number().int() }))
  .mutation(async ({ ctx, input: { pollId, version: read, digest, reason } }) => {
    if (!isWithin(correctionLimits.reason, reason.length)) {
      throw new Refusal('rollCorrectionReasonLength', correctionLimits.reason);
    }
    const poll = await lockPoll(ctx, pollId);
    refuseUnlessCorrectable(poll, ctx.now);
    // Another process's clock may be ahead of ours: whoever has voted stands on the roll they voted by.
    if (await hasBallots(ctx, pollId)) throw new Refusal('rollNotCorrectable');
    if (poll.rollVersion !== read) throw new Refusal('rollCorrectionChanged');
    const plan = ruled(await planCorrection(ctx, poll));
    if (plan.digest !== digest) throw new Refusal('rollCorrectionChanged');
    if (plan.changes === 0) throw new Refusal('rollCorrectionEmpty');

    const { rows, changes } = correctedRows(plan.frozen, plan.difference);
    const tree = growRollTree(rows);
    const version = read + 1;
    const next = { version, digest, ...plan.roll, reason };
    await writeVersion(ctx, pollId, { ...next, tree, rows, changes });
    const published = { ...next, root: tree.root, changes };
    await publishCorrection(ctx, poll, published, plan.labels);
    const details = { version, rollRoot: tree.root, changes: changes.length };
    await recordDeed(ctx, 'polls.correctRoll', pollId, details);
    return { version };
  });

function refuseUnlessCorrectable(poll: AnnouncedPoll, now: Date): void {
  const phase = phaseAt(poll, now);
  if (phase === 'cancelled') throw new Refusal('pollCancelled');
  if (phase !== 'announced') throw new Refusal('rollNotCorrectable');
}

async function hasBallots({ transaction, communityId }: PollContext, pollId: string) {
  const ballot = await transaction
    .selectFrom('ballot')
    .select('sequence')
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .limit(1)
    .executeTakeFirst();
  return ballot !== undefined;
}
