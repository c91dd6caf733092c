import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { NewRow } from '@/cloud/platform/tables';
import { outcomeWords } from '@/shared/moderation/outcome-words';
import type { QueuedBecause } from '@/shared/moderation/queued-because';
import { Refusal } from '@/shared/refusals';
import { changeItem } from './change-item';
import { type DecisionInput, decisionInput } from './decision-input';
import { lockItem, type ModerationItem } from './item-row';
import { type PastDecision, pastDecisions } from './past-decisions';
import { settleDoubtedPhotos } from './settle-doubted-photos';
import { tellAuthor } from './tell-author';
import { hiderOf, whyCannotDecide } from './who-decides';

/**
 * A moderator lets words be shown, or hides them and says why. Of two at once the first stands.
 *
 * @throws Refusal moderationItemUnknown, ownWordsNotModerated, appealNeedsAnother, alreadyModerated,
 *   moderationItemChanged, moderationReasonMissing, moderationNoteMissing
 */
export const decide = operation('moderation.decide')
  .input(decisionInput)
  .output(z.object({ decided: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    const item = await lockItem(ctx, input.itemId);
    const decisions = await pastDecisions(ctx, [item.id]);
    const refusal = await whyCannotDecide(ctx, ctx.accountId, item, decisions);
    if (refusal) throw new Refusal(refusal);
    const because = whyItWaits(item, decisions, input);
    refuseWithoutReason(input);
    const said = { ...saidIn(input), because };
    await writeDecision(ctx, item, said, hiderOf(item, decisions));
    await changeItem(ctx, item, input.decision === 'show' ? 'shown' : 'hidden', {
      queuedAt: null,
      queuedBecause: null,
      cleared: input.decision === 'show',
      moderatedAt: ctx.now,
    });
    const photos = input.decision === 'show' ? input.photos : 'hide';
    const photosHidden = (await settleDoubtedPhotos(ctx, item, photos)) && photos === 'hide';
    const words = outcomeWords({ ...said, wasShown: item.visibility === 'shown', photosHidden });
    if (words !== null) await tellAuthor(ctx, item, `decided:${item.round}`, words);
    const { kind, subjectId } = item;
    const { note: _note, ...details } = said;
    await recordDeed(ctx, 'moderation.decide', item.id, { kind, subjectId, ...details });
    return { decided: true as const };
  });

function whyItWaits(
  { queuedBecause, round }: ModerationItem,
  [last]: readonly PastDecision[],
  input: DecisionInput,
): QueuedBecause {
  if (queuedBecause !== null && round === input.round) return queuedBecause;
  if (!last || last.round < input.round) throw new Refusal('moderationItemChanged');
  const { decision, reason, decidedAt } = last;
  throw new Refusal('alreadyModerated', { decision, reason, decidedAt: decidedAt.toISOString() });
}

function refuseWithoutReason({ decision, reason, note }: DecisionInput): void {
  if (decision === 'hide' && reason === null) throw new Refusal('moderationReasonMissing');
  if (decision === 'hide' && reason === 'other' && note === '')
    throw new Refusal('moderationNoteMissing');
}

const saidIn = ({ decision, reason, note }: DecisionInput) => ({
  decision,
  reason: decision === 'hide' ? reason : null,
  note,
});

async function writeDecision(
  { transaction, communityId, accountId, now }: MemberContext,
  { id: itemId, revision, round }: ModerationItem,
  said: Pick<NewRow<'moderationDecision'>, 'decision' | 'reason' | 'note' | 'because'>,
  hider: string | null,
): Promise<void> {
  await transaction
    .insertInto('moderationDecision')
    .values({
      communityId,
      id: uuid(),
      itemId,
      revision,
      round,
      ...said,
      moderatorAccountId: accountId,
      bySameModerator: hider === accountId,
      decidedAt: now,
    })
    .execute();
}
