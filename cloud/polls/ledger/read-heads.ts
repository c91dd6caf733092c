import type { Row } from '@/cloud/platform/tables';
import type { SignedTreeHead } from '@/shared/polls/ledger/tree-head';
import type { PollContext } from '../poll-row';
import './tables';

const heads = ({ transaction, communityId }: PollContext, pollId: string) =>
  transaction
    .selectFrom('ballotTreeHead')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId);

/** The newest head of a poll's log; every announced poll has one, of the empty log at least. */
export async function readNewestHead(
  context: PollContext,
  pollId: string,
): Promise<SignedTreeHead> {
  const head = heads(context, pollId).orderBy('treeSize', 'desc').limit(1);
  return signedHead(await head.executeTakeFirstOrThrow());
}

/** The head that was signed when this leaf came in: the one its receipt was given with. */
export async function readHeadOver(
  context: PollContext,
  pollId: string,
  leafIndex: number,
): Promise<SignedTreeHead> {
  const head = heads(context, pollId)
    .where('treeSize', '>', leafIndex)
    .orderBy('treeSize')
    .limit(1);
  return signedHead(await head.executeTakeFirstOrThrow());
}

const signedHead = (row: Row<'ballotTreeHead'>): SignedTreeHead => ({
  pollId: row.pollId,
  treeSize: row.treeSize,
  root: row.root.toString('hex'),
  time: row.signedAt.toISOString(),
  signature: row.signature.toString('hex'),
});
