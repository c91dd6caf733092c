import { v7 as uuid } from 'uuid';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import type { MemberContext } from '@/cloud/platform/operation';
import { plainLine } from '@/shared/plain-text';
import { ballotProblems } from '@/shared/polls/ballot-paper';
import { conflictText } from '@/shared/polls/entries/conflict-words';
import { type EntryChannel, whyChannelRefused } from '@/shared/polls/entries/entry-channels';
import { entryLimits } from '@/shared/polls/entries/entry-limits';
import { whyNotEnterable } from '@/shared/polls/entries/entry-times';
import { maskPhones } from '@/shared/polls/entries/mask-phones';
import {
  type ProxyPerson,
  type ProxyTerm,
  whyTermRefused,
} from '@/shared/polls/entries/proxy-limits';
import { whyNotTheirVoice, whySetAside } from '@/shared/polls/entries/which-ballot-counts';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { canonicalAnswers } from '@/shared/polls/methods/canonical-answer';
import { isWithin } from '@/shared/polls/poll-limits';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { readPapers } from '../ledger/paper-items';
import type { AnnouncedPoll } from '../poll-row';
import { refuse } from '../refuse';
import type { RollVoter } from '../voter-standing';
import { proxyFor, refuseOverLimit } from './proxy-person';
import { standingStatement } from './standing-statement';
import './tables';

/** Something a voter said, as somebody types it in. */
export interface NewEntry {
  channel: EntryChannel;
  /** Who of those sharing the vote said so; may be null where only one or nobody is known. */
  personId: string | null;
  answers: Answers;
  /** 32 bytes in hex. */
  nonce: string;
  statedAt: Date;
  photoIds: readonly string[];
  note: string;
  proxy: (ProxyPerson & ProxyTerm & { matter: string }) | null;
  byStaff: boolean;
}

/**
 * Writes an entry down, to wait for the second person. What would not count is written down all the
 * same: only then can its voter be told why. The audit log gets the way and the entry's id; neither it
 * nor the answer, which is kept for retries, says what was voted.
 *
 * @throws Refusal channelNotSecret, channelNotBinding, proxyNotAllowed, pollNotOpen, pollCancelled,
 * entriesClosed, statedOutsideWindow, statedInFuture, onlyPaperAfterClosing, entryPersonMissing,
 * entryPersonUnknown, entryPhotosMissing, entryNoteLength, fileUnknown, entryRepeated, what
 * `ballotProblems`, `proxyFor`, `refuseOverLimit` and `whyTermRefused` refuse
 */
export async function insertEntry(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
  entry: NewEntry,
): Promise<{ entryId: string; text: string }> {
  const { channel, statedAt } = entry;
  const untimely =
    whyChannelRefused(poll, channel) ?? whyNotEnterable(poll, channel, statedAt, ctx.now);
  if (untimely) refuse(untimely);
  const personId = speakingPerson(voter, entry.personId);
  const answers = await checkedAnswers(ctx, poll, entry.answers);
  const note = checkedNote(entry);
  await refuseWithoutPhotos(ctx, entry);
  const proxy = entry.proxy && (await checkedProxy(ctx, poll, voter, entry.proxy, statedAt));

  const entryId = uuid();
  const inserted = await ctx.transaction
    .insertInto('ballotEntry')
    .values({
      communityId: ctx.communityId,
      pollId: poll.id,
      id: entryId,
      voterId: voter.voterId,
      channel,
      personId,
      answers: json(answers),
      nonce: Buffer.from(entry.nonce, 'hex'),
      statedAt,
      photoIds: [...entry.photoIds],
      note,
      proxyName: proxy?.name ?? null,
      proxyPersonId: proxy?.personId ?? null,
      proxyMatter: proxy?.matter ?? null,
      proxyFrom: proxy?.from ?? null,
      proxyUntil: proxy?.until ?? null,
      enteredBy: ctx.accountId,
      byStaff: entry.byStaff,
      enteredAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) throw new Refusal('entryRepeated');
  await recordDeed(ctx, 'polls.enterBallot', poll.id, { entryId, channel });
  return { entryId, text: await outlook(ctx, poll, voter, { channel, statedAt }, personId) };
}

/** What will become of it, as things stand. */
async function outlook(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
  entered: Pick<NewEntry, 'channel' | 'statedAt'>,
  personId: string | null,
): Promise<string> {
  const standing = await standingStatement(ctx, poll.id, voter.voterId);
  const reason = whyNotTheirVoice(poll.ruleSet, voter, personId) ?? whySetAside(standing, entered);
  return conflictText(standing, entered, reason);
}

function speakingPerson({ personIds }: RollVoter, given: string | null): string | null {
  if (given !== null && !personIds.includes(given)) throw new Refusal('entryPersonUnknown');
  if (given === null && personIds.length > 1) throw new Refusal('entryPersonMissing');
  return given ?? personIds[0] ?? null;
}

async function checkedAnswers(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  answers: Answers,
): Promise<Answers> {
  const papers = await readPapers(ctx, [poll.id]);
  const [problem] = ballotProblems(papers.get(poll.id) ?? [], answers);
  if (problem) refuse(problem);
  return canonicalAnswers(answers);
}

/** A telephone number in it is masked: who called is on file, their number need not be. */
function checkedNote({ channel, note }: NewEntry): string {
  const kept = maskPhones(plainLine(note));
  const { min, max } = entryLimits.note;
  const fits = isWithin(channel === 'telephone' ? { min, max } : { min: 0, max }, kept.length);
  if (!fits) throw new Refusal('entryNoteLength', { min, max });
  return kept;
}

async function refuseWithoutPhotos(
  ctx: MemberContext,
  { channel, photoIds }: NewEntry,
): Promise<void> {
  const { max } = entryLimits.photos;
  const needed = channel === 'telephone' ? 0 : 1;
  if (photoIds.length < needed || photoIds.length > max)
    throw new Refusal('entryPhotosMissing', entryLimits.photos);
  await refuseForeignPhotos(ctx, photoIds);
}

async function checkedProxy(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
  given: NonNullable<NewEntry['proxy']>,
  statedAt: Date,
) {
  if (!isWithin(entryLimits.proxyMatter, given.matter.length))
    throw new Refusal('proxyDetailsMissing');
  const refusal = whyTermRefused(given, shanghaiDay(statedAt));
  if (refusal) refuse(refusal);
  const proxy = await proxyFor(ctx, poll, voter, given);
  await refuseOverLimit(ctx, poll, voter.voterId, proxy);
  return { ...given, ...proxy };
}
