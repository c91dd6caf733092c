import { sql } from 'kysely';
import { screenWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { NewRow } from '@/cloud/platform/tables';
import { collectingLimits, isWithin } from '@/shared/conventions/collecting/collecting-limits';
import type { Visibility } from '@/shared/moderation/visibility';
import { Refusal } from '@/shared/refusals';
import './tables';

type NewOpinion = Omit<NewRow<'conventionOpinion'>, 'communityId' | 'visibility' | 'saidAt'>;

/**
 * Keeps an opinion after it has been looked at by the word list: `waiting` is read by nobody else until
 * a moderator has shown it. `tooMany` is the refusal of the twenty-first of one person or home; of
 * several at once each sees those before it.
 *
 * @throws Refusal opinionWordsLength, `tooMany`
 */
export async function keepOpinion(
  ctx: MemberContext,
  opinion: NewOpinion,
  tooMany: 'opinionsTooMany' | 'householdOpinionsTooMany',
): Promise<Visibility> {
  const { id, words: text } = opinion;
  if (!isWithin(collectingLimits.words, text))
    throw new Refusal('opinionWordsLength', collectingLimits.words);
  if ((await countBefore(ctx, opinion)) >= collectingLimits.opinions)
    throw new Refusal(tooMany, { most: collectingLimits.opinions });
  const visibility = await screenWords(ctx, {
    kind: 'conventionOpinion',
    ...{ id, topicId: null, text },
  });
  const { transaction, communityId, now: saidAt } = ctx;
  const kept = await transaction
    .insertInto('conventionOpinion')
    .values({ ...opinion, communityId, visibility, saidAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // The phone made the id: one that is there already is another opinion's.
  if (kept.numInsertedOrUpdatedRows === 0n) throw new Refusal('inputInvalid', { fields: ['id'] });
  return visibility;
}

async function countBefore(
  { transaction, communityId }: MemberContext,
  { conventionId, revision, authorAccountId, unitId }: NewOpinion,
): Promise<number> {
  const whose = authorAccountId ?? unitId ?? '';
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conventions.opinion ${whose}`}, 0))`.execute(
    transaction,
  );
  const { count } = await transaction
    .selectFrom('conventionOpinion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where(authorAccountId ? 'authorAccountId' : 'unitId', '=', whose)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return Number(count);
}
