/** States of an activity (志愿活动), with the word on the badge. */
export const activityStates = {
  draft: '草稿',
  submitted: '待审核',
  published: '招募中',
  ended: '已结束',
  cancelled: '已取消',
} as const;

export type ActivityState = keyof typeof activityStates;

export type ActivityEvent = 'submit' | 'sendBack' | 'publish' | 'end' | 'cancel';

/**
 * The life of an activity. A body publishes its own at once; a team's is submitted, and a reviewer
 * publishes it or sends it back as a draft with a reason. What was published is ended or cancelled,
 * never deleted; a draft leaves no trace.
 */
export const activityTransitions = {
  draft: { submit: 'submitted', publish: 'published' },
  submitted: { sendBack: 'draft', publish: 'published' },
  published: { end: 'ended', cancel: 'cancelled' },
  ended: {},
  cancelled: {},
} as const satisfies Record<ActivityState, Partial<Record<ActivityEvent, ActivityState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextActivityState(
  state: ActivityState,
  event: ActivityEvent,
): ActivityState | null {
  const steps: Partial<Record<ActivityEvent, ActivityState>> = activityTransitions[state];
  return steps[event] ?? null;
}
