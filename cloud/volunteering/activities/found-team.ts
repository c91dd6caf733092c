import { sql } from 'kysely';
import { z } from 'zod';
import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { teamLimits } from '@/shared/volunteering/activities/activity-limits';
import { teamProblems } from '@/shared/volunteering/activities/team-rules';
import { typedLine, typedParagraphs } from './activity-input';
import { refuse } from './refuse';
import { tellReviewers } from './tell-reviewers';

/**
 * Proposes a team of residents, led by whoever proposes it; it holds activities once staff approved it.
 *
 * @throws Refusal what `teamProblems` finds, ownWordsNotAllowed, teamsTooMany, teamNameTaken
 */
export const foundTeam = operation('volunteering.foundTeam')
  .input(z.object({ teamId: z.uuid(), name: typedLine, introduction: typedParagraphs }))
  .output(z.object({ proposed: z.literal(true) }))
  .mutation(async ({ ctx, input: { teamId, ...words } }) => {
    refuse(teamProblems(words));
    await refuseUnscreenedWords(ctx, [words.name, words.introduction]);
    await refuseFurtherTeams(ctx, ctx.accountId);
    const { transaction, communityId, accountId, now } = ctx;
    const proposed = await transaction
      .insertInto('volunteerTeam')
      .values({
        ...{ communityId, id: teamId, ...words, leaderAccountId: accountId },
        ...{ state: 'proposed', proposedAt: now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!proposed) throw new Refusal('teamNameTaken');
    await tellReviewers(ctx, {
      subjectId: teamId,
      occasion: `team:${teamId}`,
      title: `请审核志愿队：${words.name}`,
      body: '有居民想成立一支志愿队，请看看介绍，通过或谢绝。',
    });
    await recordDeed(ctx, 'volunteering.foundTeam', teamId);
    return { proposed: true as const };
  });

/** @throws Refusal teamsTooMany when somebody leads or has proposed as many as they may */
export async function refuseFurtherTeams(
  { transaction, communityId }: MemberContext,
  leaderAccountId: string,
): Promise<void> {
  // Two proposals at once must not slip past the limit together.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`volunteering.teams ${leaderAccountId}`}, 0))`.execute(
    transaction,
  );
  const { teams } = await transaction
    .selectFrom('volunteerTeam')
    .select(({ fn }) => fn.countAll<number>().as('teams'))
    .where('communityId', '=', communityId)
    .where('leaderAccountId', '=', leaderAccountId)
    .where('state', 'in', ['proposed', 'approved'])
    .executeTakeFirstOrThrow();
  const { ledByOne: max } = teamLimits;
  if (teams >= max) throw new Refusal('teamsTooMany', { max });
}
