import type { Visibility } from '@/shared/moderation/visibility';
import type { PostingOutcome, PostingStep } from '@/shared/notices/postings/posting-rules';
import type { StaffRole } from '@/shared/roles';
import '../tables';

declare module '@/cloud/platform/tables' {
  interface Tables {
    postingObjection: {
      communityId: string;
      id: string;
      noticeId: string;
      accountId: string;
      text: string;
      visibility: Visibility;
      filedAt: Date;
      answer: string | null;
      outcome: PostingOutcome | null;
      answeredBy: string | null;
      answeredRole: StaffRole | null;
      answeredAt: Date | null;
    };
    postingRecord: {
      communityId: string;
      noticeId: string;
      step: PostingStep;
      postedFrom: Date;
      postedUntil: Date;
      objections: number;
      answered: number;
      upheld: number;
      hidden: number;
      recordedAt: Date;
    };
  }
}
