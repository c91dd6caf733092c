import { randomBytes } from 'node:crypto';
import type { ItemTally } from '@/shared/polls/item-tally';
import type { Answer, Answers, BallotItem } from '@/shared/polls/methods/ballot-item';
import type { ChoiceTotals } from '@/shared/polls/participation';
import { afterFullDays } from '@/shared/shanghai-time';
import { draftItem, type PollOptions } from './poll-options';
import type { Client, TestCloud } from './test-cloud';
import type { TestPerson } from './test-community';

/** Builders for polls. They go the way of the product: draft, preview of the roll, announcement. */
export interface TestPoll {
  id: string;
  itemIds: string[];
  /** With the ids of their options. */
  items: readonly BallotItem[];
  opensAt: Date;
  closesAt: Date;
}

const day = 86_400_000;

/** A complete draft that can be announced at the cloud's present time. */
export async function aDraft(cloud: TestCloud, staff: TestPerson, options: PollOptions = {}) {
  const { polls } = staff.client;
  const { topicId = null, ruleSetId = 'ownersAssembly', memberListId = null } = options;
  const { pollId } = await polls.preparePoll.mutate({ topicId });
  const { revision: before } = await polls.pollDraft.query({ pollId });
  const opensAt = options.opensAt ?? new Date(cloud.now.getTime() + 16 * day);
  const closesAt = options.closesAt ?? afterFullDays(opensAt, 10);
  const matter = ruleSetId === 'ownersAssembly' ? 'otherMatter' : null;
  const items = (options.items ?? [{}]).map((item, index) => draftItem(item, index, matter));
  const { revision } = await polls.savePollDraft.mutate({
    pollId,
    revision: before,
    title: options.title ?? '电动车充电棚要不要建',
    description: '',
    ruleSetId,
    memberListId,
    legalEffect: options.legalEffect ?? 'advisory',
    visibility: options.visibility ?? 'named',
    entryHours: options.entryHours ?? 0,
    extraordinary: false,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    items,
  });
  const { roll } = await polls.previewRoll.query({ ruleSetId, memberListId });
  const { heads, areaHundredths } = roll ?? { heads: 0, areaHundredths: 0 };
  return { pollId, revision, roll: { heads, areaHundredths }, opensAt, closesAt };
}

export async function anAnnouncedPoll(
  cloud: TestCloud,
  staff: TestPerson,
  options: PollOptions = {},
): Promise<TestPoll> {
  const { opensAt, closesAt, ...checked } = await aDraft(cloud, staff, options);
  await staff.client.polls.announcePoll.mutate(checked);
  const { items } = await staff.client.polls.pollDetail.query({ pollId: checked.pollId });
  const itemIds = items.map(({ itemId }) => itemId);
  return { id: checked.pollId, itemIds, items, opensAt, closesAt };
}

/** An announced poll, the clock moved to its opening. */
export async function anOpenPoll(
  cloud: TestCloud,
  staff: TestPerson,
  options: PollOptions = {},
): Promise<TestPoll> {
  const poll = await anAnnouncedPoll(cloud, staff, options);
  cloud.now = poll.opensAt;
  await cloud.tick();
  return poll;
}

/** Moves the clock to closing and works off what is due. */
export async function close(cloud: TestCloud, poll: TestPoll): Promise<void> {
  cloud.now = poll.closesAt;
  await cloud.tick();
}

/** The one voter somebody has in a poll. */
export async function voterOf(client: Client, poll: TestPoll): Promise<string> {
  const { voters } = await client.polls.pollDetail.query({ pollId: poll.id });
  if (voters.length !== 1) throw new Error(`${voters.length} voters instead of one`);
  return voters[0]!.voterId;
}

/** What a phone draws for a ballot. */
export const aNonce = (): string => randomBytes(32).toString('hex');

/** The same answer for every item, or one each. */
export const paper = (poll: TestPoll, choice: Answer | Answer[]): Answers =>
  Object.fromEntries(
    poll.itemIds.map((itemId, index) => [
      itemId,
      Array.isArray(choice) ? (choice[index] ?? 'abstain') : choice,
    ]),
  );

/** What was counted of an item that is approved or rejected. */
export function countedOf(item: ItemTally | undefined): ChoiceTotals {
  if (item?.kind !== 'approveReject') throw new Error(`${item?.kind} has no such counts`);
  return item.counted;
}

/** Casts the same answer for every item, or one each, as the one voter somebody has. */
export async function cast(person: TestPerson, poll: TestPoll, choice: Answer | Answer[]) {
  const voterId = await voterOf(person.client, poll);
  return person.client.polls.castBallot.mutate({
    pollId: poll.id,
    voterId,
    answers: paper(poll, choice),
    nonce: aNonce(),
  });
}
