import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { Tally } from '@/shared/polls/item-tally';
import type { BallotMethod, OptionOrder } from '@/shared/polls/methods/ballot-item';
import type { OwnersMatter } from '@/shared/polls/owners-matters';
import type { PollState } from '@/shared/polls/poll-life-cycle';
import type { LegalEffect, MajorityKind, RuleSet } from '@/shared/polls/rule-set';
import type { Visibility } from '@/shared/polls/visibility';
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
      memberListId: string | null;
      extraordinary: boolean;
      legalEffect: LegalEffect;
      visibility: Generated<Visibility>;
      entryHours: Generated<number>;
      postponedFrom: string | null;
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
      /** Hex. */
      logKey: string | null;
      rollRoot: string | null;
      rollVersion: number | null;
      sealedUntil: Date | null;
      /** Since when the roll is not the one announced. */
      rollAlteredAt: Date | null;
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
      method: Json<BallotMethod>;
      optionOrder: OptionOrder;
    };
    ballotOption: {
      communityId: string;
      pollId: string;
      itemId: string;
      id: string;
      position: number;
      title: string;
      description: string;
      photoId: string | null;
      priceFen: number | null;
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
      /** Of the tree of the roll, from 0. */
      row: number;
      salt: Buffer;
      fromVersion: Generated<number>;
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
    pollResult: {
      communityId: string;
      pollId: string;
      /** 1 for the first; each recount is another. */
      count: number;
      countedAt: Date;
      postedUntil: Date;
      tally: Json<Tally>;
    };
  }
}
