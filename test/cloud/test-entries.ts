import type { EntryChannel } from '@/shared/polls/entries/entry-channels';
import { paperNumber } from '@/shared/polls/entries/paper-number';
import type { Answer } from '@/shared/polls/methods/ballot-item';
import type { TestCloud } from './test-cloud';
import type { TestPerson } from './test-community';
import { aPhoto } from './test-hall';
import { aNonce, paper, type TestPoll } from './test-polls';

/** Builders for ballots that staff enter. They go the way of the product. */
export interface EntryOptions {
  channel?: EntryChannel;
  choice?: Answer | Answer[];
  statedAt?: Date;
  personId?: string | null;
  note?: string;
  photoIds?: string[];
  proxy?: {
    name?: string;
    personId?: string | null;
    matter?: string;
    from?: string;
    until?: string;
  };
}

/** Staff enter what a voter said: on paper for everything, just now, unless told otherwise. */
export async function enter(
  cloud: TestCloud,
  staff: TestPerson,
  poll: TestPoll,
  voterId: string,
  options: EntryOptions = {},
) {
  const channel = options.channel ?? 'paper';
  const onTelephone = channel === 'telephone';
  return staff.client.polls.enterBallot.mutate({
    pollId: poll.id,
    voterId,
    channel,
    personId: options.personId ?? null,
    answers: paper(poll, options.choice ?? 'approve'),
    nonce: aNonce(),
    statedAt: (options.statedAt ?? cloud.now).toISOString(),
    photoIds: options.photoIds ?? (onTelephone ? [] : [await aPhoto(staff)]),
    note: options.note ?? (onTelephone ? '本人上午来电' : ''),
    proxy:
      channel === 'proxy'
        ? {
            name: options.proxy?.name ?? '周敏',
            personId: options.proxy?.personId ?? null,
            matter: options.proxy?.matter ?? '本次表决的全部事项',
            from: options.proxy?.from ?? '2026-12-01',
            until: options.proxy?.until ?? '2027-01-31',
          }
        : null,
  });
}

/** Another of the staff takes an entry and confirms it. */
export async function confirm(staff: TestPerson, poll: TestPoll, entryId: string) {
  await staff.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
  return staff.client.polls.confirmEntry.mutate({ pollId: poll.id, entryId });
}

/** The number printed on a voter's paper. */
export async function numberOf(cloud: TestCloud, poll: TestPoll, voterId: string): Promise<string> {
  const { rows } = await cloud.owner.query(
    `select row, roll_root from voter_roll_entry join poll on poll.id = poll_id
     where voter_roll_entry.id = $1`,
    [voterId],
  );
  return paperNumber({ pollId: poll.id, rollRoot: rows[0].roll_root }, rows[0].row);
}
