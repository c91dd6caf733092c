import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { Visibility } from '@/shared/moderation/visibility';
import type { StaffRole } from '@/shared/roles';
import type { SuggestionKind, SuggestionState } from '@/shared/texts/suggestion-kinds';
import type { Paragraph, TextSubjectKind } from '@/shared/texts/text-content';

declare module '@/cloud/platform/tables' {
  interface Tables {
    livingText: {
      communityId: string;
      subjectKind: TextSubjectKind;
      subjectId: string;
      revision: number;
      title: string;
      paragraphs: Json<readonly Paragraph[]>;
      currentVersion: Generated<number>;
      updatedBy: string;
      updatedAt: Date;
    };
    textVersion: {
      communityId: string;
      subjectKind: TextSubjectKind;
      subjectId: string;
      number: number;
      previousNumber: GeneratedAlways<number | null>;
      title: string;
      paragraphs: Json<readonly Paragraph[]>;
      note: string;
      summary: string;
      digest: string;
      authorAccountId: string;
      authorBody: StaffRole | null;
      publishedAt: Date;
    };
    textSuggestion: {
      communityId: string;
      id: string;
      subjectKind: TextSubjectKind;
      subjectId: string;
      authorAccountId: string;
      kind: SuggestionKind;
      baseVersion: number;
      paragraphId: string;
      originalText: string;
      wording: string;
      reason: string;
      visibility: Visibility;
      state: SuggestionState;
      supportCount: Generated<number>;
      createdAt: Date;
      decidedAt: Date | null;
      decidedBy: string | null;
      decidedBody: StaffRole | null;
      answer: Generated<string>;
      acceptedVersion: number | null;
    };
    textSuggestionSupport: {
      communityId: string;
      suggestionId: string;
      accountId: string;
      at: Date;
    };
  }
}
