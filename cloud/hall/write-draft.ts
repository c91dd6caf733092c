import { sql } from 'kysely';
import { refuseForeignPhotos } from '@/cloud/files/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { mostDrafts } from '@/shared/hall/topic-limits';
import { Refusal } from '@/shared/refusals';
import type { TopicContent } from './topic-content';
import './tables';

/**
 * Makes the caller's draft with this id say `content`, or begins it; `isKept` when it is to stay a
 * draft and so counts among those the caller keeps. Answers whether it was begun.
 *
 * @throws Refusal topicDraftsTooMany, topicNotDraft (submitted before), topicNotFound (the id is
 *   somebody else's), topicBuildingUnknown, fileUnknown (a photo the caller did not upload)
 */
export async function writeDraft(
  context: MemberContext,
  id: string,
  { photoIds, ...content }: TopicContent,
  { isKept }: { isKept: boolean },
): Promise<{ begun: boolean }> {
  await refuseUnknownBuilding(context, content.buildingId);
  await refuseForeignPhotos(context, photoIds);
  const begun =
    !(await changeDraft(context, id, content)) && (await beginDraft(context, id, content, isKept));
  await replacePhotos(context, id, photoIds);
  return { begun };
}

type TextContent = Omit<TopicContent, 'photoIds'>;

/** Answers whether the caller has such a draft. */
async function changeDraft(
  { transaction, communityId, accountId, now }: MemberContext,
  id: string,
  content: TextContent,
): Promise<boolean> {
  const changed = await transaction
    .updateTable('topic')
    .set({ ...content, updatedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('authorAccountId', '=', accountId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Answers whether the draft is new: another phone of the same person may have begun it just now. */
async function beginDraft(
  context: MemberContext,
  id: string,
  content: TextContent,
  isKept: boolean,
): Promise<boolean> {
  const { transaction, communityId, accountId, now } = context;
  // Two phones of one person saving at once must not slip past the limit together.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hall.drafts ${accountId}`}, 0))`.execute(
    transaction,
  );
  if (await changeDraft(context, id, content)) return false;
  if (isKept) await refuseFurtherDrafts(context);
  const inserted = await transaction
    .insertInto('topic')
    .values({
      communityId,
      id,
      authorAccountId: accountId,
      state: 'draft',
      ...content,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) await refuseTakenId(context, id);
  return true;
}

async function refuseFurtherDrafts({ transaction, communityId, accountId }: MemberContext) {
  const { drafts } = await transaction
    .selectFrom('topic')
    .select((eb) => eb.fn.countAll<number>().as('drafts'))
    .where('communityId', '=', communityId)
    .where('authorAccountId', '=', accountId)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow();
  if (drafts >= mostDrafts) throw new Refusal('topicDraftsTooMany', { max: mostDrafts });
}

async function refuseTakenId({ transaction, communityId, accountId }: MemberContext, id: string) {
  const own = await transaction
    .selectFrom('topic')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('authorAccountId', '=', accountId)
    .executeTakeFirst();
  throw new Refusal(own ? 'topicNotDraft' : 'topicNotFound');
}

async function refuseUnknownBuilding(
  { transaction, communityId }: MemberContext,
  buildingId: string | null,
) {
  if (buildingId === null) return;
  const building = await transaction
    .selectFrom('building')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', buildingId)
    .executeTakeFirst();
  if (!building) throw new Refusal('topicBuildingUnknown');
}

async function replacePhotos(
  { transaction, communityId }: MemberContext,
  topicId: string,
  photoIds: readonly string[],
) {
  await transaction
    .deleteFrom('topicPhoto')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .execute();
  if (photoIds.length === 0) return;
  await transaction
    .insertInto('topicPhoto')
    .values(photoIds.map((fileId, position) => ({ communityId, topicId, position, fileId })))
    .execute();
}
