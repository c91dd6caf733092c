import type { Channel } from '@/shared/polls/channels';
import type { Answers } from '@/shared/polls/methods/ballot-item';

/** A ballot that counts from now on. Its voter may cast it: whoever seals has made sure of that. */
export interface NewBallot {
  voterId: string;
  /** Of the roll. */
  row: number;
  channel: Channel;
  /** Who cast it in the app; null where staff entered it. */
  personId: string | null;
  accountId: string;
  requestId: string | null;
  entryId: string | null;
  /** In canonical form. */
  answers: Answers;
  /** 32 bytes in hex, drawn by the client. */
  nonce: string;
  statedAt: Date;
  /** The voter's ballot that counted until now. */
  previous: { sequence: number; leafIndex: number } | null;
}
