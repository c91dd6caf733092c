import { z } from 'zod';
import { relationInput } from '@/cloud/community/binding-inputs';
import { roomLabels } from '@/cloud/community/room-labels';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { candidateOutput, candidatesFor, matchOutput, peopleOfUnits } from './candidates';

const application = z.object({
  bindingId: z.string(),
  room: z.string(),
  relation: relationInput,
  name: z.string(),
  phone: z.string(),
  /** The applicant's word that they are 18 or older. */
  adult: z.boolean(),
  appliedAt: z.string(),
  /** Own applications are somebody else's to review. */
  isOwn: z.boolean(),
  /** How far the application agrees with the register of this unit. */
  match: matchOutput,
  /** With `nameAndPhone`: whom one tap recognises, unless that person is claimed already. */
  matchedPersonId: z.string().nullable(),
  candidates: z.array(candidateOutput),
});

/** Applications that wait for a reviewer, the longest waiting first. */
export const listBindingsToReview = operation('community.reviewBindings')
  .input(z.object(pageInput))
  .output(pageOf(application))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('houseBinding')
      .select(['id', 'accountId', 'unitId', 'relation', 'name', 'phone', 'adult', 'appliedAt'])
      .where('communityId', '=', ctx.communityId)
      .where('state', '=', 'pending')
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('appliedAt', 'id'), '>', tuple(after?.[0] ?? new Date(0), after?.[1] ?? '')),
        ),
      )
      .orderBy('appliedAt')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.appliedAt, row.id]);
    const unitIds = rows.map(({ unitId }) => unitId);
    const labels = await roomLabels(ctx, unitIds);
    const people = await peopleOfUnits(ctx, unitIds);
    const items = rows.map((row) => {
      const candidates = candidatesFor(row, people.get(row.unitId) ?? []);
      const matched = candidates.find(
        ({ match, isClaimed }) => match === 'nameAndPhone' && !isClaimed,
      );
      return {
        bindingId: row.id,
        room: labels.get(row.unitId)?.full ?? '',
        relation: row.relation,
        name: row.name,
        phone: row.phone,
        adult: row.adult,
        appliedAt: row.appliedAt.toISOString(),
        isOwn: row.accountId === ctx.accountId,
        match: bestMatch(candidates.map(({ match }) => match)),
        matchedPersonId: matched?.personId ?? null,
        candidates,
      };
    });
    return { items, nextCursor };
  });

const order = matchOutput.options;

const bestMatch = (matches: readonly z.infer<typeof matchOutput>[]) =>
  order.find((match) => matches.includes(match)) ?? 'none';
