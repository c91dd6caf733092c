import type { Visibility } from '@/shared/moderation/visibility';
import type { StaffRole } from '@/shared/roles';
import '../tables';

declare module '@/cloud/platform/tables' {
  interface Tables {
    noticeComment: {
      communityId: string;
      id: string;
      noticeId: string;
      replyTo: string | null;
      accountId: string;
      bodyRole: StaffRole | null;
      text: string;
      visibility: Visibility;
      writtenAt: Date;
      removedAt: Date | null;
    };
    noticeCommentsClosing: {
      communityId: string;
      noticeId: string;
      closedBy: string;
      closedAt: Date;
    };
  }
}
