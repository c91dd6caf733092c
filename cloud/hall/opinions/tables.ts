import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import type { Visibility } from '@/shared/moderation/visibility';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    statement: {
      communityId: string;
      id: string;
      topicId: string;
      authorAccountId: string | null;
      authorBody: StaffRole | null;
      text: string;
      visibility: Visibility;
      position: number;
      createdAt: Date;
    };
    /** A caller sees their own; due work everybody's. */
    statementVote: {
      communityId: string;
      topicId: string;
      statementId: string;
      accountId: string;
      choice: StatementChoice;
      at: Date;
    };
    /** Kept by the database; also of what is hidden, which nobody is shown. */
    statementTotal: {
      communityId: string;
      topicId: string;
      statementId: string;
      agrees: number;
      disagrees: number;
      passes: number;
    };
    opinionVoter: { communityId: string; topicId: string; accountId: string };
    opinionTotal: { communityId: string; topicId: string; voters: number };
  }
}
