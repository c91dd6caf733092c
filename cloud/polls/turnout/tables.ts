import type { ColumnType, Generated } from 'kysely';
import type { VisitOutcome } from '@/shared/polls/turnout/visits';

interface OfPoll {
  communityId: string;
  pollId: string;
}

declare module '@/cloud/platform/tables' {
  interface Tables {
    voterPlace: OfPoll & {
      voterId: string;
      /** By building, entrance and room, from 0 and without gap. */
      placeOrder: number;
      place: number;
      areaHundredths: number;
    };
    pollPlace: OfPoll & {
      place: number;
      buildingId: string | null;
      entranceId: string | null;
      firstOrder: number;
      heads: number;
      areaHundredths: number;
      headsIn: Generated<number>;
      areaInHundredths: Generated<number>;
      /** Secret polls: only who took part before it is shown. */
      shownBefore: Date | null;
    };
    turnoutCount: OfPoll & {
      leavesCounted: number;
      countedBefore: Date | null;
    };
    voterVisit: OfPoll & {
      id: string;
      voterId: string;
      outcome: VisitOutcome;
      accountId: string;
      visitedAt: Date;
    };
    voterReminder: OfPoll & {
      voterId: string;
      number: number;
      /** A day of the calendar; text when written, never read as a `Date` of some time zone. */
      day: ColumnType<never, string, never>;
      remindedAt: Date;
    };
    openingReminder: OfPoll & {
      accountId: string;
      askedAt: Date;
    };
  }
}
