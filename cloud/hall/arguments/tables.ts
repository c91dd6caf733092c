import type { Generated } from 'kysely';
import type { ArgumentSide } from '@/shared/hall/arguments/argument-side';
import type { Stance } from '@/shared/hall/arguments/stance';
import type { Visibility } from '@/shared/moderation/visibility';

declare module '@/cloud/platform/tables' {
  interface Tables {
    /** An argument has a side; a reply has none, but what it replies to. */
    argument: {
      communityId: string;
      id: string;
      topicId: string;
      authorAccountId: string;
      replyTo: string | null;
      side: ArgumentSide | null;
      text: string;
      visibility: Visibility;
      createdAt: Date;
      supportersSound: Generated<number>;
      supportersUnsound: Generated<number>;
      opponentsSound: Generated<number>;
      opponentsUnsound: Generated<number>;
      undecidedSound: Generated<number>;
      undecidedUnsound: Generated<number>;
      score: Generated<number>;
      shownReplies: Generated<number>;
    };
    /** A caller sees their own. */
    topicStance: {
      communityId: string;
      topicId: string;
      accountId: string;
      stance: Stance;
      at: Date;
    };
    /** A caller sees their own. */
    argumentMark: {
      communityId: string;
      topicId: string;
      argumentId: string;
      accountId: string;
      sound: boolean;
      stance: Stance;
      at: Date;
    };
  }
}
