import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { Minutes, MinutesDraft } from '@/shared/hall/sessions/minutes';
import type { SessionState } from '@/shared/hall/sessions/session-life-cycle';
import type { Invited } from '@/shared/hall/sessions/session-limits';
import type { Visibility } from '@/shared/moderation/visibility';
import type { StaffRole } from '@/shared/roles';

export type SignupAnswer = 'coming' | 'waiting' | 'declined';
export type SpeakingState = 'waiting' | 'speaking' | 'spoken' | 'skipped' | 'withdrawn';

declare module '@/cloud/platform/tables' {
  interface Tables {
    deliberationSession: {
      communityId: string;
      id: string;
      state: SessionState;
      revision: Generated<number>;
      title: string;
      introduction: string;
      place: string;
      startsAt: Date;
      endsAt: Date;
      capacity: number | null;
      placesTaken: Generated<number>;
      signupsMade: Generated<number>;
      invited: Invited;
      createdBy: string;
      createdAt: Date;
      publisherRole: StaffRole | null;
      announcedAt: Date | null;
      begunAt: Date | null;
      endedAt: Date | null;
      confirmedAt: Date | null;
      cancelledAt: Date | null;
      cancelReason: string | null;
      currentItemId: string | null;
      minutesDraft: Json<MinutesDraft | null>;
      minutesRevision: Generated<number>;
      minutesVersion: Generated<number>;
    };
    agendaItem: {
      communityId: string;
      id: string;
      sessionId: string;
      position: number;
      title: string;
      note: string;
      minutes: number;
      topicId: string | null;
    };
    sessionSignup: {
      communityId: string;
      sessionId: string;
      accountId: string;
      answer: SignupAnswer;
      number: number;
      answeredAt: Date;
    };
    checkInSecret: { communityId: string; sessionId: string; secret: Buffer };
    checkInGuess: {
      communityId: string;
      id: string;
      sessionId: string;
      accountId: string;
      at: Date;
    };
    sessionAttendance: {
      communityId: string;
      id: string;
      sessionId: string;
      accountId: string | null;
      personId: string | null;
      round: number;
      way: 'code' | 'staff';
      recordedBy: string;
      at: Date;
    };
    attendanceRemoval: {
      communityId: string;
      sessionId: string;
      attendanceId: string;
      reason: string;
      recordedBy: string;
      at: Date;
    };
    speakingRequest: {
      communityId: string;
      id: string;
      sessionId: string;
      agendaItemId: string;
      attendanceId: string;
      state: SpeakingState;
      recordedBy: string;
      askedAt: Date;
      calledAt: Date | null;
      endedAt: Date | null;
    };
    sessionMinutes: {
      communityId: string;
      sessionId: string;
      version: number;
      content: Json<Minutes>;
      attendees: number;
      proposedBy: string;
      proposedAt: Date;
    };
    minutesConfirmation: {
      communityId: string;
      sessionId: string;
      version: number;
      accountId: string;
      id: string;
      answer: 'confirmed' | 'objected';
      remark: string;
      visibility: Visibility;
      at: Date;
    };
  }
}
