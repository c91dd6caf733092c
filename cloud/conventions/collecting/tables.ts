import type { Visibility } from '@/shared/moderation/visibility';

declare module '@/cloud/platform/tables' {
  interface Tables {
    conventionPrompt: {
      communityId: string;
      conventionId: string;
      id: string;
      revision: number;
      position: number;
      chapter: string;
      question: string;
    };
    conventionOpinion: {
      communityId: string;
      id: string;
      conventionId: string;
      revision: number;
      promptId: string | null;
      words: string;
      visibility: Visibility;
      buildingId: string | null;
      authorAccountId: string | null;
      unitId: string | null;
      enteredBy: string | null;
      saidAt: Date;
    };
  }
}
