import { z } from 'zod';
import { searchPeople } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import '../tables';

const mostFound = 20;

/**
 * People of the register by a part of the room or the beginning of the name, for staff who register
 * them as volunteers. The search is on record, without what was searched for.
 */
export const searchResidents = operation('volunteering.registerOthers')
  .input(z.object({ search: lineInput({ min: 1, max: 40 }) }))
  .output(
    z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        room: z.string(),
        maskedPhone: z.string(),
        isVolunteer: z.boolean(),
      }),
    ),
  )
  .query(async ({ ctx, input: { search } }) => {
    const people = await searchPeople(ctx, { search, after: null, limit: mostFound });
    await recordDeed(ctx, 'volunteering.searchRegister', null);
    if (people.length === 0) return [];
    const known = await ctx.transaction
      .selectFrom('volunteer')
      .select('personId')
      .where('communityId', '=', ctx.communityId)
      .where('personId', 'in', [...new Set(people.map(({ personId }) => personId))])
      .where('leftAt', 'is', null)
      .execute();
    const volunteers = new Set(known.map(({ personId }) => personId));
    return people.map(({ personId, name, room, maskedPhone }) => ({
      ...{ personId, name, room, maskedPhone, isVolunteer: volunteers.has(personId) },
    }));
  });
