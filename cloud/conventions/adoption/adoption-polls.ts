import type { Row } from '@/cloud/platform/tables';
import { communityKind, type PollStanding, pollStanding } from '@/cloud/polls/public';
import {
  adoptionItem,
  asksToAdopt,
  type VersionToAdopt,
} from '@/shared/conventions/adoption/adoption-item';
import { adoptsConvention } from '@/shared/conventions/adoption/adoption-rule-sets';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import type { Revision } from '../convention-rows';
import './tables';

export interface AdoptionPoll {
  row: Row<'conventionPoll'>;
  standing: PollStanding;
  /**
   * The item that asks for exactly this version; null where it was altered or asked twice, or goes by
   * a rule no convention is adopted under: nothing can be taken over from such a poll.
   */
  itemId: string | null;
}

/** The newest poll drafted for this version of a revision that was not taken over; null where there is none. */
export async function adoptionPoll(
  context: ConventionContext,
  { conventionId, number }: Pick<Revision, 'conventionId' | 'number'>,
  adopted: VersionToAdopt,
): Promise<AdoptionPoll | null> {
  const row = await context.transaction
    .selectFrom('conventionPoll')
    .selectAll()
    .where('communityId', '=', context.communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .where('version', '=', adopted.version)
    .where('takenOverAt', 'is', null)
    .orderBy('draftedAt', 'desc')
    .orderBy('pollId', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const standing = await pollStanding(context, row.pollId);
  const { ruleSet, ruleSetId } = standing;
  const isBound =
    row.digest === adopted.digest &&
    adoptsConvention(await communityKind(context), ruleSet?.id ?? ruleSetId);
  return { row, standing, itemId: isBound ? askedItem(standing, adopted) : null };
}

function askedItem(
  { items, ruleSet, ruleSetId }: PollStanding,
  adopted: VersionToAdopt,
): string | null {
  const wanted = adoptionItem(adopted);
  const body = ruleSet?.body ?? (ruleSetId === 'ownersAssembly' ? 'ownersAssembly' : '');
  const asking = items.filter((item) => asksToAdopt(wanted, item, body));
  return asking.length === 1 ? (asking[0]?.itemId ?? null) : null;
}

/**
 * Whether the poll is on its way to a result that will have to be taken over. A draft can be discarded,
 * a cancelled poll decides nothing, and one whose question or rule was altered never can.
 */
export const isUnderWay = ({ standing: { state }, itemId }: AdoptionPoll): boolean =>
  itemId !== null && state !== 'draft' && state !== 'cancelled';

/**
 * What people are voting on, or have decided, has the word: nothing else decides about the version, and
 * the round is not given up, before the result is taken over.
 *
 * @throws Refusal adoptionPollWaiting
 */
export async function refuseWhilePolled(
  context: ConventionContext,
  revision: Pick<Revision, 'conventionId' | 'number'>,
  adopted: VersionToAdopt,
): Promise<void> {
  const poll = await adoptionPoll(context, revision, adopted);
  if (poll && isUnderWay(poll)) throw new Refusal('adoptionPollWaiting');
}
