import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { readVolunteer, type Volunteer } from '../volunteers/volunteer-row';
import { decideRequest, lockWaitingRequest } from './request-row';
import { tellVolunteer } from './tell-volunteer';
import { type WrittenCertificate, writeCertificate } from './write-certificate';

/**
 * Issues the certificate somebody asked for, free of charge: its minutes are those of the ledger whose
 * publicity of seven days or more is over, nothing else. `minutes` is the sum the caller has seen.
 * Nobody certifies themselves.
 *
 * @throws Refusal certificateRequestNotFound, certificateRequestDecided, certificateOfOneself,
 * wordsNotAllowed, certificateNeedsBody, certificateContactMissing, certificateNothingServed,
 * certificateMinutesChanged
 */
export const issueCertificate = operation('volunteering.keepLedger')
  .input(
    z.object({
      requestId: z.uuid(),
      minutes: z.number().int(),
      notes: lineInput(certificateLimits.notes),
    }),
  )
  .output(z.object({ certificateId: z.string(), number: z.string() }))
  .mutation(async ({ ctx, input: { requestId, minutes, notes } }) => {
    refuseForbiddenWords([notes]);
    const request = await lockWaitingRequest(ctx, requestId);
    const volunteer = await readVolunteer(ctx, request.volunteerId);
    refuseOwn(ctx, volunteer);
    const { fromDate, untilDate, purpose } = request;
    const issued = await writeCertificate(ctx, {
      certified: { volunteer, fromDate, untilDate, purpose, notes, replaces: null },
      ...{ requestId, replacesId: null, seenMinutes: minutes },
    });
    await decideRequest(ctx, requestId, 'issued');
    await recordDeed(ctx, 'volunteering.issueCertificate', issued.id, { number: issued.number });
    await tellOfIssue(ctx, volunteer, issued);
    return { certificateId: issued.id, number: issued.number };
  });

/** @throws Refusal certificateOfOneself */
export function refuseOwn(ctx: MemberContext, { accountId }: Pick<Volunteer, 'accountId'>): void {
  if (accountId === ctx.accountId) throw new Refusal('certificateOfOneself');
}

export const tellOfIssue = (
  ctx: MemberContext,
  volunteer: Volunteer,
  { id, number, content }: WrittenCertificate,
): Promise<void> =>
  tellVolunteer(ctx, volunteer, {
    occasion: `certificateIssued:${id}`,
    subjectId: id,
    title: '服务证明开好了',
    body: `编号 ${number}，共 ${minutesText(content.minutes)}。可以在“服务证明”里打印，盖章请找${content.issuer}。`,
  });
