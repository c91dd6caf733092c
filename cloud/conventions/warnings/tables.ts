import type { WarningRule } from '@/shared/conventions/warnings/warning-rules';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    conventionWarningAnswer: {
      communityId: string;
      conventionId: string;
      id: string;
      paragraphId: string;
      rule: WarningRule;
      wordsDigest: string;
      reason: string;
      body: StaffRole;
      answeredBy: string;
      answeredAt: Date;
    };
  }
}
