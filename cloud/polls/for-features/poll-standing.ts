import type { Row } from '@/cloud/platform/tables';
import type { Tally } from '@/shared/polls/item-tally';
import type { BallotItem } from '@/shared/polls/methods/ballot-item';
import type { PollState } from '@/shared/polls/poll-life-cycle';
import type { LegalEffect, RuleSet } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import { readItems } from '../ballot-items';
import type { PollContext } from '../poll-row';
import { latestResult } from '../results/result-row';

/** Where a poll stands that another feature had drafted. */
export interface PollStanding {
  /** The poll asked for, or the one it was postponed to. */
  pollId: string;
  state: PollState;
  title: string;
  ruleSetId: string;
  /** As frozen with the announcement; null in a draft. */
  ruleSet: RuleSet | null;
  legalEffect: LegalEffect;
  /** As they are now; they cannot change once announced. */
  items: readonly BallotItem[];
  opensAt: Date | null;
  closesAt: Date | null;
  /** Nobody can object to the result any more, and it is counted for good: `final` or `archived`. */
  isFinal: boolean;
  /** The newest count, once the poll is final: before, none is told. */
  tally: Tally | null;
}

/** @throws Refusal pollNotFound */
export async function pollStanding(context: PollContext, pollId: string): Promise<PollStanding> {
  const poll = await lastOfPostponed(context, pollId);
  const isFinal = poll.state === 'final' || poll.state === 'archived';
  const result = isFinal ? await latestResult(context, poll.id) : undefined;
  const { id, state, title, ruleSetId, ruleSet, legalEffect, opensAt, closesAt } = poll;
  return {
    pollId: id,
    ...{ state, title, ruleSetId, ruleSet, legalEffect, opensAt, closesAt },
    items: await readItems(context, id),
    isFinal,
    tally: result?.tally ?? null,
  };
}

/** A postponed poll was called off; its draft, announced anew, asks the same. */
async function lastOfPostponed(context: PollContext, pollId: string): Promise<Row<'poll'>> {
  const { transaction, communityId } = context;
  const rows = transaction.selectFrom('poll').selectAll().where('communityId', '=', communityId);
  let poll = await rows.where('id', '=', pollId).executeTakeFirst();
  if (!poll) throw new Refusal('pollNotFound');
  while (poll.state === 'cancelled') {
    const next = await rows.where('postponedFrom', '=', poll.id).executeTakeFirst();
    if (!next) break;
    poll = next;
  }
  return poll;
}
