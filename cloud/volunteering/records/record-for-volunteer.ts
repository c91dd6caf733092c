import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput, paragraphsInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { recordKindNames } from '@/shared/volunteering/certificates/record-kinds';
import { readVolunteer } from '../volunteers/volunteer-row';
import '../certificates/tables';

const { recordTitle, recordDetail, recordGivenBy, reason: reasonLimits } = certificateLimits;

const contentInput = z.object({
  kind: z.enum(recordKindNames),
  title: lineInput(recordTitle),
  detail: paragraphsInput(recordDetail),
  givenBy: lineInput(recordGivenBy),
  onDate: z.iso.date(),
});

type Content = z.infer<typeof contentInput>;

const idOnly = z.object({ id: z.string() });

/**
 * Writes training, a commendation or an evaluation into a volunteer's record. `id` is made by the
 * phone: sent twice it is one entry.
 *
 * @throws Refusal volunteerNotFound, recordDayInFuture, wordsNotAllowed
 */
export const recordForVolunteer = operation('volunteering.keepLedger')
  .input(contentInput.extend({ id: z.uuid(), volunteerId: z.uuid() }))
  .output(idOnly)
  .mutation(async ({ ctx, input: { id, volunteerId, ...content } }) => {
    await readVolunteer(ctx, volunteerId);
    refuseWrong(content, ctx.now);
    const fresh = await write(ctx, { id, volunteerId, ...content });
    if (fresh) await recordDeed(ctx, 'volunteering.recordForVolunteer', volunteerId, { id });
    return { id };
  });

/**
 * Sets an entry right by another one that takes its place, or takes it out (`content` null), and says
 * why. Each is corrected once; after that, what took its place.
 *
 * @throws Refusal recordEntryNotFound, recordEntryCorrected, recordDayInFuture, wordsNotAllowed
 */
export const correctRecordEntry = operation('volunteering.keepLedger')
  .input(
    z.object({
      id: z.uuid(),
      entryId: z.uuid(),
      content: contentInput.nullable(),
      reason: lineInput(reasonLimits),
    }),
  )
  .output(idOnly)
  .mutation(async ({ ctx, input: { id, entryId, content, reason } }) => {
    refuseForbiddenWords([reason]);
    if (content) refuseWrong(content, ctx.now);
    const before = await correctable(ctx, entryId);
    const { volunteerId, kind, title, detail, givenBy, onDate } = before;
    const fresh = await write(ctx, {
      ...{ id, volunteerId, ...(content ?? { kind, title, detail, givenBy, onDate }) },
      ...{ replacesId: entryId, takesOut: content === null, reason },
    });
    if (fresh) await recordDeed(ctx, 'volunteering.correctRecordEntry', volunteerId, { entryId });
    else if (!(await isSame(ctx, id, entryId))) throw new Refusal('recordEntryCorrected');
    return { id };
  });

function refuseWrong({ onDate, title, detail, givenBy }: Content, now: Date): void {
  if (onDate > shanghaiDay(now)) throw new Refusal('recordDayInFuture');
  refuseForbiddenWords([title, detail, givenBy]);
}

type Correction = { replacesId: string; takesOut: boolean; reason: string };
type NewEntry = Content & { id: string; volunteerId: string } & Partial<Correction>;

/** Whether it was written: not where it stands there already, or something else was corrected to. */
async function write(ctx: MemberContext, entry: NewEntry): Promise<boolean> {
  const { communityId, accountId, now } = ctx;
  const written = await ctx.transaction
    .insertInto('volunteerRecord')
    .values({ communityId, replacesId: null, ...entry, recordedBy: accountId, recordedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

async function correctable({ transaction, communityId }: MemberContext, entryId: string) {
  const entry = await transaction
    .selectFrom('volunteerRecord')
    .select(['volunteerId', 'kind', 'title', 'detail', 'givenBy'])
    .select(({ cast }) => cast<string>('onDate', 'text').as('onDate'))
    .where('communityId', '=', communityId)
    .where('id', '=', entryId)
    .where('takesOut', '=', false)
    .executeTakeFirst();
  if (!entry) throw new Refusal('recordEntryNotFound');
  return entry;
}

async function isSame(
  { transaction, communityId }: MemberContext,
  id: string,
  entryId: string,
): Promise<boolean> {
  const same = await transaction
    .selectFrom('volunteerRecord')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('replacesId', '=', entryId)
    .executeTakeFirst();
  return same !== undefined;
}
