import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { CertificateContent } from '@/shared/volunteering/certificates/certificate-content';
import type { RecordKind } from '@/shared/volunteering/certificates/record-kinds';
import type { RequestState } from '@/shared/volunteering/certificates/request-states';
import '../tables';

/** Every `…Date` of type string is a `date`: read it as `column::text`. */
declare module '@/cloud/platform/tables' {
  interface Tables {
    certificateRequest: {
      communityId: string;
      id: string;
      volunteerId: string;
      fromDate: string;
      untilDate: string;
      purpose: string;
      state: RequestState;
      requestedBy: string;
      requestedAt: Date;
      decidedBy: string | null;
      decidedAt: Date | null;
      declineReason: string | null;
    };
    certificateNumbering: { communityId: string; year: number; last: number };
    serviceCertificate: {
      communityId: string;
      id: string;
      requestId: string;
      volunteerId: string;
      year: number;
      number: number;
      token: string;
      minutes: number;
      content: Json<CertificateContent>;
      replacesId: string | null;
      issuedBy: string;
      issuedAt: Date;
    };
    certificateEntry: {
      communityId: string;
      certificateId: string;
      volunteerId: string;
      entryId: string;
    };
    certificateRevocation: {
      communityId: string;
      certificateId: string;
      reason: string;
      revokedBy: string;
      revokedAt: Date;
    };
    volunteerRecord: {
      communityId: string;
      id: string;
      volunteerId: string;
      kind: RecordKind;
      title: string;
      detail: Generated<string>;
      givenBy: string;
      onDate: string;
      replacesId: string | null;
      takesOut: Generated<boolean>;
      reason: Generated<string>;
      recordedBy: string;
      recordedAt: Date;
    };
  }
}
