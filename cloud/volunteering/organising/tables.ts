import type { Generated } from 'kysely';
import type { StaffRole } from '@/shared/roles';
import type { MessageAudience } from '@/shared/volunteering/organising/shift-messages';

/** Every `day` is a `date` in Asia/Shanghai: compare it with text, never with a `Date`. */
declare module '@/cloud/platform/tables' {
  interface Tables {
    shiftLook: {
      communityId: string;
      shiftId: string;
      kind: 'enough' | 'dayBefore' | 'hoursBefore';
      dueAt: Date | null;
    };
    shiftCall: {
      communityId: string;
      shiftId: string;
      day: string;
      most: number;
      called: Generated<number>;
      calledBy: string;
      calledAt: Date;
    };
    calledVolunteer: {
      communityId: string;
      volunteerId: string;
      day: string;
      shiftId: string;
    };
    shiftMessage: {
      communityId: string;
      id: string;
      shiftId: string;
      audience: MessageAudience;
      body: string;
      authorAccountId: string;
      asRole: StaffRole | null;
      day: string;
      number: number;
      writtenAt: Date;
    };
  }
}
