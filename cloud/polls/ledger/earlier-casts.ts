import { sql } from 'kysely';
import type { BatchContext, GatheredCall } from '@/cloud/platform/gathered-operation';
import { canonicalJson } from '@/shared/polls/ledger/canonical-json';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { canonicalAnswers } from '@/shared/polls/methods/canonical-answer';
import type { CastInput } from './cast-ballot';

/** A ballot that a request has cast before. */
export interface EarlierCast {
  accountId: string;
  requestId: string;
  pollId: string;
  voterId: string;
  sequence: number;
  answers: Answers;
  /** Hex. */
  nonce: string;
  leafIndex: number;
  castAt: Date;
}

/** Ballots that these very requests have cast already, by account and request id. */
export async function earlierCasts(
  { transaction, communityId }: BatchContext,
  calls: readonly GatheredCall<CastInput>[],
): Promise<Map<string, EarlierCast>> {
  const { rows } = await sql<EarlierCast>`
    select ballot.account_id, ballot.request_id, poll_id, voter_id, sequence, answers,
      encode(nonce, 'hex') as nonce, leaf_index, cast_at
    from unnest(${calls.map(({ accountId }) => accountId)}::uuid[],
        ${calls.map(({ requestId }) => requestId)}::text[]) as given(account_id, request_id)
      join ballot on ballot.community_id = ${communityId} and ballot.account_id = given.account_id
        and ballot.request_id = given.request_id`.execute(transaction);
  return new Map(rows.map((cast) => [`${cast.accountId} ${cast.requestId}`, cast]));
}

/** Whether a request asks again for what it has cast; anything else is another request. */
export const sameCast = (
  cast: Pick<EarlierCast, 'pollId' | 'voterId' | 'answers' | 'nonce'>,
  input: CastInput,
): boolean =>
  cast.pollId === input.pollId &&
  cast.voterId === input.voterId &&
  cast.nonce === input.nonce &&
  canonicalJson(cast.answers) === canonicalJson(canonicalAnswers(input.answers));
