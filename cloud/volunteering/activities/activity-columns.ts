import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { ActivityDraft } from '@/shared/volunteering/activities/activity-rules';
import type { ActivityContent } from './activity-input';
import type { Activity } from './who-leads';

type Fields = Omit<ActivityContent, 'organiser' | 'photoIds'>;

/** The form's content as the columns have it. */
export const asColumns = ({ checkInPlace, ...fields }: Fields) => ({
  ...fields,
  latitudeMillionths: checkInPlace?.latitudeMillionths ?? null,
  longitudeMillionths: checkInPlace?.longitudeMillionths ?? null,
  radiusMetres: checkInPlace?.radiusMetres ?? null,
});

/** A row as the form and the rules have it. */
export function contentOf(activity: Activity, photoIds: readonly string[]): ActivityDraft {
  const { latitudeMillionths, longitudeMillionths, radiusMetres } = activity;
  const hasPlace =
    latitudeMillionths !== null && longitudeMillionths !== null && radiusMetres !== null;
  return {
    ...activity,
    checkInPlace: hasPlace ? { latitudeMillionths, longitudeMillionths, radiusMetres } : null,
    photoIds,
  };
}

/**
 * Refuses a kind or building that the community does not have. A kind that was retired may stay
 * where it stood already.
 *
 * @throws Refusal activityKindUnknown, activityBuildingUnknown
 */
export async function refuseUnknownReferences(
  { transaction, communityId }: MemberContext,
  { ownKindId, buildingId }: Pick<ActivityContent, 'ownKindId' | 'buildingId'>,
  before: Pick<Activity, 'ownKindId'> | null,
): Promise<void> {
  if (ownKindId !== null && ownKindId !== before?.ownKindId) {
    const kind = await transaction
      .selectFrom('ownActivityKind')
      .select('id')
      .where('communityId', '=', communityId)
      .where('id', '=', ownKindId)
      .where('retiredAt', 'is', null)
      .executeTakeFirst();
    if (!kind) throw new Refusal('activityKindUnknown');
  }
  if (buildingId !== null) {
    const building = await transaction
      .selectFrom('building')
      .select('id')
      .where('communityId', '=', communityId)
      .where('id', '=', buildingId)
      .executeTakeFirst();
    if (!building) throw new Refusal('activityBuildingUnknown');
  }
}
