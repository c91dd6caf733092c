import type { BatchContext } from '@/cloud/platform/gathered-operation';
import type { AnnouncedPoll } from '../poll-row';

/** What sealing needs of the call it happens in. */
export type SealContext = Pick<BatchContext, 'transaction' | 'communityId' | 'now' | 'signer'>;

/** What sealing needs of a poll. */
export type SealedPoll = Pick<AnnouncedPoll, 'id' | 'visibility' | 'logKey'>;
