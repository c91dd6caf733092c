import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { resultChanges } from '@/shared/polls/result-changes';
import { Refusal } from '@/shared/refusals';
import { readItems } from '../ballot-items';
import { countBallots } from '../count-ballots';
import { strikeBallots } from '../ledger/strike-ballots';
import { publishRecount } from '../publish-poll-notices';
import type { PublishedPoll } from './posted-poll';
import { recordCount } from './record-count';
import { lockRecount } from './recount-row';
import { refuseWrongStrikes } from './refuse-wrong-strikes';
import { latestResult } from './result-row';

/**
 * The second of two persons confirms a recount: ballots found invalid are struck, the rest is counted
 * again, and the new result is published beside the earlier ones with a posting period of its own.
 *
 * @throws Refusal recountNotFound, recountDecided, resultNotPosted, recountNeedsAnother,
 * strikeUnknown, strikeAppBallot, and what `countBallots` refuses
 */
export const confirmRecount = operation('polls.prepare')
  .input(z.object({ recountId: z.uuid() }))
  .output(z.object({ count: z.number().int() }))
  .mutation(async ({ ctx, input: { recountId } }) => {
    const { poll, recount } = await lockRecount(ctx, recountId);
    if (recount.proposedBy === ctx.accountId) throw new Refusal('recountNeedsAnother');
    const before = await latestResult(ctx, poll.id);
    if (!before) throw new Error(`poll ${poll.id}: posted without a result`);
    const count = before.count + 1;
    await decide(ctx, recount, count);

    await refuseWrongStrikes(ctx, poll.id, recount.strikes);
    await strikeBallots(ctx, poll, recountId, recount.strikes);
    const tally = await countBallots(ctx, poll);
    const posting = await recordCount(ctx, poll, { count, tally });
    await postAnew(ctx, poll, posting);

    const { reason, strikes } = recount;
    const changes = resultChanges(poll.ruleSet, before.tally, tally);
    const told = { count, reason, changes, struckBallots: strikes.length };
    const items = await readItems(ctx, poll.id);
    await publishRecount(ctx, poll, items, { tally, postedUntil: posting.postedUntil, told });
    await recordDeed(ctx, 'polls.recount', poll.id, { count, recountId, strikes: strikes.length });
    return { count };
  });

const decide = (ctx: MemberContext, recount: Row<'pollRecount'>, count: number) =>
  ctx.transaction
    .updateTable('pollRecount')
    .set({ decision: 'confirmed', decidedBy: ctx.accountId, decidedAt: ctx.now, count })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', recount.id)
    .where('decision', 'is', null)
    .execute();

const postAnew = (
  ctx: MemberContext,
  poll: PublishedPoll,
  posting: { postedUntil: Date; sealedUntil: Date },
) =>
  ctx.transaction
    .updateTable('poll')
    .set(posting)
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', poll.id)
    .where('state', '=', 'preliminary')
    .execute();
