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
      /** YYYY-MM-DD, in Asia/Shanghai. */
      day: string;
      missing: 'reading' | 'confirmation';
      people: number;
      remindedBy: string;
      remindedAt: Date;
    };
  }
}

export {};
