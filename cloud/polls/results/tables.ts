import type { Json } from '@/cloud/platform/tables';
import type { Strike } from '../ledger/strike-ballots';

declare module '@/cloud/platform/tables' {
  interface Tables {
    pollRecount: {
      communityId: string;
      id: string;
      pollId: string;
      reason: string;
      strikes: Json<Strike[]>;
      proposedBy: string;
      proposedAt: Date;
      decision: 'confirmed' | 'withdrawn' | null;
      decidedBy: string | null;
      decidedAt: Date | null;
      count: number | null;
    };
    ballotStrike: {
      communityId: string;
      pollId: string;
      leafIndex: number;
      cancelIndex: number;
      recountId: string;
      reason: string;
      struckAt: Date;
    };
  }
}
