import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { CommonPart } from '@/shared/hall/common-parts';
import type { TopicCategory } from '@/shared/hall/topic-categories';
import type { TopicState } from '@/shared/hall/topic-life-cycle';
import type { TopicTimelineKind } from '@/shared/hall/topic-timeline';
import type { Visibility } from '@/shared/moderation/visibility';
import type { StaffRole } from '@/shared/roles';

/** Why somebody hears of a topic's steps. */
export type FollowReason = 'raised' | 'cosigned' | 'spoke' | 'seated' | 'asked';

declare module '@/cloud/platform/tables' {
  interface Tables {
    topic: {
      communityId: string;
      id: string;
      authorAccountId: string;
      state: TopicState;
      category: TopicCategory | null;
      buildingId: string | null;
      commonPart: Generated<CommonPart | null>;
      place: string;
      title: string;
      body: string;
      proposal: string;
      createdAt: Date;
      updatedAt: Date;
      submittedAt: Date | null;
      cosignThreshold: number | null;
      cosignUntil: Date | null;
      cosignCount: Generated<number>;
      thresholdReachedAt: Date | null;
      pollId: string | null;
      stepDueAt: Date | null;
      conclusion: Generated<string>;
      mergedInto: string | null;
      splitFrom: string | null;
      visibility: Generated<Visibility>;
      /** Whom it was raised for, as everybody reads it. */
      raisedFor: Generated<string | null>;
    };
    topicFollow: {
      communityId: string;
      topicId: string;
      accountId: string;
      following: boolean;
      because: FollowReason;
      at: Date;
    };
    topicPhoto: {
      communityId: string;
      topicId: string;
      position: number;
      fileId: string;
    };
    cosign: {
      communityId: string;
      topicId: string;
      accountId: string;
      at: Date;
    };
    topicEvent: {
      communityId: string;
      id: string;
      topicId: string;
      kind: TopicTimelineKind;
      state: TopicState;
      actorAccountId: string | null;
      actorBody: StaffRole | null;
      details: Json<Record<string, unknown>>;
      at: Date;
    };
  }
}
