import type { Generated } from 'kysely';
import type { Visibility } from '@/shared/moderation/visibility';
import type {
  HelpKind,
  HelpRating,
  HelpWay,
  SettlingCause,
} from '@/shared/volunteering/help/help-kinds';
import type { HelpState } from '@/shared/volunteering/help/help-life-cycle';
import type { HelpStepKind } from '@/shared/volunteering/help/help-steps';

declare module '@/cloud/platform/tables' {
  interface Tables {
    helpRequest: {
      communityId: string;
      id: string;
      kind: HelpKind;
      words: string;
      visibility: Visibility;
      askerAccountId: string;
      neighbourName: string | null;
      unitId: string;
      phone: string;
      wantedFrom: Date;
      wantedUntil: Date;
      expectedMinutes: number;
      way: HelpWay;
      payerVolunteerId: string | null;
      setAsideMinutes: Generated<number>;
      state: HelpState;
      steps: Generated<number>;
      helperAccountId: string | null;
      /** null: nobody, or taken as a duty, which earns nothing. */
      helperVolunteerId: string | null;
      takenAt: Date | null;
      remindedAt: Date | null;
      saidBy: 'asker' | 'helper' | null;
      saidStartsAt: Date | null;
      saidMinutes: number | null;
      saidAt: Date | null;
      corrected: Generated<boolean>;
      settlingBecause: SettlingCause | null;
      creditedMinutes: number | null;
      rating: HelpRating | null;
      askedAt: Date;
      stateSince: Date;
    };
    helpStep: {
      communityId: string;
      id: string;
      requestId: string;
      number: number;
      kind: HelpStepKind;
      side: 'asker' | 'helper' | 'staff' | null;
      accountId: string | null;
      helperAccountId: string | null;
      startsAt: Date | null;
      minutes: number | null;
      reason: string;
      at: Date;
    };
  }
}
