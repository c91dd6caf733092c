import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { AcknowledgedBy, ConventionKind } from '@/shared/conventions/convention-kinds';
import type { RevisionState } from '@/shared/conventions/revision-life-cycle';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    convention: {
      communityId: string;
      id: string;
      kind: ConventionKind;
      name: string;
      acknowledgedBy: AcknowledgedBy;
      foundedBy: string;
      foundedAt: Date;
    };
    conventionRevision: {
      communityId: string;
      conventionId: string;
      number: number;
      state: RevisionState;
      reason: string;
      collectsUntil: Date;
      version: number | null;
      inForceFrom: Date | null;
      begunBy: string;
      begunAt: Date;
      endedAt: Date | null;
    };
    conventionStep: {
      communityId: string;
      conventionId: string;
      id: string;
      revision: number;
      fromState: RevisionState | null;
      toState: RevisionState;
      accountId: string | null;
      body: StaffRole | null;
      details: Json<Record<string, unknown>>;
      at: Date;
    };
    conventionClause: {
      communityId: string;
      conventionId: string;
      paragraphId: string;
      number: number;
      addition: Generated<number>;
      sinceEdition: number;
    };
  }
}
