import { type ActivityState, activityStates } from '@/shared/volunteering/activity-life-cycle';
import { type Skill, skills } from '@/shared/volunteering/skills';
import type { Look } from './shift-looks';

const stateIcons: Record<ActivityState, Omit<Look, 'word'>> = {
  draft: { icon: 'pencil', tone: 'neutral' },
  submitted: { icon: 'hourglass', tone: 'warning' },
  published: { icon: 'user-plus', tone: 'success' },
  ended: { icon: 'circle-check', tone: 'neutral' },
  cancelled: { icon: 'ban', tone: 'danger' },
};

/** How an activity stands. */
export const activityLook = (state: ActivityState): Look => ({
  word: activityStates[state],
  ...stateIcons[state],
});

type Ages = { leastAge: number; mostAge: number | null; isRescue: boolean };

/** "18 岁以上", "10 到 65 岁，未成年人要监护人同意". */
export function agesText({ leastAge, mostAge, isRescue }: Ages): string {
  const ages = mostAge === null ? `${leastAge} 岁以上` : `${leastAge} 到 ${mostAge} 岁`;
  if (isRescue) return `${ages}（抢险救灾，只限成年人）`;
  return leastAge < 18 ? `${ages}，未成年人要监护人同意` : ages;
}

export const skillsText = (needed: readonly Skill[]): string =>
  needed.map((skill) => skills[skill]).join('、');

/** Until when one may step back without a reason. */
export const cancelText = (cancelHours: number): string =>
  cancelHours === 0
    ? '开始以前随时可以取消'
    : `开始前 ${cancelHours} 小时以前可以取消，之后取消要写原因`;
