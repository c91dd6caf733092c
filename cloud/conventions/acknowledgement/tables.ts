import type {
  RevocationReason,
  SigningWay,
  VisitOutcome,
} from '@/shared/conventions/acknowledgement/signing-words';
import type { AcknowledgedBy } from '@/shared/conventions/convention-kinds';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    acknowledgement: {
      communityId: string;
      id: string;
      conventionId: string;
      edition: number;
      version: number;
      textDigest: string;
      basis: AcknowledgedBy;
      signedFor: string;
      unitId: string;
      personId: string | null;
      accountId: string | null;
      signerName: string;
      way: SigningWay;
      strokesDigest: string | null;
      collectedBy: string | null;
      collectorName: string | null;
      collectedFor: StaffRole | null;
      signedAt: Date;
      statementDigest: string;
      logKey: string;
      signature: string;
      revokedAt: Date | null;
      revokedWhy: RevocationReason | null;
    };
    acknowledgementStrokes: {
      communityId: string;
      acknowledgementId: string;
      accountId: string | null;
      personId: string | null;
      collectedBy: string | null;
      strokes: string;
    };
    acknowledgementVisit: {
      communityId: string;
      id: string;
      conventionId: string;
      edition: number;
      unitId: string;
      outcome: VisitOutcome;
      visitedBy: string;
      visitedAt: Date;
    };
  }
}
