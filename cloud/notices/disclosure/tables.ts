import type { Rhythm } from '@/shared/notices/disclosure/rhythms';
import type { StaffRole } from '@/shared/roles';
import '../tables';

declare module '@/cloud/platform/tables' {
  interface Tables {
    disclosureCalendar: { communityId: string; begunBy: string; begunAt: Date };
    disclosureItem: {
      communityId: string;
      key: string;
      name: string;
      says: string;
      rhythm: Rhythm;
      dueDays: number;
      leastPostingDays: number;
      body: StaffRole;
      since: Date;
      retiredAt: Date | null;
      changedAt: Date;
    };
    disclosureDuty: {
      communityId: string;
      itemKey: string;
      period: string;
      endsAt: Date;
      overdueFrom: Date;
    };
    disclosureFulfilment: {
      communityId: string;
      itemKey: string;
      /** Empty where the item has no periods. */
      period: string;
      noticeId: string;
      linkedBy: string | null;
      linkedAt: Date;
    };
  }
}
