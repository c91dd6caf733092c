import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { Choice } from '@/shared/polls/choices';
import type { OwnersMatter } from '@/shared/polls/owners-matters';
import type { PollState } from '@/shared/polls/poll-life-cycle';
import type { LegalEffect, MajorityKind, RuleSet } from '@/shared/polls/rule-set';
import type { Tally } from '@/shared/polls/tally';
import type { StaffRole } from '@/shared/roles';

interface OfVoter {
  communityId: string;
  pollId: string;
  voterId: string;
}

declare module '@/cloud/platform/tables' {
  interface Tables {
    poll: {
      communityId: string;
      id: string;
      topicId: string | null;
      state: PollState;
      revision: Generated<number>;
      title: string;
      description: string;
      ruleSetId: string;
      extraordinary: boolean;
      legalEffect: LegalEffect;
      visibility: Generated<'named'>;
      opensAt: Date | null;
      closesAt: Date | null;
      createdBy: string;
      createdAt: Date;
      announcedBy: string | null;
      announcedAt: Date | null;
      publisherRole: StaffRole | null;
      ruleSet: Json<RuleSet> | null;
      rollHeads: number | null;
      rollAreaHundredths: number | null;
      rollDigest: string | null;
      postedUntil: Date | null;
      cancelledAt: Date | null;
      cancelReason: string | null;
      endedAt: GeneratedAlways<Date | null>;
    };
    ballotItem: {
      communityId: string;
      id: string;
      pollId: string;
      position: number;
      title: string;
      description: string;
      matter: OwnersMatter | null;
      majority: MajorityKind;
    };
    voterRollEntry: {
      communityId: string;
      pollId: string;
      id: string;
      voterKey: string;
      heads: 1;
      areaHundredths: number;
      isDeveloper: boolean;
      unitIds: string[];
      personIds: string[];
      roomLabel: string;
    };
    voterRollPerson: OfVoter & { personId: string };
    representativeChoice: OfVoter & {
      personId: string;
      chosenId: string;
      accountId: string;
      chosenAt: Date;
    };
    voterRepresentative: OfVoter & {
      sequence: number;
      personId: string;
      namedBy: 'coOwners' | 'staff';
      reason: string | null;
      accountId: string;
      namedAt: Date;
    };
    ballotClaim: OfVoter & {
      personId: string;
      accountId: string;
      claimedAt: Date;
      ballotCount: number;
    };
    ballot: OfVoter & {
      sequence: number;
      id: string;
      personId: string;
      accountId: string;
      choices: Json<Record<string, Choice>>;
      castAt: Date;
    };
    pollResult: {
      communityId: string;
      pollId: string;
      countedAt: Date;
      tally: Json<Tally>;
    };
  }
}
