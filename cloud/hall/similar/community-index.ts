import type { MemberContext } from '@/cloud/platform/operation';
import { isOpen, openStates } from '@/shared/hall/similar/open-states';
import { SimilarIndex } from '@/shared/hall/similar/similar-index';
import '../tables';

/** Topics of one community that are remembered; older ones are not looked for. */
const mostTopics = 5_000;
const topicsAtOnce = 250;
/** Communities a process remembers; the one that was asked about longest ago goes first. */
const mostCommunities = 40;
/** A transaction that began this long ago is over (15 s at most), whatever the clock of its process. */
const overlap = 2 * 60 * 1000;

interface Remembered {
  index: SimilarIndex;
  /** Everything that happened before this instant is in the index. */
  upTo: Date;
}

/**
 * What a process remembers of its communities' topics. Nothing in it is the caller's own: only topics
 * everybody may read go in, and whoever asks reads them again from the database.
 */
export class SimilarTopicsMemory {
  private readonly communities = new Map<string, Promise<Remembered>>();

  /** The community's index with everything that had happened when the call began. */
  async indexOf(context: MemberContext): Promise<SimilarIndex> {
    const remembered = await this.remembered(context);
    await catchUp(context, remembered);
    return remembered.index;
  }

  private async remembered(context: MemberContext): Promise<Remembered> {
    const { communityId } = context;
    const known = this.communities.get(communityId);
    this.communities.delete(communityId);
    const remembered = known ?? readOpenTopics(context);
    this.communities.set(communityId, remembered);
    const [oldest] = this.communities.keys();
    if (this.communities.size > mostCommunities && oldest) this.communities.delete(oldest);
    try {
      return await remembered;
    } catch (error) {
      if (this.communities.get(communityId) === remembered) this.communities.delete(communityId);
      throw error;
    }
  }
}

type TopicText = { id: string; title: string; body: string; proposal: string };

/** What two topics are compared by. */
export const comparedText = ({ title, body, proposal }: Omit<TopicText, 'id'>): string =>
  `${title}\n${body}\n${proposal}`;

/** A few hundred at a time: others are answered in between. */
async function readOpenTopics(context: MemberContext): Promise<Remembered> {
  const index = new SimilarIndex();
  let after = { submittedAt: context.now, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  while (index.size < mostTopics) {
    const topics = await pageOfOpenTopics(context, after);
    for (const topic of topics) index.add(topic.id, comparedText(topic));
    const last = topics.at(-1);
    if (!last?.submittedAt || topics.length < topicsAtOnce) break;
    after = { submittedAt: last.submittedAt, id: last.id };
  }
  return { index, upTo: context.now };
}

const pageOfOpenTopics = (
  { transaction, communityId }: MemberContext,
  after: { submittedAt: Date; id: string },
) =>
  transaction
    .selectFrom('topic')
    .select(['id', 'title', 'body', 'proposal', 'submittedAt'])
    .where('communityId', '=', communityId)
    .where('state', 'in', openStates)
    .where('state', '<>', 'draft')
    .where('visibility', '=', 'shown')
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('submittedAt', 'id'), '<', tuple(after.submittedAt, after.id)),
    )
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(topicsAtOnce)
    .execute();

/**
 * Takes in what has happened since: every step of a topic is on its timeline. Steps of the last two
 * minutes are looked at again, because another process may have been writing them when this one read.
 */
async function catchUp(context: MemberContext, remembered: Remembered): Promise<void> {
  const { transaction, communityId, now } = context;
  const { index, upTo } = remembered;
  const changed = await transaction
    .selectFrom('topicEvent')
    .select('topicId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('at', '>=', new Date(upTo.getTime() - overlap))
    .execute();
  if (changed.length > 0) {
    const topics = await transaction
      .selectFrom('topic')
      .select(['id', 'title', 'body', 'proposal', 'state', 'visibility'])
      .where('communityId', '=', communityId)
      .where(
        'id',
        'in',
        changed.map(({ topicId }) => topicId),
      )
      .execute();
    for (const topic of topics) {
      const belongs = isOpen(topic.state) && topic.visibility === 'shown';
      if (!belongs) index.remove(topic.id);
      // A topic's words do not change once it is open.
      else if (!index.has(topic.id)) index.add(topic.id, comparedText(topic));
    }
  }
  if (now > upTo) remembered.upTo = now;
}
