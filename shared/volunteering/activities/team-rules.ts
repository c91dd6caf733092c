import { teamLimits as limits } from './activity-limits';
import { found, outside } from './activity-rules';
import type { ActivityRefusal } from './refusals';

/** What keeps a team from being proposed, in the order of the form. */
export const teamProblems = (team: { name: string; introduction: string }): ActivityRefusal[] =>
  found([
    outside(team.name.length, limits.name) && { code: 'teamNameLength', details: limits.name },
    outside(team.introduction.length, limits.introduction) && {
      code: 'teamIntroductionLength',
      details: limits.introduction,
    },
  ]);
