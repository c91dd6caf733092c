import type { CorrectionState } from '@/shared/volunteering/ledger/correction-states';
import type { ObjectionState } from '@/shared/volunteering/ledger/objection-states';

/** A calendar month in Asia/Shanghai: `2026-10`. */
type Month = string;

declare module '@/cloud/platform/tables' {
  interface Tables {
    minuteCorrection: {
      communityId: string;
      id: string;
      volunteerId: string;
      entryId: string | null;
      shiftId: string | null;
      startsAt: Date | null;
      endsAt: Date | null;
      minutes: number;
      reason: string;
      objectionId: string | null;
      state: CorrectionState;
      proposedBy: string;
      proposedAt: Date;
      decidedBy: string | null;
      decidedAt: Date | null;
      declineReason: string | null;
      madeEntryId: string | null;
    };
    minutePosting: {
      communityId: string;
      month: Month;
      postedAt: Date;
      postedUntil: Date;
      entryCount: number;
      volunteerCount: number;
      minutes: number;
      noticeId: string | null;
    };
    minutePostingWatch: { communityId: string; since: Date };
    minuteObjection: {
      communityId: string;
      id: string;
      entryId: string;
      volunteerId: string;
      month: Month;
      accountId: string;
      reason: string;
      state: ObjectionState;
      filedAt: Date;
      answer: string | null;
      answeredBy: string | null;
      answeredAt: Date | null;
    };
    benefit: {
      communityId: string;
      id: string;
      name: string;
      description: string;
      points: number;
      monthlyStock: number | null;
      isOffered: boolean;
      changedBy: string;
      changedAt: Date;
    };
    benefitClaim: {
      communityId: string;
      id: string;
      benefitId: string;
      volunteerId: string;
      month: Month;
      points: number;
      minutes: number;
      code: string;
      state: 'claimed' | 'handedOver' | 'cancelled';
      spentEntryId: string;
      returnedEntryId: string | null;
      claimedAt: Date;
      settledBy: string | null;
      settledAt: Date | null;
      cancelReason: string | null;
    };
  }
}
