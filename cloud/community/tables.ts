import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { BindingRelation, BindingState } from '@/shared/community/house-binding';
import type { RegisterUnit, UnitKind } from '@/shared/community/register/register';
import type { RegisterReading } from '@/shared/community/register/register-reading';
import type { StaffRole } from '@/shared/roles';
import type { RegisterReport } from './register/register-report';

declare module '@/cloud/platform/tables' {
  interface Tables {
    building: {
      communityId: string;
      id: string;
      name: string;
      position: number;
    };
    entrance: {
      communityId: string;
      id: string;
      buildingId: string;
      name: string;
      position: number;
    };
    unit: {
      communityId: string;
      id: string;
      buildingId: string;
      entranceId: string | null;
      roomNumber: string;
      kind: UnitKind;
      areaHundredths: number;
      position: number;
      isDeveloper: Generated<boolean>;
      createdAt: Date;
      removedAt: Date | null;
    };
    rollPerson: {
      communityId: string;
      id: string;
      name: string;
      phone: string | null;
      /** A `date`: read it as `birth_date::text`, or the driver makes midnight of some time zone of it. */
      birthDate: string | null;
      createdAt: Date;
    };
    unitPerson: {
      communityId: string;
      id: string;
      unitId: string;
      personId: string;
      relation: 'owner' | 'head' | 'member';
      kinship: string | null;
      position: number;
      validFrom: Date;
      validUntil: Date | null;
    };
    registerImport: {
      communityId: string;
      id: string;
      fileName: string;
      digest: string;
      state: 'reported' | 'committed' | 'discarded';
      reading: Json<RegisterReading> | null;
      report: Json<RegisterReport>;
      basedOn: string | null;
      createdBy: string;
      createdAt: Date;
      decidedAt: Date | null;
    };
    registerChange: {
      communityId: string;
      importId: string;
      position: number;
      unitId: string;
      kind: 'added' | 'changed' | 'removed';
      before: Json<RegisterUnit> | null;
      after: Json<RegisterUnit> | null;
    };
    houseBinding: {
      communityId: string;
      id: string;
      accountId: string;
      unitId: string;
      relation: BindingRelation;
      name: string;
      phone: string;
      adult: boolean;
      state: BindingState;
      personId: string | null;
      appliedAt: Date;
      decidedAt: Date | null;
      decidedBy: string | null;
      reason: string | null;
      expiresAt: Date | null;
    };
    claimedPerson: {
      communityId: string;
      personId: string;
      accountId: string;
      claimedAt: Date;
    };
    mergedPerson: {
      communityId: string;
      was: string;
      becomes: string;
      mergedAt: Date;
    };
    staffInvitation: {
      communityId: string;
      id: string;
      role: StaffRole;
      holderName: string;
      codeDigest: string;
      createdBy: string | null;
      createdAt: Date;
      expiresAt: Date;
      redeemedAt: Date | null;
      redeemedBy: string | null;
      revokedAt: Date | null;
    };
  }
}
