import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { maskPhone } from '@/shared/community/register/mask-person';
import '../tables';

const nameCursor = z.tuple([z.string().max(60), z.uuid()]);

/** For a `like`: what stands for other letters there is taken literally. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** The volunteers of the community by name, or those whose name contains what is looked for. */
export const listVolunteers = operation('volunteering.keepLedger')
  .input(z.object({ search: lineInput({ max: 20 }).default(''), ...pageInput }))
  .output(
    pageOf(
      z.object({
        id: z.string(),
        name: z.string(),
        /** 138****1234; tells namesakes apart. */
        maskedPhone: z.string(),
        adult: z.boolean(),
        earnedMinutes: z.number(),
        hasLeft: z.boolean(),
      }),
    ),
  )
  .query(async ({ ctx, input: { search, cursor, limit } }) => {
    const after = readCursor(cursor, nameCursor);
    const volunteers = await ctx.transaction
      .selectFrom('volunteer')
      .select(['id', 'name', 'phone', 'adult', 'earnedMinutes', 'leftAt'])
      .where('communityId', '=', ctx.communityId)
      .$if(search !== '', (query) => query.where('name', 'like', `%${literally(search)}%`))
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('name', 'id'), '>', tuple(after?.[0] ?? '', after?.[1] ?? '')),
        ),
      )
      .orderBy('name')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(volunteers, limit, (last) => [last.name, last.id]);
    return {
      items: rows.map(({ id, name, phone, adult, earnedMinutes, leftAt }) => ({
        ...{ id, name, adult, earnedMinutes },
        maskedPhone: phone === '' ? '' : maskPhone(phone),
        hasLeft: leftAt !== null,
      })),
      nextCursor,
    };
  });
