import type { Json } from '@/cloud/platform/tables';
import type { Channel } from '@/shared/polls/channels';
import type { Answers } from '@/shared/polls/methods/ballot-item';

interface OfPoll {
  communityId: string;
  pollId: string;
}

declare module '@/cloud/platform/tables' {
  interface Tables {
    ballot: OfPoll & {
      voterId: string;
      sequence: number;
      channel: Channel;
      personId: string | null;
      accountId: string;
      requestId: string | null;
      entryId: string | null;
      answers: Json<Answers>;
      nonce: Buffer;
      leafIndex: number;
      statedAt: Date;
      castAt: Date;
    };
    ballotLeaf: OfPoll & {
      index: number;
      commitment: Buffer | null;
      cancels: number | null;
      subtrees: Buffer;
    };
    ballotTreeHead: OfPoll & {
      treeSize: number;
      root: Buffer;
      frontier: Buffer;
      signedAt: Date;
      signature: Buffer;
    };
  }
}
