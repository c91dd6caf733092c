import { type Database, inCommunity } from '@/cloud/platform/database';
import type { LogSigner } from '@/cloud/platform/log-signer';
import { latestResult } from '../results/result-row';
import type { TakeText } from './bulletin-text';
import { holdForBulletin } from './published-poll-held';
import { writeBulletin } from './write-bulletin';

export interface BulletinServices {
  database: Database;
  signer: LogSigner;
  clock: () => Date;
}

/** Which bulletin: each recount makes another. */
export interface BulletinOf {
  communityId: string;
  pollId: string;
}

/** Where the text of a bulletin goes, chosen once its count is known; null if it is there already. */
export type OpenBulletin = (count: number) => Promise<TakeText | null>;

/**
 * Writes the bulletin of a poll's newest result in one transaction of its own, without a caller:
 * whoever has the address may have it. Answers the number of the result; null if there is none to serve.
 *
 * @throws Refusal rollAltered, logAltered
 */
export function makeBulletin(
  { database, signer, clock }: BulletinServices,
  { communityId, pollId }: BulletinOf,
  open: OpenBulletin,
): Promise<number | null> {
  return inCommunity(database, communityId, async (transaction) => {
    const context = { transaction, communityId, now: clock(), signer };
    const poll = await holdForBulletin(context, pollId);
    const result = poll && (await latestResult(context, pollId));
    if (!poll || !result) return null;
    const take = await open(result.count);
    if (take) await writeBulletin(context, poll, take);
    return result.count;
  });
}
