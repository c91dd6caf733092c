import { type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from '@/cloud/platform/tables';
import type { PollPosition } from './poll-cursor';
import type { AnnouncedPoll, PollContext } from './poll-row';

export const shelves = ['current', 'ended'] as const;
export type PollShelf = (typeof shelves)[number];

export type ListedRow = Pick<
  AnnouncedPoll,
  | 'id'
  | 'title'
  | 'state'
  | 'topicId'
  | 'ruleSet'
  | 'legalEffect'
  | 'announcedAt'
  | 'opensAt'
  | 'closesAt'
  | 'postedUntil'
  | 'cancelledAt'
> & {
  itemCount: number;
  /** Of the newest count; null before there is one. */
  quorumReached: boolean | null;
  passedItems: number | null;
};

interface PageQuestion {
  shelf: PollShelf;
  after: PollPosition | null;
  limit: number;
}

// A list needs no more of a tally, which can be long.
const passedItems = sql<number | null>`
  jsonb_array_length(jsonb_path_query_array(poll_result.tally, '$.items[*] ? (@.passed == true)'))`;

const hasNotOpened = (now: Date) => sql<boolean>`(poll.opens_at > ${now})`;

/** One page of announced polls; one more than `limit` is read to know of a next page. */
export async function readPollPage(context: PollContext, question: PageQuestion) {
  const { transaction, communityId } = context;
  const rows = await onShelf(
    transaction
      .selectFrom('poll')
      .leftJoin('pollResult', (join) =>
        join
          .onRef('pollResult.communityId', '=', 'poll.communityId')
          .onRef('pollResult.pollId', '=', 'poll.id')
          // Of several counts the newest holds.
          .on('pollResult.count', '=', (eb) =>
            eb
              .selectFrom('pollResult as newest')
              .select(({ fn }) => fn.max('newest.count').as('count'))
              .whereRef('newest.communityId', '=', 'poll.communityId')
              .whereRef('newest.pollId', '=', 'poll.id'),
          ),
      )
      .where('poll.communityId', '=', communityId)
      .where('poll.announcedAt', 'is not', null),
    context,
    question,
  )
    .select((eb) => [
      'poll.id',
      'poll.title',
      'poll.state',
      'poll.topicId',
      'poll.ruleSet',
      'poll.legalEffect',
      'poll.announcedAt',
      'poll.opensAt',
      'poll.closesAt',
      'poll.postedUntil',
      'poll.cancelledAt',
      sql<boolean | null>`(poll_result.tally ->> 'quorumReached')::boolean`.as('quorumReached'),
      passedItems.as('passedItems'),
      eb
        .selectFrom('ballotItem')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('ballotItem.communityId', '=', 'poll.communityId')
        .whereRef('ballotItem.pollId', '=', 'poll.id')
        .$asScalar()
        .as('itemCount'),
    ])
    .limit(question.limit + 1)
    .execute();
  // An announced poll has all of these (checked by the table); the types of its columns do not know.
  return rows as ListedRow[];
}

type Joined = SelectQueryBuilder<
  Tables & {
    pollResult: { [Column in keyof Tables['pollResult']]: Tables['pollResult'][Column] | null };
  },
  'poll' | 'pollResult',
  object
>;

function onShelf(polls: Joined, { now }: PollContext, { shelf, after }: PageQuestion): Joined {
  if (shelf === 'ended') {
    return polls
      .where('poll.state', 'in', ['preliminary', 'final', 'archived', 'cancelled'])
      .$if(after !== null, (page) =>
        page.where(sql<boolean>`(poll.ended_at, poll.id) < (${after?.at}, ${after?.id})`),
      )
      .orderBy('poll.endedAt', 'desc')
      .orderBy('poll.id', 'desc');
  }
  return polls
    .where('poll.state', 'in', ['announced', 'open', 'closed'])
    .$if(after !== null, (page) =>
      page.where(
        sql<boolean>`(${hasNotOpened(now)}, poll.closes_at, poll.id) > (${after?.waiting}, ${after?.at}, ${after?.id})`,
      ),
    )
    .orderBy(hasNotOpened(now))
    .orderBy('poll.closesAt')
    .orderBy('poll.id');
}
