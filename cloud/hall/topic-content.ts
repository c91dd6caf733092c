import { z } from 'zod';
import { type CommonPart, commonParts } from '@/shared/hall/common-parts';
import { type TopicCategory, topicCategories } from '@/shared/hall/topic-categories';
import type { TopicDraft } from '@/shared/hall/topic-rules';
import { plainLine, plainParagraphs } from '@/shared/plain-text';

export const categorySchema = z.enum(
  Object.keys(topicCategories) as [TopicCategory, ...TopicCategory[]],
);

export const commonPartSchema = z.enum(Object.keys(commonParts) as [CommonPart, ...CommonPart[]]);

// The limits people hear of are in `topic-limits.ts`; this only keeps out what no phone sends.
const typedText = z.string().max(20_000);
export const typedLine = typedText.transform(plainLine);
export const typedParagraphs = typedText.transform(plainParagraphs);

/** What a topic says, as the author's page sends it. */
export const topicContentSchema = z.object({
  category: categorySchema.nullable(),
  /** null: the whole community. */
  buildingId: z.uuid().nullable(),
  commonPart: commonPartSchema.nullable().default(null),
  place: typedLine,
  title: typedLine,
  body: typedParagraphs,
  proposal: typedParagraphs,
  photoIds: z.array(z.uuid()).max(100),
});

export type TopicContent = z.infer<typeof topicContentSchema>;

/** The content as the pure rules judge it. */
export const asDraft = ({ category, ...content }: TopicContent): TopicDraft => ({
  ...content,
  category: category ?? '',
});
