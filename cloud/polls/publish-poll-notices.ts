import { newestNoticeOfPoll, publishNotice } from '@/cloud/notices/public';
import type { Tally } from '@/shared/polls/item-tally';
import {
  announcementNotice,
  cancellationNotice,
  resultNotice,
  type TellablePoll,
} from '@/shared/polls/poll-notices';
import {
  finalNotice,
  postponementNotice,
  recountNotice,
  type ToldRecount,
} from '@/shared/polls/result-notices';
import { withRollRoot } from '@/shared/polls/roll-notices';
import type { AnnouncedPoll, PollContext } from './poll-row';

type Context = PollContext & { accountId?: string };
type Items = TellablePoll['items'];

const toEverybody = { audience: { kind: 'community' }, pinned: true } as const;

const tellable = (poll: AnnouncedPoll, items: Items): TellablePoll => ({
  ...poll,
  items,
  roll: { heads: poll.rollHeads, areaHundredths: poll.rollAreaHundredths },
});

/** Pinned until the poll closes. */
export const publishAnnouncement = (context: Context, poll: AnnouncedPoll, items: Items) =>
  publishNotice(context, {
    ...withRollRoot(announcementNotice(tellable(poll, items)), poll),
    ...toEverybody,
    kind: 'pollAnnouncement',
    expiresAt: poll.closesAt,
    publisherRole: poll.publisherRole,
    subject: { kind: 'poll', id: poll.id },
  });

/** Posted (公示) for the posting period; it stays readable afterwards. */
export const publishResult = (
  context: Context,
  poll: AnnouncedPoll,
  items: Items,
  counted: { tally: Tally; postedUntil: Date },
) =>
  publishNotice(context, {
    ...resultNotice(tellable(poll, items), counted.tally, counted.postedUntil),
    ...toEverybody,
    kind: 'pollResult',
    expiresAt: null,
    postedUntil: counted.postedUntil,
    publisherRole: poll.publisherRole,
    subject: { kind: 'poll', id: poll.id },
  });

export const publishCancellation = (context: Context, poll: AnnouncedPoll, reason: string) =>
  publishNotice(context, {
    ...cancellationNotice(poll.title, reason),
    ...toEverybody,
    kind: 'notice',
    expiresAt: null,
    publisherRole: poll.publisherRole,
    subject: { kind: 'poll', id: poll.id },
  });

/** What a recount puts in the place of the result posted before, which stays readable. */
export const publishRecount = async (
  context: Context,
  poll: AnnouncedPoll,
  items: Items,
  { tally, postedUntil, told }: { tally: Tally; postedUntil: Date; told: ToldRecount },
) =>
  publishNotice(context, {
    ...recountNotice(tellable(poll, items), tally, postedUntil, told),
    ...toEverybody,
    kind: 'pollResult',
    expiresAt: null,
    postedUntil,
    publisherRole: poll.publisherRole,
    subject: { kind: 'poll', id: poll.id },
    correctsNoticeId: await newestNoticeOfPoll(context, 'pollResult', poll.id),
  });

/** The end of the posting period; short, and not pinned: the result itself was. */
export const publishFinalResult = (
  context: Context,
  poll: AnnouncedPoll,
  tally: Tally,
  ended: { objections: number; sealedUntil: Date },
) => publishNotice(context, { ...aboutPoll(poll), ...finalNotice(poll, tally, ended) });

export const publishPostponement = (context: Context, poll: AnnouncedPoll, reason: string) =>
  publishNotice(context, {
    ...aboutPoll(poll),
    ...postponementNotice(poll, reason),
    pinned: true,
  });

const aboutPoll = (poll: AnnouncedPoll) =>
  ({
    audience: { kind: 'community' },
    pinned: false,
    kind: 'notice',
    expiresAt: null,
    publisherRole: poll.publisherRole,
    subject: { kind: 'poll', id: poll.id },
  }) as const;
