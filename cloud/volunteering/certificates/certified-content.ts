import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import {
  type CertificateContent,
  certifiedActivities,
} from '@/shared/volunteering/certificates/certificate-content';
import { closedName } from '../ledger/shown-name';
import { communityName } from '../organising/community-name';
import type { Volunteer } from '../volunteers/volunteer-row';
import { certifiableEntries } from './certifiable-entries';
import { certificateIssuer } from './certificate-issuer';
import type { ServiceDays } from './service-days';

/** What a certificate is about, beside what the ledger says. */
export type Certified = ServiceDays &
  Pick<CertificateContent, 'purpose' | 'notes' | 'replaces'> & {
    volunteer: Pick<Volunteer, 'id' | 'name'>;
  };

/**
 * The content of a certificate as the caller would issue it now, with the entries of the ledger behind
 * it: those alone whose publicity is over without an objection that still stands.
 *
 * @throws Refusal certificateOfNobody, certificateNeedsBody, certificateContactMissing,
 * certificateNothingServed
 */
export async function certifiedContent(
  ctx: MemberContext,
  { volunteer, fromDate, untilDate, purpose, notes, replaces }: Certified,
): Promise<{ content: CertificateContent; entryIds: string[] }> {
  if (volunteer.name === closedName) throw new Refusal('certificateOfNobody');
  const issuer = await certificateIssuer(ctx);
  const entries = await certifiableEntries(ctx, volunteer.id, { fromDate, untilDate });
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
  if (minutes <= 0) throw new Refusal('certificateNothingServed');
  return {
    content: {
      communityName: await communityName(ctx),
      volunteerName: volunteer.name,
      ...{ fromDate, untilDate, minutes, activities: certifiedActivities(entries) },
      ...{ purpose, ...issuer, notes, replaces },
    },
    entryIds: entries.map(({ entryId }) => entryId),
  };
}
