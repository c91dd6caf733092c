import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { StaffRole } from '@/shared/roles';
import type { ActivityKind } from '@/shared/volunteering/activity-kinds';
import type { ActivityState } from '@/shared/volunteering/activity-life-cycle';
import type { MinuteKind } from '@/shared/volunteering/minute-kinds';
import type { AttendanceWay, ShiftState } from '@/shared/volunteering/shift-states';
import type { SignupState } from '@/shared/volunteering/signup-life-cycle';
import type { Skill } from '@/shared/volunteering/skills';
import type { VolunteeringRules } from '@/shared/volunteering/volunteering-rules';

/** Every `…Date` of type string is a `date`: read it as `column::text` (the driver makes midnight of some time zone of it). */
declare module '@/cloud/platform/tables' {
  interface Tables {
    volunteer: {
      communityId: string;
      id: string;
      accountId: string | null;
      personId: string | null;
      name: string;
      phone: Generated<string>;
      birthDate: string | null;
      adult: boolean;
      skills: Generated<Skill[]>;
      interests: Generated<ActivityKind[]>;
      wantsCalls: Generated<boolean>;
      onLeaderboard: Generated<boolean>;
      registeredBy: string | null;
      registeredAt: Date;
      leftAt: Date | null;
      earnedMinutes: Generated<number>;
      spendableMinutes: Generated<number>;
    };
    volunteerTeam: {
      communityId: string;
      id: string;
      name: string;
      introduction: string;
      leaderAccountId: string;
      state: 'proposed' | 'approved' | 'rejected' | 'dissolved';
      reason: string | null;
      proposedAt: Date;
      decidedAt: Date | null;
      decidedBy: string | null;
      dissolvedAt: Date | null;
    };
    ownActivityKind: {
      communityId: string;
      id: string;
      name: string;
      addedBy: string;
      addedAt: Date;
      retiredAt: Date | null;
    };
    activity: {
      communityId: string;
      id: string;
      state: ActivityState;
      revision: Generated<number>;
      organiserRole: StaffRole | null;
      teamId: string | null;
      title: string;
      kind: ActivityKind;
      ownKindId: string | null;
      place: string;
      buildingId: string | null;
      description: string;
      contact: string;
      risks: string;
      riskRevision: Generated<number>;
      isRisky: Generated<boolean>;
      isRescue: Generated<boolean>;
      insurance: 'none' | 'bought';
      insuranceNote: Generated<string>;
      leastAge: Generated<number>;
      mostAge: number | null;
      neededSkills: Generated<Skill[]>;
      /** Hours before the start until which one may step back without a reason. */
      cancelHours: Generated<number>;
      latitudeMillionths: number | null;
      longitudeMillionths: number | null;
      radiusMetres: number | null;
      createdBy: string;
      createdAt: Date;
      updatedAt: Date;
      submittedAt: Date | null;
      returnReason: string | null;
      reviewedBy: string | null;
      publishedAt: Date | null;
      endedAt: Date | null;
      cancelledAt: Date | null;
      cancelReason: string | null;
    };
    activityPhoto: {
      communityId: string;
      activityId: string;
      position: number;
      fileId: string;
    };
    shiftSeries: {
      communityId: string;
      id: string;
      activityId: string;
      /** 1 Monday … 7 Sunday. */
      weekdays: number[];
      /** Minutes after midnight in Shanghai. */
      startsAtMinute: number;
      lengthMinutes: number;
      firstDate: string;
      lastDate: string;
    };
    shift: {
      communityId: string;
      id: string;
      activityId: string;
      seriesId: string | null;
      seriesDate: string | null;
      changedAlone: Generated<boolean>;
      startsAt: Date;
      endsAt: Date;
      /** Whoever signed up before may step back without fault. */
      timesChangedAt: Date | null;
      state: ShiftState;
      needed: Generated<number>;
      note: Generated<string>;
      leaderAccountId: string | null;
      signupsMade: Generated<number>;
      endedAt: Date | null;
      settledAt: Date | null;
      settledBy: string | null;
      cancelledAt: Date | null;
      cancelReason: string | null;
    };
    shiftPost: {
      communityId: string;
      id: string;
      shiftId: string;
      position: number;
      name: string;
      capacity: number;
      /** Kept by the trigger of `signup` alone. */
      placesTaken: Generated<number>;
    };
    signup: {
      communityId: string;
      id: string;
      shiftId: string;
      postId: string;
      volunteerId: string;
      number: number;
      state: SignupState;
      way: 'self' | 'leader' | 'walkIn' | 'handOver';
      riskRevision: number;
      offerUntil: Date | null;
      reason: string | null;
      signedUpAt: Date;
      stateSince: Date;
    };
    attendance: {
      communityId: string;
      id: string;
      shiftId: string;
      volunteerId: string;
      arrivedAt: Date;
      leftAt: Date | null;
      arrivedBy: Extract<AttendanceWay, 'code' | 'offlineCode' | 'place' | 'leader'>;
      leftBy: AttendanceWay | null;
      state: 'counted' | 'toConfirm' | 'declined';
      reason: string | null;
      recordedBy: string;
      recordedAt: Date;
      arrivedScanId: string | null;
      leftScanId: string | null;
    };
    minuteEntry: {
      communityId: string;
      id: string;
      volunteerId: string;
      kind: MinuteKind;
      minutes: number;
      shiftId: string | null;
      helpRequestId: string | null;
      correctsId: string | null;
      reason: Generated<string>;
      flag: 'leftOpen' | null;
      recordedBy: string | null;
      confirmedBy: string | null;
      at: Date;
    };
    volunteeringRules: {
      communityId: string;
      rules: Json<Partial<VolunteeringRules>>;
      changedBy: string;
      changedAt: Date;
    };
    servicePeriod: {
      communityId: string;
      id: string;
      entryId: string;
      volunteerId: string;
      startsAt: Date;
      endsAt: Date;
    };
  }
}
