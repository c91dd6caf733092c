import type { CalendarDay } from '@/shared/shanghai-time';

declare module '@/cloud/platform/tables' {
  interface Tables {
    noticePush: {
      communityId: string;
      accountId: string;
      noticeId: string;
      pushedAt: Date;
    };
    noticeReminder: {
      communityId: string;
      noticeId: string;
      day: CalendarDay;
      missing: 'reading' | 'confirmation';
      people: number;
      remindedBy: string;
      remindedAt: Date;
    };
  }
}
