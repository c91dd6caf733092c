import { sql } from 'kysely';
import type { BatchContext, GatheredCall } from '@/cloud/platform/gathered-operation';
import type { SignUpAnswer, SignUpInput } from './sign-up';
import './tables';

/** What a request to sign up was answered, and for what. */
export interface EarlierSignup {
  shiftId: string;
  postId: string;
  answer: SignUpAnswer;
}

interface EarlierRow {
  accountId: string;
  requestId: string;
  shiftId: string;
  postId: string;
  signupId: string;
  state: 'confirmed' | 'waiting';
  waitingPlace: number | null;
  number: number;
}

/** First answers to these very requests, by account and request id. */
export async function earlierSignups(
  { transaction, communityId }: BatchContext,
  calls: readonly GatheredCall<SignUpInput>[],
): Promise<Map<string, EarlierSignup>> {
  const { rows } = await sql<EarlierRow>`
    select request.account_id, request.request_id, signup.shift_id, signup.post_id, request.signup_id,
      request.state, request.waiting_place, signup.number
    from unnest(${calls.map(({ accountId }) => accountId)}::uuid[],
        ${calls.map(({ requestId }) => requestId)}::text[]) as given(account_id, request_id)
      join signup_request as request on request.community_id = ${communityId}
        and request.account_id = given.account_id and request.request_id = given.request_id
      join signup on signup.community_id = ${communityId} and signup.id = request.signup_id`.execute(
    transaction,
  );
  return new Map(
    rows.map(({ accountId, requestId, shiftId, postId, ...answer }) => [
      `${accountId} ${requestId}`,
      { shiftId, postId, answer },
    ]),
  );
}

/** Whether a request asks again for what it was answered; anything else is another request. */
export const asksTheSame = (
  earlier: Pick<EarlierSignup, 'shiftId' | 'postId'>,
  input: SignUpInput,
): boolean => earlier.shiftId === input.shiftId && earlier.postId === input.postId;
