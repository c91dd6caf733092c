import type { Generated } from 'kysely';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import type { ModerationReason } from '@/shared/moderation/moderation-reasons';
import type { QueuedBecause } from '@/shared/moderation/queued-because';
import type { Visibility } from '@/shared/moderation/visibility';

/**
 * `waiting` is still to be asked, `asked` waits for WeChat's answer about a photo; `doubtful` and
 * `unanswered` are for moderators, who leave photos `released` or `refused`. `dropped`: the words were
 * written anew or taken back before WeChat had answered.
 */
export type CheckState =
  | 'waiting'
  | 'asked'
  | 'passed'
  | 'doubtful'
  | 'unanswered'
  | 'released'
  | 'refused'
  | 'dropped';

declare module '@/cloud/platform/tables' {
  interface Tables {
    moderationItem: {
      communityId: string;
      id: string;
      kind: ModeratedKind;
      subjectId: string;
      /** null: written outside of any topic. */
      topicId: string | null;
      authorAccountId: string | null;
      words: string;
      photoIds: Generated<string[]>;
      visibility: Visibility;
      revision: Generated<number>;
      queuedBecause: QueuedBecause | null;
      queuedAt: Date | null;
      suspicion: ModerationReason | null;
      round: Generated<number>;
      cleared: Generated<boolean>;
      moderatedAt: Date | null;
      takenBack: Generated<boolean>;
      writtenAt: Date;
      changedAt: Date;
    };
    moderationDecision: {
      communityId: string;
      id: string;
      itemId: string;
      revision: number;
      round: number;
      decision: 'show' | 'hide';
      reason: ModerationReason | null;
      note: Generated<string>;
      moderatorAccountId: string;
      because: QueuedBecause;
      bySameModerator: Generated<boolean>;
      decidedAt: Date;
    };
    moderationReport: {
      communityId: string;
      itemId: string;
      revision: number;
      accountId: string;
      reason: ModerationReason;
      words: Generated<string>;
      reportedAt: Date;
    };
    moderationAppeal: {
      communityId: string;
      itemId: string;
      revision: number;
      words: string;
      appealedAt: Date;
    };
    forbiddenWord: {
      communityId: string;
      word: string;
      addedBy: string;
      addedAt: Date;
    };
    contentCheck: {
      communityId: string;
      id: string;
      itemId: string;
      revision: number;
      fileId: string | null;
      state: CheckState;
      attempts: Generated<number>;
      dueAt: Date;
      traceId: string | null;
      label: number | null;
      changedAt: Date;
    };
  }
}
