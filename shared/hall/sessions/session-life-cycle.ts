/** States of a session (议事会), with the word on the badge. */
export const sessionStates = {
  draft: '草稿',
  announced: '已通知',
  inProgress: '进行中',
  ended: '已结束',
  minutesProposed: '记录待确认',
  confirmed: '记录已确认',
  cancelled: '已取消',
} as const;

export type SessionState = keyof typeof sessionStates;

export type SessionEvent =
  | 'announce'
  | 'begin'
  | 'end'
  | 'proposeMinutes'
  | 'confirmMinutes'
  | 'cancel';

/**
 * The life of a session. Minutes somebody objects to are proposed again in a new version; once they
 * are confirmed nothing changes any more. What has begun is not cancelled: it is ended.
 */
export const sessionTransitions = {
  draft: { announce: 'announced', cancel: 'cancelled' },
  announced: { begin: 'inProgress', cancel: 'cancelled' },
  inProgress: { end: 'ended' },
  ended: { proposeMinutes: 'minutesProposed' },
  minutesProposed: { proposeMinutes: 'minutesProposed', confirmMinutes: 'confirmed' },
  confirmed: {},
  cancelled: {},
} as const satisfies Record<SessionState, Partial<Record<SessionEvent, SessionState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextSessionState(state: SessionState, event: SessionEvent): SessionState | null {
  const steps: Partial<Record<SessionEvent, SessionState>> = sessionTransitions[state];
  return steps[event] ?? null;
}

/** Those that are still to come or going on; all others but drafts are past. */
export const comingStates: readonly SessionState[] = ['announced', 'inProgress'];
export const pastStates: readonly SessionState[] = [
  'ended',
  'minutesProposed',
  'confirmed',
  'cancelled',
];

/** From its end on it is written down who was there. */
export const isHeld = (state: SessionState): boolean =>
  state === 'ended' || state === 'minutesProposed' || state === 'confirmed';
