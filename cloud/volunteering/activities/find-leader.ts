import { z } from 'zod';
import { displayNames, membersAmong } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { typedLine } from './activity-input';
import { ownBodies, ownTeams } from './organiser';

const mostFound = 10;

/**
 * Looks for somebody to lead a shift or a team by their whole name or phone: grown-up volunteers, and
 * staff by the name they hold their role under. Nothing is found by a part of it, and only the masked
 * name is told. Those who hold no activities find nobody.
 */
export const findLeader = operation('volunteering.organise')
  .input(z.object({ words: typedLine.pipe(z.string().max(60)) }))
  .output(z.array(z.object({ accountId: z.string(), name: z.string(), isStaff: z.boolean() })))
  .query(async ({ ctx, input: { words } }) => {
    if (words.length < 2 || !(await holdsActivities(ctx))) return [];
    const [volunteers, staff] = [await volunteersCalled(ctx, words), await staffCalled(ctx, words)];
    const found = [...new Set([...staff, ...volunteers])];
    const members = await membersAmong(ctx, found);
    const names = await displayNames(ctx, found);
    return found
      .filter((accountId) => members.has(accountId))
      .map((accountId) => ({
        accountId,
        name: names.get(accountId) ?? '',
        isStaff: staff.includes(accountId),
      }));
  });

const holdsActivities = async (ctx: MemberContext): Promise<boolean> =>
  ownBodies(ctx).length > 0 || (await ownTeams(ctx)).length > 0;

async function volunteersCalled(
  { transaction, communityId }: MemberContext,
  words: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('volunteer')
    .select('accountId')
    .where('communityId', '=', communityId)
    .where('accountId', 'is not', null)
    .where('adult', '=', true)
    .where('leftAt', 'is', null)
    .where(({ eb, or }) => or([eb('name', '=', words), eb('phone', '=', words)]))
    .limit(mostFound)
    .execute();
  return rows.flatMap(({ accountId }) => accountId ?? []);
}

async function staffCalled(
  { transaction, communityId }: MemberContext,
  words: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('holderName', '=', words)
    .where('revokedAt', 'is', null)
    .limit(mostFound)
    .execute();
  return rows.map(({ accountId }) => accountId);
}
