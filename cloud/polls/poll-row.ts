import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { isOpen } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import './tables';

/** What work on polls needs; due work has no caller. */
export type PollContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'>;

type FrozenColumn =
  | 'announcedAt'
  | 'opensAt'
  | 'closesAt'
  | 'ruleSet'
  | 'publisherRole'
  | 'rollHeads'
  | 'rollAreaHundredths'
  | 'rollDigest'
  | 'rollRoot'
  | 'rollVersion'
  | 'logKey';

/** A poll since its announcement: what that froze is there. */
export type AnnouncedPoll = Row<'poll'> & {
  [Column in FrozenColumn]: NonNullable<Row<'poll'>[Column]>;
};

/** Drafts, and drafts that were discarded, are nobody's business but the preparers'. */
const isAnnounced = (poll: Row<'poll'> | undefined): poll is AnnouncedPoll =>
  poll !== undefined && poll.announcedAt !== null;

const pollRows = ({ transaction, communityId }: PollContext) =>
  transaction.selectFrom('poll').selectAll().where('communityId', '=', communityId);

const pollRow = (context: PollContext, pollId: string) =>
  pollRows(context).where('id', '=', pollId);

/** An announced poll, whatever became of it. @throws Refusal pollNotFound */
export async function readPoll(context: PollContext, pollId: string): Promise<AnnouncedPoll> {
  return announced(await pollRow(context, pollId).executeTakeFirst());
}

/**
 * The poll, kept from closing until this transaction ends if it still takes ballots (`now`, or is
 * only announced): what is settled here is committed before the count begins. Those that come after
 * the end hold nothing, so that no crowd delays the closing.
 *
 * @throws Refusal pollNotFound, pollChangedMeanwhile
 */
export async function holdPoll(context: PollContext, pollId: string): Promise<AnnouncedPoll> {
  const held = await pollRow(context, pollId)
    .where('state', 'in', ['announced', 'open'])
    .where('closesAt', '>', context.now)
    .forShare()
    .executeTakeFirst();
  if (held) return announced(held);
  const poll = await readPoll(context, pollId);
  if (isOpen(poll, context.now)) throw new Refusal('pollChangedMeanwhile');
  return poll;
}

/**
 * The polls for casting ballots into: from here on nobody else does, nor closes or cancels them,
 * until this transaction ends. One that takes no ballots now is read without waiting; one that is
 * not there, or on its way to another state, is left out.
 */
export async function holdPolls(
  context: PollContext,
  pollIds: readonly string[],
): Promise<Map<string, AnnouncedPoll>> {
  const asked = pollRows(context).where('id', 'in', [...pollIds]);
  const held = await asked
    .where('state', 'in', ['announced', 'open'])
    .where('opensAt', '<=', context.now)
    .where('closesAt', '>', context.now)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const others = held.length < pollIds.length ? await asked.execute() : [];
  const polls = [...others.filter((poll) => !takesBallots(poll, context.now)), ...held];
  return new Map(polls.filter(isAnnounced).map((poll) => [poll.id, poll]));
}

const takesBallots = (poll: Row<'poll'>, now: Date): boolean =>
  isAnnounced(poll) && isOpen(poll, now);

/** The poll for a step of its life: waits for ballots on their way. @throws Refusal pollNotFound */
export async function lockPoll(context: PollContext, pollId: string): Promise<AnnouncedPoll> {
  return announced(await pollRow(context, pollId).forUpdate().executeTakeFirst());
}

/** A draft, as it is now. @throws Refusal pollNotFound, pollNotDraft */
export async function readDraft(context: PollContext, pollId: string): Promise<Row<'poll'>> {
  return draft(await pollRow(context, pollId).executeTakeFirst());
}

/** A draft that nobody else changes until this transaction ends. @throws Refusal pollNotFound, pollNotDraft */
export async function lockDraft(context: PollContext, pollId: string): Promise<Row<'poll'>> {
  return draft(await pollRow(context, pollId).forUpdate().executeTakeFirst());
}

function announced(poll: Row<'poll'> | undefined): AnnouncedPoll {
  if (!isAnnounced(poll)) throw new Refusal('pollNotFound');
  return poll;
}

function draft(poll: Row<'poll'> | undefined): Row<'poll'> {
  if (poll === undefined) throw new Refusal('pollNotFound');
  if (poll.state !== 'draft')
    throw new Refusal(isAnnounced(poll) ? 'pollNotDraft' : 'pollNotFound');
  return poll;
}
