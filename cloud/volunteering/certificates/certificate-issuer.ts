import { callerNames, staffBodyOf } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import type { CertificateContent } from '@/shared/volunteering/certificates/certificate-content';
import { volunteeringRules } from '../volunteering-rules';

export type Issuer = Pick<CertificateContent, 'issuer' | 'responsible' | 'handler' | 'contact'>;

/**
 * In whose name the caller certifies: their body, who answers for it and how to reach it, and the
 * caller's own name as it stands beside their role. Whoever recorded the service proves it, a body
 * with a seal (民发〔2015〕149号); whoever keeps the system running is none.
 *
 * @throws Refusal certificateNeedsBody, certificateContactMissing
 */
export async function certificateIssuer(ctx: MemberContext): Promise<Issuer> {
  const body = staffBodyOf(ctx.caller.roles);
  if (body === null || body === 'administrator') throw new Refusal('certificateNeedsBody');
  const rules = await volunteeringRules(ctx);
  if (rules.certificateContact === '') throw new Refusal('certificateContactMissing');
  const offices = (await callerNames(ctx)).filter(({ buildingId }) => buildingId === null);
  return {
    issuer: staffRoles[body],
    responsible: rules.certificateResponsible,
    handler: offices.find(({ name }) => name !== '')?.name ?? '',
    contact: rules.certificateContact,
  };
}
