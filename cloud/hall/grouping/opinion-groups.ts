import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { fewestToShow } from '@/shared/hall/opinions/privacy-steps';
import type { PublishedGrouping } from '@/shared/hall/opinions/published-grouping';
import { votesNeeded } from '@/shared/hall/opinions/qualified-participants';
import type { HallContext } from '../hall-context';
import { readTopicFor } from '../readable-topic';
import { opinionGroupsSchema } from './opinion-groups-schema';
import { ownPlace } from './own-place';
import '../opinions/tables';
import './tables';

/**
 * The opinion groups of a topic as of the last run, and the caller's own place among them. Nobody
 * learns who is in which group: head counts and shares come in steps, places on a coarse grid, and
 * groups below 5 as well as conversations below 20 people not at all.
 *
 * @throws Refusal topicNotFound
 */
export const opinionGroups = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(opinionGroupsSchema)
  .query(async ({ ctx, input: { topicId } }) => {
    await readTopicFor(ctx, topicId);
    const grouping = await ctx.transaction
      .selectFrom('opinionGrouping')
      .select(['computedAt', 'participantCount', 'activeCount', 'model', 'picture'])
      .where('communityId', '=', ctx.communityId)
      .where('topicId', '=', topicId)
      .executeTakeFirst();
    if (!grouping) return { state: 'notYet' as const };
    const { activeCount, model, picture } = grouping;
    if (!model || !picture) {
      return {
        state: 'tooFew' as const,
        activePeople: activeCount,
        missingPeople: Math.max(1, fewestToShow - activeCount),
        votesNeeded: votesNeeded(await statementCount(ctx, topicId)),
      };
    }
    const own = await ownPlace(ctx, topicId, model, picture.frame);
    const isShown = picture.groups.some(({ label }) => label === own.label);
    return {
      state: 'grouped' as const,
      computedAt: grouping.computedAt.toISOString(),
      participants: grouping.participantCount,
      ...(await inWords(ctx, topicId, picture)),
      dots: picture.dots,
      own: { ...own, label: isShown ? own.label : null },
    };
  });

async function statementCount({ transaction, communityId }: HallContext, topicId: string) {
  const { count } = await transaction
    .selectFrom('statement')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Statements with their texts; one that was hidden since the run is left out everywhere. */
async function inWords(ctx: MemberContext, topicId: string, picture: PublishedGrouping) {
  const { agreed, rejected, groups, differences } = picture;
  const named = [agreed, rejected, differences, ...groups.map(({ standsFor }) => standsFor)].flat();
  const texts = await shownTexts(ctx, topicId, [...new Set(named.map((one) => one.statementId))]);
  const withText = <Named extends { statementId: string }>(statements: readonly Named[]) =>
    statements.flatMap((one) => {
      const text = texts.get(one.statementId);
      return text === undefined ? [] : [{ ...one, text }];
    });
  return {
    agreed: withText(agreed),
    rejected: withText(rejected),
    groups: groups.map((group) => ({ ...group, standsFor: withText(group.standsFor) })),
    differences: withText(differences),
  };
}

async function shownTexts(
  { transaction, communityId }: HallContext,
  topicId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('statement')
    .select(['id', 'text'])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('id', 'in', ids)
    .where('visibility', '=', 'shown')
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}
