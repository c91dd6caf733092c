import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { photoAddresses } from '@/cloud/files/public';
import { shownPhotos } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { hiddenTitle } from '@/shared/hall/hidden-topic';
import { overdueDays } from '@/shared/hall/step-deadlines';
import { type TopicState, topicStates } from '@/shared/hall/topic-life-cycle';
import { categorySchema } from './topic-content';
import { type Photo, photoSchema } from './topic-photos';
import { placesOf } from './topic-places';
import type { SubmittedTopic } from './topic-row';
import { isReadable } from './topic-words';
import { visibilitySchema } from './visibility-schema';

export const stateSchema = z.enum(Object.keys(topicStates) as [TopicState, ...TopicState[]]);

/** What a list shows of a topic. */
export const topicCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  category: categorySchema,
  /** 3栋 东门口, or 全小区. */
  place: z.string(),
  state: stateSchema,
  cosignCount: z.number(),
  cosignThreshold: z.number(),
  cosignUntil: z.string(),
  thresholdReachedAt: z.string().nullable(),
  submittedAt: z.string(),
  /** When what is owed next is due; null where nothing is. */
  stepDueAt: z.string().nullable(),
  /** Days it is late, the one that has begun included; 0 where it is not. */
  overdueDays: z.number(),
  /** Where it is not shown, those who may not read it find `hiddenTitle` for its title. */
  visibility: visibilitySchema,
  /** As everybody may read it: 1栋 李**, or a body's name. */
  authorName: z.string(),
  /** 3栋 王**, where the author wrote it for a neighbour without a phone; null otherwise. */
  raisedFor: z.string().nullable(),
  isMine: z.boolean(),
  hasCosigned: z.boolean(),
  /** The first one the caller may see, and how many of them there are. */
  photo: photoSchema.nullable(),
  photoCount: z.number(),
});

export type TopicCard = z.infer<typeof topicCardSchema>;

const noPhoto = { photo: null, photoCount: 0 };

/** The cards of one page, with a fixed number of queries however long it is. */
export async function topicCards(
  context: MemberContext,
  topics: readonly SubmittedTopic[],
): Promise<TopicCard[]> {
  if (topics.length === 0) return [];
  const ids = topics.map(({ id }) => id);
  const names = await displayNames(
    context,
    topics.map(({ authorAccountId }) => authorAccountId),
  );
  const places = await placesOf(
    context,
    topics.map((topic) => (isReadable(context, topic) ? topic : { ...topic, place: '' })),
  );
  const cosigned = await cosignedByCaller(context, ids);
  const photos = await firstPhotos(context, ids);
  return topics.map((topic) => ({
    id: topic.id,
    title: isReadable(context, topic) ? topic.title : hiddenTitle,
    category: topic.category,
    place: places.get(topic.id) ?? '',
    state: topic.state,
    cosignCount: topic.cosignCount,
    cosignThreshold: topic.cosignThreshold,
    cosignUntil: topic.cosignUntil.toISOString(),
    thresholdReachedAt: topic.thresholdReachedAt?.toISOString() ?? null,
    submittedAt: topic.submittedAt.toISOString(),
    stepDueAt: topic.stepDueAt?.toISOString() ?? null,
    overdueDays: overdueDays(topic.stepDueAt, context.now),
    visibility: topic.visibility,
    authorName: names.get(topic.authorAccountId) ?? '',
    raisedFor: topic.raisedFor,
    isMine: topic.authorAccountId === context.accountId,
    hasCosigned: cosigned.has(topic.id),
    ...((isReadable(context, topic) ? photos.get(topic.id) : undefined) ?? noPhoto),
  }));
}

async function cosignedByCaller(context: MemberContext, topicIds: string[]): Promise<Set<string>> {
  const rows = await context.transaction
    .selectFrom('cosign')
    .select('topicId')
    .where('communityId', '=', context.communityId)
    .where('accountId', '=', context.accountId)
    .where('topicId', 'in', topicIds)
    .execute();
  return new Set(rows.map(({ topicId }) => topicId));
}

async function firstPhotos(
  context: MemberContext,
  topicIds: string[],
): Promise<Map<string, { photo: Photo | null; photoCount: number }>> {
  const photos = await context.transaction
    .selectFrom('topicPhoto')
    .select(['topicId', 'fileId'])
    .where('communityId', '=', context.communityId)
    .where('topicId', 'in', topicIds)
    .orderBy('topicId')
    .orderBy('position')
    .execute();
  const passed = new Set(
    await shownPhotos(
      context,
      photos.map(({ fileId }) => fileId),
    ),
  );
  const shown = photos.filter(({ fileId }) => passed.has(fileId));
  const first = shown.filter(({ topicId }, at) => shown[at - 1]?.topicId !== topicId);
  const addresses = await photoAddresses(
    context,
    first.map(({ fileId }) => fileId),
  );
  const photoOf = new Map(addresses.map((photo) => [photo.fileId, photo]));
  return new Map(
    first.map(({ topicId, fileId }) => [
      topicId,
      {
        photo: photoOf.get(fileId) ?? null,
        photoCount: shown.filter((photo) => photo.topicId === topicId).length,
      },
    ]),
  );
}
