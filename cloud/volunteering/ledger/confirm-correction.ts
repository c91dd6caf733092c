import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { minutesChangeText } from '@/shared/volunteering/minutes-text';
import { concludeObjection } from '../posting/conclude-objection';
import { type Correction, lockCorrectionToDecide, settleCorrection } from './correction-row';
import { creditMinutes, keepPeriods } from './credit-minutes';
import { entryStanding } from './entry-standing';
import { refuseChange, refuseService } from './propose-correction';
import { tellVolunteers } from './tell-of-minutes';
import { writeEntry } from './write-entry';

/**
 * The second person agrees: the correction is put into the ledger, if it still fits what stands there.
 * It is posted with the month in which this happens.
 *
 * @throws Refusal correctionNotFound, correctionDecided, correctionByYourself, correctionAboutYourself,
 *   and as `refuseChange` and `refuseService`
 */
export const confirmCorrection = operation('volunteering.keepLedger')
  .input(z.object({ correctionId: z.uuid() }))
  .output(z.object({ entryId: z.string() }))
  .mutation(async ({ ctx, input: { correctionId } }) => {
    const { correction, volunteer } = await lockCorrectionToDecide(ctx, correctionId);
    const entryId = await enter(ctx, correction);
    await settleCorrection(ctx, correctionId, { state: 'confirmed', madeEntryId: entryId });
    if (correction.objectionId) await concludeObjection(ctx, correction.objectionId, 'upheld');
    if (correction.entryId) {
      await tellVolunteers(ctx, [volunteer.accountId], {
        occasion: `corrected:${correctionId}`,
        subjectId: entryId,
        title: `您的服务时长有更正 ${minutesChangeText(correction.minutes)}`,
        body: `原因：${correction.reason}`,
      });
    }
    await recordDeed(ctx, 'volunteering.confirmCorrection', correctionId, { entryId });
    return { entryId };
  });

async function enter(ctx: MemberContext, correction: Correction): Promise<string> {
  const { volunteerId, entryId, shiftId, startsAt, endsAt, minutes, reason } = correction;
  const twoPersons = { recordedBy: correction.proposedBy, confirmedBy: ctx.accountId, reason };
  if (entryId !== null) {
    const standing = await entryStanding(ctx, entryId);
    refuseChange(standing, minutes);
    const made = await writeEntry(ctx, {
      ...{ volunteerId, kind: 'correction', minutes, correctsId: entryId },
      ...twoPersons,
    });
    if (made === null) throw new Error(`correction ${correction.id} made no entry`);
    await keepPeriods(ctx, { entryId: made, volunteerId }, standing.place(minutes) ?? []);
    return made;
  }
  if (!shiftId || !startsAt || !endsAt)
    throw new Error(`correction ${correction.id} is of nothing`);
  await refuseService(ctx, { volunteerId, shiftId, startsAt, endsAt });
  const periods = [{ startsAt, endsAt }];
  await creditMinutes(ctx, { volunteerId, kind: 'service', shiftId, periods }, twoPersons);
  const { id } = await ctx.transaction
    .selectFrom('minuteEntry')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .executeTakeFirstOrThrow();
  return id;
}
