import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import { draftProblems } from '@/shared/volunteering/activities/activity-rules';
import { asColumns, refuseUnknownReferences } from './activity-columns';
import { type ActivityContent, activityContentInput } from './activity-input';
import { photoIdsOf, replacePhotos } from './activity-photos';
import { changeActivity } from './activity-row';
import { changePublished } from './change-published';
import { asOrganiser, organiserOf } from './organiser';
import { refuse } from './refuse';
import { type Activity, requireOrganiser } from './who-leads';

/**
 * Keeps the draft of an activity under an id the phone made, or changes what is published. `revision`
 * is the one the form was read at, 0 for a new activity. New risks of a published one are told to
 * everybody signed up for coming shifts, who accept them anew.
 *
 * @throws Refusal what `draftProblems` finds (`activityProblems` once published), wordsNotAllowed,
 *   activityKindUnknown, activityBuildingUnknown, fileUnknown, activityOrganiserUnknown,
 *   activityDraftsTooMany
 * @throws Refusal activityNotFound, notYourActivity, activityUnderReview, activityOver,
 *   activityChangedMeanwhile when somebody else saved in between
 * @throws Refusal reviewedTermsFixed, ownWordsNotAllowed: a team's activity that was reviewed
 */
export const saveActivity = operation('volunteering.organise')
  .input(activityContentInput.extend({ activityId: z.uuid(), revision: z.number().int().min(0) }))
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input: { activityId, revision, ...content } }) => {
    refuse(draftProblems(content));
    refuseForbiddenWords(wordsOf(content));
    if (revision === 0 && (await beginDraft(ctx, activityId, content))) return { revision: 1 };
    const activity = await requireOrganiser(ctx, activityId, { lock: true });
    if (activity.state === 'submitted') throw new Refusal('activityUnderReview');
    if (activity.state !== 'draft' && activity.state !== 'published')
      throw new Refusal('activityOver');
    if (activity.revision !== revision && !isOwnBeginning(ctx, activity, revision))
      throw new Refusal('activityChangedMeanwhile');
    await refuseUnknownReferences(ctx, content, activity);
    if (activity.state === 'draft') await changeDraft(ctx, activity, content);
    else await changePublished(ctx, activity, content);
    await recordDeed(ctx, 'volunteering.saveActivity', activityId, { state: activity.state });
    return { revision: activity.revision + 1 };
  });

/** Answers whether the draft is new: the id may have been sent before, with the answer lost. */
async function beginDraft(
  ctx: MemberContext,
  id: string,
  { organiser, photoIds, ...fields }: ActivityContent,
): Promise<boolean> {
  const { transaction, communityId, accountId, now } = ctx;
  const holder = await asOrganiser(ctx, organiser);
  await refuseUnknownReferences(ctx, fields, null);
  await refuseFurtherDrafts(ctx);
  const begun = await transaction
    .insertInto('activity')
    .values({
      ...{ communityId, id, state: 'draft', ...holder, ...asColumns(fields) },
      ...{ createdBy: accountId, createdAt: now, updatedAt: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!begun) return false;
  await replacePhotos(ctx, id, [], photoIds);
  await recordDeed(ctx, 'volunteering.beginActivity', id);
  return true;
}

async function changeDraft(
  ctx: MemberContext,
  activity: Activity,
  { organiser, photoIds, ...fields }: ActivityContent,
): Promise<void> {
  // Whoever organises it may go on with it in the name it stands in, an administrator too.
  const stays = isDeepStrictEqual(organiser, organiserOf(activity));
  const holder = stays ? {} : await asOrganiser(ctx, organiser);
  await replacePhotos(ctx, activity.id, await photoIdsOf(ctx, activity.id), photoIds);
  const revision = activity.revision + 1;
  await changeActivity(ctx, activity, { ...asColumns(fields), ...holder, revision });
}

/** The first save again, with more typed since: its answer had not arrived. */
const isOwnBeginning = (ctx: MemberContext, activity: Activity, revision: number): boolean =>
  revision === 0 &&
  activity.revision === 1 &&
  activity.state === 'draft' &&
  activity.createdBy === ctx.accountId;

async function refuseFurtherDrafts({ transaction, communityId, accountId }: MemberContext) {
  const { drafts } = await transaction
    .selectFrom('activity')
    .select(({ fn }) => fn.countAll<number>().as('drafts'))
    .where('communityId', '=', communityId)
    .where('createdBy', '=', accountId)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow();
  const { drafts: max } = activityLimits;
  if (drafts >= max) throw new Refusal('activityDraftsTooMany', { max });
}

/** What stands in a body's or team's name, once it is published. */
export const wordsOf = (
  activity: Pick<
    ActivityContent,
    'title' | 'place' | 'description' | 'contact' | 'risks' | 'insuranceNote'
  >,
): string[] => [
  activity.title,
  activity.place,
  activity.description,
  activity.contact,
  activity.risks,
  activity.insuranceNote,
];
