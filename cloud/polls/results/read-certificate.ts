import type { Tally } from '@/shared/polls/item-tally';
import type { SignedTreeHead } from '@/shared/polls/ledger/tree-head';
import type { BallotItem } from '@/shared/polls/methods/ballot-item';
import { staffRoles } from '@/shared/roles';
import { readItems } from '../ballot-items';
import { readNewestHead } from '../ledger/read-heads';
import type { PollContext } from '../poll-row';
import { objectionsSoFar } from './objections-so-far';
import type { PublishedPoll } from './posted-poll';
import { latestResult } from './result-row';

/** Everything a result certificate (结果证书) says, for the page and the print alike. */
export type Certificate = Pick<
  PublishedPoll,
  | 'id'
  | 'title'
  | 'state'
  | 'visibility'
  | 'legalEffect'
  | 'ruleSet'
  | 'announcedAt'
  | 'opensAt'
  | 'closesAt'
  | 'postedUntil'
  | 'sealedUntil'
  | 'rollVersion'
  | 'rollRoot'
  | 'logKey'
> & {
  communityName: string;
  /** The body in whose name it stands. */
  publisher: string;
  items: BallotItem[];
  tally: Tally;
  /** Which count it is: 1 for the first. */
  count: number;
  countedAt: Date;
  objections: { filed: number; unanswered: number; upheld: number };
  head: SignedTreeHead;
};

/** The certificate of a published result as it stands now; of several counts the newest. */
export async function readCertificate(
  context: PollContext,
  poll: PublishedPoll,
): Promise<Certificate> {
  const result = await latestResult(context, poll.id);
  if (!result) throw new Error(`poll ${poll.id}: published without a result`);
  const { name: communityName } = await context.transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', context.communityId)
    .executeTakeFirstOrThrow();
  const { overdue: _, ...objections } = await objectionsSoFar(context, poll.id);
  const { id, title, state, visibility, legalEffect, ruleSet, publisherRole } = poll;
  const { announcedAt, opensAt, closesAt, postedUntil, sealedUntil } = poll;
  const { rollVersion, rollRoot, logKey } = poll;
  return {
    ...{ id, title, state, visibility, legalEffect, ruleSet, communityName },
    ...{ announcedAt, opensAt, closesAt, postedUntil, sealedUntil },
    ...{ rollVersion, rollRoot, logKey },
    publisher: staffRoles[publisherRole],
    items: await readItems(context, poll.id),
    tally: result.tally,
    count: result.count,
    countedAt: result.countedAt,
    objections,
    head: await readNewestHead(context, poll.id),
  };
}
