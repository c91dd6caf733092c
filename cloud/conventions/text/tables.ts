import type { DraftBeginning } from '@/shared/conventions/clauses/drafting-rules';

declare module '@/cloud/platform/tables' {
  interface Tables {
    conventionDraft: {
      communityId: string;
      conventionId: string;
      revision: number;
      begunFrom: DraftBeginning;
      firstVersion: number;
      begunBy: string;
      begunAt: Date;
    };
  }
}
