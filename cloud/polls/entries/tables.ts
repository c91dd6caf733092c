import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { DeliveryMeans } from '@/shared/polls/entries/delivery-means';
import type { EntryChannel } from '@/shared/polls/entries/entry-channels';
import type { EntryState, RejectReason } from '@/shared/polls/entries/entry-life-cycle';
import type { SetAsideReason } from '@/shared/polls/entries/which-ballot-counts';
import type { Answers } from '@/shared/polls/methods/ballot-item';

interface OfPoll {
  communityId: string;
  pollId: string;
}

declare module '@/cloud/platform/tables' {
  interface Tables {
    ballotEntry: OfPoll & {
      id: string;
      voterId: string;
      channel: EntryChannel;
      personId: string | null;
      answers: Json<Answers>;
      nonce: Buffer;
      statedAt: Date;
      photoIds: string[];
      note: string;
      proxyName: string | null;
      proxyPersonId: string | null;
      proxyMatter: string | null;
      /** A `date`: read it as text, or the driver makes midnight of some time zone of it. */
      proxyFrom: string | null;
      proxyUntil: string | null;
      enteredBy: string;
      byStaff: boolean;
      enteredAt: Date;
      state: Generated<EntryState>;
      decidedBy: string | null;
      decidedAt: Date | null;
      rejectReason: RejectReason | null;
      setAside: SetAsideReason | null;
    };
    ballotEntryCheck: OfPoll & {
      entryId: string;
      sequence: number;
      accountId: string;
      takenAt: Date;
    };
    ballotDelivery: OfPoll & {
      id: string;
      voterId: string;
      means: DeliveryMeans;
      deliveredAt: Date;
      photoIds: string[];
      note: string;
      recordedBy: string;
      recordedAt: Date;
      revokedBy: string | null;
      revokedAt: Date | null;
      revokeReason: string | null;
    };
    ballotSignature: OfPoll & {
      voterId: string;
      personId: string;
      accountId: string;
      signedAt: Date;
    };
  }
}
