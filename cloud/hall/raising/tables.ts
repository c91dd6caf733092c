import type { ConsentWay } from '@/shared/hall/raising/neighbour';
import type { CalendarDay } from '@/shared/shanghai-time';

declare module '@/cloud/platform/tables' {
  interface Tables {
    topicNeighbour: {
      communityId: string;
      topicId: string;
      id: string;
      name: string;
      buildingId: string;
      room: string;
      consentHow: ConsentWay;
      consentOn: CalendarDay;
      helperAccountId: string;
      at: Date;
    };
  }
}
