import { z } from 'zod';
import { mostCitations } from '@/shared/conventions/clauses/clause-limits';
import { type DraftedNotice, writableKinds } from '@/shared/notices/drafts/drafted-notice';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { hasControlCharacters } from '@/shared/plain-text';
import { audienceInput, staffRoleInput } from '../notice-input';

/** Plain text whatever its length: how much is too much the rules of the content say in words. */
const words = z.string().refine((text) => !hasControlCharacters(text));

/**
 * A block and nothing beside it: a key nobody knows (a style, an address, a handler) is refused, and what
 * looks like markup in a text is text.
 */
const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: words }),
  z.strictObject({ kind: z.literal('paragraph'), text: words }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(words).max(1_000),
  }),
  z.strictObject({ kind: z.literal('image'), fileId: z.uuid(), caption: words }),
]);

/** A notice as it is being written: anything may be missing. */
export const draftedInput = z.strictObject({
  kind: z.enum(writableKinds),
  publisherRole: staffRoleInput,
  title: words,
  content: z.array(block).max(1_000),
  attachments: z
    .array(
      z.strictObject({ fileId: z.uuid(), name: words.pipe(z.string().trim().min(1).max(200)) }),
    )
    .max(noticeLimits.attachments),
  audience: audienceInput.nullable(),
  groupName: words.pipe(z.string().min(1).max(30)).nullable(),
  pinned: z.boolean(),
  needsConfirmation: z.boolean(),
  commentsOpen: z.boolean(),
  expiresAt: z.iso.datetime().nullable(),
  postingDays: z.number().int().min(1).max(365).nullable(),
  disclosure: z
    .strictObject({
      itemKey: words.pipe(z.string().max(60)),
      period: z.string().max(10).nullable(),
    })
    .nullable(),
  correctsNoticeId: z.uuid().nullable(),
  citations: z
    .array(
      z.strictObject({
        conventionId: z.uuid(),
        paragraphId: z.uuid(),
        conventionName: words.pipe(z.string().max(100)),
        label: words.pipe(z.string().max(100)),
        text: words.pipe(z.string().max(5_000)),
      }),
    )
    .max(mostCitations),
});

/** A draft as it was kept. */
export const draftedNotice = z.custom<DraftedNotice>();

/** Which draft, from which revision on (0: it has never been saved), and what it shall say. */
export const draftStep = {
  draftId: z.uuid(),
  revision: z.number().int().min(0),
  drafted: draftedInput,
};
