import { sql } from 'kysely';
import { hexOf } from '@/shared/polls/ledger/hex';
import type { SignedTreeHead } from '@/shared/polls/ledger/tree-head';
import type { AppendedLeaf } from './grow-log';
import type { NewBallot } from './new-ballot';
import type { SealContext } from './seal-context';
import './tables';

/** A ballot as it is kept, and what it commits to. */
export interface BallotRow extends Omit<NewBallot, 'previous' | 'row'> {
  pollId: string;
  sequence: number;
  leafIndex: number;
  commitment: string;
}

export const insertLeaves = (
  { transaction, communityId }: SealContext,
  leaves: readonly AppendedLeaf[],
) => {
  const rows = leaves.map(({ leaf, subtrees }) => ({
    poll_id: leaf.pollId,
    index: leaf.index,
    commitment: leaf.kind === 'cast' ? leaf.commitment : null,
    cancels: leaf.kind === 'cancel' ? leaf.cancels : null,
    subtrees: subtrees.map(hexOf).join(''),
  }));
  return sql`
    insert into ballot_leaf (community_id, poll_id, index, commitment, cancels, subtrees)
    select ${communityId}, poll_id, index, decode(commitment, 'hex'), cancels, decode(subtrees, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(poll_id uuid, index integer,
      commitment text, cancels integer, subtrees text)`.execute(transaction);
};

export const insertBallots = (
  { transaction, communityId, now }: SealContext,
  ballots: readonly BallotRow[],
) => {
  const rows = ballots.map((ballot) => ({
    poll_id: ballot.pollId,
    voter_id: ballot.voterId,
    sequence: ballot.sequence,
    channel: ballot.channel,
    person_id: ballot.personId,
    account_id: ballot.accountId,
    request_id: ballot.requestId,
    entry_id: ballot.entryId,
    answers: ballot.answers,
    nonce: ballot.nonce,
    leaf_index: ballot.leafIndex,
    stated_at: ballot.statedAt,
  }));
  return sql`
    insert into ballot (community_id, poll_id, voter_id, sequence, channel, person_id, account_id, request_id,
      entry_id, answers, nonce, leaf_index, stated_at, cast_at)
    select ${communityId}, poll_id, voter_id, sequence, channel, person_id, account_id, request_id,
      entry_id, answers, decode(nonce, 'hex'), leaf_index, stated_at, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(poll_id uuid, voter_id uuid,
      sequence integer, channel text, person_id uuid, account_id uuid, request_id text, entry_id uuid,
      answers jsonb, nonce text, leaf_index integer, stated_at timestamptz)`.execute(transaction);
};

export const insertHeads = (
  { transaction, communityId }: SealContext,
  heads: readonly (SignedTreeHead & { frontier: readonly Uint8Array[] })[],
) =>
  transaction
    .insertInto('ballotTreeHead')
    .values(
      heads.map(({ pollId, treeSize, root, frontier, time, signature }) => ({
        communityId,
        pollId,
        treeSize,
        root: Buffer.from(root, 'hex'),
        frontier: Buffer.concat(frontier),
        signedAt: new Date(time),
        signature: Buffer.from(signature, 'hex'),
      })),
    )
    .execute();
