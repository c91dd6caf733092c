import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    clauseExplanation: {
      communityId: string;
      conventionId: string;
      paragraphId: string;
      wordsDigest: string;
      plainWords: string;
      example: string;
      explainedBy: string;
      body: StaffRole | null;
      explainedAt: Date;
    };
    clauseCitation: {
      communityId: string;
      subjectKind: 'topic' | 'notice';
      subjectId: string;
      conventionId: string;
      paragraphId: string;
      id: string;
      edition: number;
      citedBy: string | null;
      citedAt: Date;
    };
  }
}
