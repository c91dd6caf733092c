import type { CalendarDay } from '@/shared/shanghai-time';

declare module '@/cloud/platform/tables' {
  interface Tables {
    boardPosting: {
      communityId: string;
      noticeId: string;
      id: string;
      place: string;
      postedDay: CalendarDay;
      photoId: string;
      recordedBy: string;
      recordedAt: Date;
      takenDownBy: string | null;
      takenDownAt: Date | null;
    };
  }
}
