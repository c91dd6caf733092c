import type { DigestSection } from '@/shared/hall/digest/digest-sections';
import type { CalendarDay } from '@/shared/shanghai-time';

declare module '@/cloud/platform/tables' {
  interface Tables {
    digest: {
      communityId: string;
      id: string;
      weekBegins: CalendarDay;
      itemCount: number;
      writtenAt: Date;
    };
    digestItem: {
      communityId: string;
      digestId: string;
      position: number;
      section: DigestSection;
      topicId: string;
      title: string;
      sentence: string;
      at: Date;
    };
    digestSeries: {
      communityId: string;
      nextWeek: CalendarDay;
    };
    digestChoice: {
      communityId: string;
      accountId: string;
      wanted: boolean;
      at: Date;
    };
  }
}
