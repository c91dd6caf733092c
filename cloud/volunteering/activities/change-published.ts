import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { activityProblems, loosensTerms } from '@/shared/volunteering/activities/activity-rules';
import { asColumns, contentOf } from './activity-columns';
import type { ActivityContent } from './activity-input';
import { photoIdsOf, replacePhotos } from './activity-photos';
import { changeActivity } from './activity-row';
import { comingShiftIds } from './coming-shifts';
import { refuse } from './refuse';
import { tellReviewers } from './tell-reviewers';
import { tellSignedUp } from './tell-signed-up';
import type { Activity } from './who-leads';

/**
 * Changes what a published activity says; who holds it stays. A team keeps to what was reviewed, and
 * the reviewers are told to look. Other risks count as new ones.
 */
export async function changePublished(
  ctx: MemberContext,
  activity: Activity,
  { organiser: _, photoIds, ...fields }: ActivityContent,
): Promise<void> {
  refuse(activityProblems({ ...fields, photoIds }));
  const photosBefore = await photoIdsOf(ctx, activity.id);
  const revision = activity.revision + 1;
  if (activity.teamId !== null) {
    const before = contentOf(activity, photosBefore);
    if (loosensTerms(before, { ...fields, photoIds })) throw new Refusal('reviewedTermsFixed');
    await refuseUnscreenedWords(ctx, [fields.title, fields.place, fields.description]);
    await refuseUnscreenedWords(ctx, [fields.risks, fields.insuranceNote]);
    await tellReviewers(ctx, {
      subjectId: activity.id,
      occasion: `activityChanged:${activity.id}:${revision}`,
      title: `志愿队改了活动：${fields.title}`,
      body: '这个活动已经发布，请看一看改后的内容。不合适的，可以取消活动。',
    });
  }
  await replacePhotos(ctx, activity.id, photosBefore, photoIds);
  const hasNewRisks = disclosesOtherRisks(activity, fields);
  const riskRevision = activity.riskRevision + (hasNewRisks ? 1 : 0);
  await changeActivity(ctx, activity, { ...asColumns(fields), revision, riskRevision });
  if (hasNewRisks) {
    await tellSignedUp(
      ctx,
      { ...activity, title: fields.title },
      await comingShiftIds(ctx, activity),
      {
        occasion: `risks:${riskRevision}`,
        body: '活动的风险说明有改动，请打开看一看，点一下确认。不想参加了的，可以取消报名。',
      },
    );
  }
  if (fields.place !== activity.place) {
    await tellSignedUp(
      ctx,
      { ...activity, title: fields.title },
      await comingShiftIds(ctx, activity),
      {
        occasion: `place:${revision}`,
        body: `活动地点改为：${fields.place}。报名继续有效。`,
      },
    );
  }
}

type Disclosed = Pick<Activity, 'risks' | 'isRisky' | 'isRescue' | 'insurance'>;

const disclosesOtherRisks = (before: Disclosed, after: Disclosed): boolean =>
  before.risks !== after.risks ||
  before.isRisky !== after.isRisky ||
  before.isRescue !== after.isRescue ||
  before.insurance !== after.insurance;
