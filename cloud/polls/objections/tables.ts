import type { Generated } from 'kysely';
import type { ObjectionKind, ObjectionOutcome } from '@/shared/polls/objection-windows';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    pollObjection: {
      communityId: string;
      id: string;
      pollId: string;
      kind: ObjectionKind;
      voterId: string | null;
      roomLabel: Generated<string>;
      accountId: string;
      text: string;
      photoIds: Generated<string[]>;
      filedAt: Date;
      answer: string | null;
      outcome: ObjectionOutcome | null;
      answeredBy: string | null;
      answeredAt: Date | null;
      publisherRole: StaffRole | null;
    };
  }
}
