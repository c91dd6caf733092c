import type { Generated } from 'kysely';
import '../tables';

declare module '@/cloud/platform/tables' {
  interface Tables {
    signupRequest: {
      communityId: string;
      accountId: string;
      requestId: string;
      signupId: string;
      state: 'confirmed' | 'waiting';
      waitingPlace: number | null;
    };
    placeHandover: {
      communityId: string;
      id: string;
      signupId: string;
      token: string;
      wantedShiftIds: Generated<string[]>;
      state: 'open' | 'taken' | 'withdrawn';
      madeAt: Date;
      endedAt: Date | null;
      takenSignupId: string | null;
      givenSignupId: string | null;
    };
  }
}
