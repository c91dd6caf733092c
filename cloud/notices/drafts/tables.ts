import type { Json } from '@/cloud/platform/tables';
import type { DraftedNotice, DraftState } from '@/shared/notices/drafts/drafted-notice';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    noticeDraft: {
      communityId: string;
      id: string;
      state: DraftState;
      revision: number;
      publisherRole: StaffRole;
      drafted: Json<DraftedNotice>;
      scheduledAt: Date | null;
      scheduledBy: string | null;
      returnedFor: string | null;
      noticeId: string | null;
      begunBy: string;
      changedBy: string;
      changedAt: Date;
    };
    noticeAttachment: {
      communityId: string;
      noticeId: string;
      position: number;
      fileId: string;
      name: string;
    };
  }
}
