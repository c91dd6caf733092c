import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { MeetingCounts } from '@/shared/conventions/adoption/meeting-counts';
import type { MeetingState } from '@/shared/conventions/adoption/meeting-states';
import type { RuleSet } from '@/shared/polls/rule-set';
import '../tables';

interface OfVersion {
  communityId: string;
  conventionId: string;
  revision: number;
  version: number;
  digest: string;
}

/** Every `…On` of type string is a `date`: read it as text, or the driver makes an instant of it. */
declare module '@/cloud/platform/tables' {
  interface Tables {
    conventionPoll: OfVersion & {
      pollId: string;
      draftedBy: string;
      draftedAt: Date;
      takenOverBy: string | null;
      takenOverAt: Date | null;
      countedPollId: string | null;
      passed: boolean | null;
    };
    conventionMeeting: OfVersion & {
      id: string;
      ruleSet: Json<RuleSet>;
      calledOn: string;
      heldOn: string;
      place: string;
      chair: string;
      recorder: string;
      counts: Json<MeetingCounts>;
      photoIds: string[];
      note: Generated<string>;
      passed: boolean;
      state: Generated<MeetingState>;
      enteredBy: string;
      enteredAt: Date;
      decidedBy: string | null;
      decidedAt: Date | null;
      sendBackReason: string | null;
    };
  }
}
