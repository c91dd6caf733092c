import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { Audience, AudienceRole } from '@/shared/notices/audience';
import type { NoticeContent } from '@/shared/notices/notice-content';
import type { NoticeKind } from '@/shared/notices/notice-kinds';
import type { NoticeSubject } from '@/shared/notices/notice-subject';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    notice: {
      communityId: string;
      id: string;
      kind: NoticeKind;
      title: string;
      body: string;
      publisherRole: StaffRole;
      publishedBy: string | null;
      publishedAt: Date;
      pinnedUntil: Date | null;
      expiresAt: Date | null;
      postedUntil: Date | null;
      needsConfirmation: boolean;
      correctsNoticeId: string | null;
      subjectKind: NoticeSubject['kind'] | null;
      subjectId: string | null;
      content: Json<NoticeContent | null> | null;
      commentsOpen: Generated<boolean>;
      groupName: string | null;
    };
    noticeRecall: {
      communityId: string;
      noticeId: string;
      reason: string;
      recalledBy: string;
      recalledAt: Date;
    };
    noticeAudience: {
      communityId: string;
      noticeId: string;
      kind: Audience['kind'];
      buildingId: string | null;
      entranceId: string | null;
      unitId: string | null;
      role: AudienceRole | null;
      /** The one of the four that is set, or 'community'. */
      target: Generated<string>;
    };
    noticePhoto: {
      communityId: string;
      noticeId: string;
      position: number;
      fileId: string;
    };
    noticeReading: {
      communityId: string;
      noticeId: string;
      accountId: string;
      readAt: Date;
    };
    noticeConfirmation: {
      communityId: string;
      noticeId: string;
      accountId: string;
      confirmedAt: Date;
    };
  }
}
