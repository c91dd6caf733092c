import type { Generated } from 'kysely';
import type { RemarkWeight } from '@/shared/conventions/review/remark-weights';
import type { ReviewState } from '@/shared/conventions/review/review-outcomes';
import '../tables';

declare module '@/cloud/platform/tables' {
  interface Tables {
    conventionReview: {
      communityId: string;
      conventionId: string;
      id: string;
      revision: number;
      round: number;
      version: number;
      digest: string;
      state: Generated<ReviewState>;
      submittedBy: string;
      submittedAt: Date;
      reviewerName: string | null;
      reviewerOffice: string | null;
      opinion: string | null;
      decidedAt: Date | null;
    };
    conventionReviewLink: {
      communityId: string;
      id: string;
      reviewId: string;
      tokenDigest: Buffer;
      office: string;
      madeBy: string;
      madeAt: Date;
      expiresAt: Date;
      usedAt: Date | null;
      revokedBy: string | null;
      revokedAt: Date | null;
    };
    conventionReviewRemark: {
      communityId: string;
      id: string;
      reviewId: string;
      paragraphId: string | null;
      weight: RemarkWeight;
      remark: string;
      writtenAt: Date;
      answer: string | null;
      answeredBy: string | null;
      answeredAt: Date | null;
    };
  }
}
