import type { Generated } from 'kysely';
import '../tables';

declare module '@/cloud/platform/tables' {
  interface Tables {
    guardianConsent: {
      communityId: string;
      id: string;
      volunteerId: string;
      activityId: string;
      way: 'app' | 'paper';
      guardianAccountId: string | null;
      guardianName: Generated<string>;
      guardianPhone: Generated<string>;
      state: 'asked' | 'given' | 'declined' | 'withdrawn' | 'replaced';
      /** Of the activity's risks, as consented to. */
      riskRevision: number;
      recordedBy: string | null;
      askedAt: Date;
      decidedAt: Date | null;
    };
  }
}
