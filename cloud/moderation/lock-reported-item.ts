import { v7 as uuid } from 'uuid';
import { moderatedParts } from '@/cloud/moderated-kinds';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { Refusal } from '@/shared/refusals';
import { lockItemOf, type ModerationItem } from './item-row';
import type { ModerationContext } from './moderation-context';

interface Reported {
  kind: ModeratedKind;
  id: string;
}

/**
 * The item of what is being reported, locked. Words that were never screened (imported ones) become
 * an item now.
 *
 * @throws Refusal moderatedThingUnknown
 */
export async function lockReportedItem(
  context: ModerationContext,
  reported: Reported,
): Promise<ModerationItem> {
  const known = await lockItemOf(context, reported.kind, reported.id);
  if (known) return known;
  await noteUnscreened(context, reported);
  const noted = await lockItemOf(context, reported.kind, reported.id);
  if (!noted) throw new Refusal('moderatedThingUnknown');
  return noted;
}

async function noteUnscreened(context: ModerationContext, { kind, id }: Reported): Promise<void> {
  const found = await moderatedParts[kind].find?.(context, id);
  if (!found) return;
  const { transaction, communityId, now } = context;
  const { text: words, ...origin } = found;
  await transaction
    .insertInto('moderationItem')
    .values({
      communityId,
      id: uuid(),
      kind,
      subjectId: id,
      ...origin,
      words,
      visibility: 'shown',
      queuedBecause: null,
      queuedAt: null,
      suspicion: null,
      moderatedAt: null,
      writtenAt: now,
      changedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
