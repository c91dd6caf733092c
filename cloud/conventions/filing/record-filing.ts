import { z } from 'zod';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { filingLimits } from '@/shared/conventions/filing/filing-limits';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { adoptionOf } from '../adoption/adoption-of';
import type { ConventionContext } from '../convention-context';
import { lockConvention, openRevision, type Revision } from '../convention-rows';
import { readFiling } from './filing-rows';

/**
 * Records that the adopted convention was filed with the township or subdistrict (备案). Until it is
 * published the record can be put right.
 *
 * @throws Refusal conventionNotFound, conventionStepNotNow, filingDayImpossible, fileUnknown
 */
export const recordFiling = operation('conventions.manage')
  .input(
    z.object({
      conventionId: z.uuid(),
      filedOn: z.iso.date(),
      office: lineInput(filingLimits.office),
      receiptNumber: lineInput(filingLimits.receiptNumber),
      photoIds: z.array(z.uuid()).min(filingLimits.photos.min).max(filingLimits.photos.max),
    }),
  )
  .output(z.object({}))
  .mutation(async ({ ctx, input: { conventionId, ...record } }) => {
    await lockConvention(ctx, conventionId);
    const revision = await revisionToFile(ctx, conventionId);
    const adoptedOn = (await adoptionOf(ctx, revision))?.adoptedOn;
    if (record.filedOn > shanghaiDay(ctx.now) || (adoptedOn && record.filedOn < adoptedOn)) {
      throw new Refusal('filingDayImpossible');
    }
    // Photos of a colleague's record stay.
    const kept = (await readFiling(ctx, revision))?.photoIds ?? [];
    const added = record.photoIds.filter((id) => !kept.includes(id));
    await refuseForeignPhotos(ctx, added);

    const filed = { ...record, filedBy: ctx.accountId, filedAt: ctx.now };
    await ctx.transaction
      .insertInto('conventionFiling')
      .values({
        communityId: ctx.communityId,
        conventionId,
        revision: revision.number,
        ...filed,
      })
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'conventionId', 'revision']).doUpdateSet(filed),
      )
      .execute();
    await recordDeed(ctx, 'conventions.recordFiling', conventionId, { edition: revision.number });
    return {};
  });

/** The adopted revision, its convention locked. @throws Refusal conventionStepNotNow */
export async function revisionToFile(
  context: ConventionContext,
  conventionId: string,
): Promise<Revision & { version: number }> {
  const revision = await openRevision(context, conventionId);
  if (revision?.state !== 'filing' || revision.version === null) {
    throw new Refusal('conventionStepNotNow');
  }
  return { ...revision, version: revision.version };
}
