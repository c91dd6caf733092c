import type { SeatAnswerKind, SeatKind, SeatState } from '@/shared/hall/seats/seat-rules';
import type { Visibility } from '@/shared/moderation/visibility';
import type { StaffRole } from '@/shared/roles';

declare module '@/cloud/platform/tables' {
  interface Tables {
    seat: {
      communityId: string;
      id: string;
      topicId: string;
      kind: SeatKind;
      bodyRole: StaffRole | null;
      outsideName: string | null;
      accountId: string | null;
      question: string;
      answerUntil: Date;
      state: SeatState;
      invitedByBody: StaffRole;
      invitedAt: Date;
    };
    seatAnswer: {
      communityId: string;
      id: string;
      seatId: string;
      kind: SeatAnswerKind;
      text: string;
      accountId: string;
      transcribedByBody: StaffRole | null;
      source: string;
      visibility: Visibility;
      at: Date;
    };
  }
}
