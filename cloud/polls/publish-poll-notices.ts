import { publishNotice } from '@/cloud/notices/public';
import {
  announcementNotice,
  cancellationNotice,
  resultNotice,
  type TellablePoll,
} from '@/shared/polls/poll-notices';
import type { Tally } from '@/shared/polls/tally';
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
    ...announcementNotice(tellable(poll, items)),
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
