import { z } from 'zod';
import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { tellKeepers } from '../ledger/tell-keepers';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { readVolunteer } from '../volunteers/volunteer-row';
import { periodInput, refuseWrongPeriod } from './service-days';
import './tables';

const requestInput = z.object({
  id: z.uuid(),
  ...periodInput,
  purpose: lineInput(certificateLimits.purpose),
});

type Request = z.infer<typeof requestInput>;

const idOnly = z.object({ id: z.string() });

/**
 * A volunteer asks for a certificate of what they served from one day to another, and says what for. It
 * costs nothing. `id` is made by the phone: sent twice it is one request.
 *
 * @throws Refusal notRegisteredAsVolunteer, certificatePeriodWrong, certificatePeriodTooLong,
 * ownWordsNotAllowed, certificateAlreadyRequested
 */
export const requestCertificate = operation('volunteering.volunteer')
  .input(requestInput)
  .output(idOnly)
  .mutation(async ({ ctx, input }) => {
    const volunteer = await callersVolunteer(ctx);
    const kept = await keepRequest(ctx, volunteer.id, input);
    await tellKeepers(ctx, {
      ...{ occasion: `certificateRequest:${kept.id}`, subjectId: kept.id },
      title: '有人申请服务证明',
      body: '请打开“开具服务证明”核对时长，再开具。',
    });
    return kept;
  });

/**
 * The same for somebody without a phone; whoever keeps the ledger stands beside it.
 *
 * @throws Refusal volunteerNotFound, and as `requestCertificate`
 */
export const requestCertificateFor = operation('volunteering.keepLedger')
  .input(requestInput.extend({ volunteerId: z.uuid() }))
  .output(idOnly)
  .mutation(async ({ ctx, input: { volunteerId, ...request } }) => {
    const volunteer = await readVolunteer(ctx, volunteerId);
    return keepRequest(ctx, volunteer.id, request);
  });

async function keepRequest(ctx: MemberContext, volunteerId: string, request: Request) {
  refuseWrongPeriod(request, ctx.now);
  await refuseUnscreenedWords(ctx, [request.purpose]);
  const { transaction, communityId, accountId, now } = ctx;
  const kept = await transaction
    .insertInto('certificateRequest')
    .values({
      ...{ communityId, volunteerId, ...request, state: 'requested', requestedBy: accountId },
      ...{ requestedAt: now, decidedBy: null, decidedAt: null, declineReason: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (kept) {
    await recordDeed(ctx, 'volunteering.requestCertificate', request.id);
    return { id: request.id };
  }
  const same = await transaction
    .selectFrom('certificateRequest')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', request.id)
    .where('volunteerId', '=', volunteerId)
    .executeTakeFirst();
  if (!same) throw new Refusal('certificateAlreadyRequested');
  return same;
}
