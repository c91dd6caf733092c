/** States of a signup (报名), with the word on the badge. */
export const signupStates = {
  confirmed: '报名成功',
  waiting: '候补中',
  offered: '有名额了，请确认',
  cancelled: '已取消',
  cancelledLate: '临时取消',
  expired: '没有按时确认',
  removed: '已被移出',
  handedOver: '已转给邻居',
  noShow: '没有到场',
} as const;

export type SignupState = keyof typeof signupStates;

export type SignupEvent =
  | 'offer'
  | 'accept'
  | 'cancel'
  | 'cancelLate'
  | 'expire'
  | 'remove'
  | 'handOver'
  | 'missed'
  | 'came';

/**
 * The life of a signup. It begins `confirmed` where a place is free and `waiting` where none is; an
 * offered place is held until it is accepted or the time for it has passed. `cancelLate`: after the
 * activity's deadline, with a reason. What has ended stays, but for a no-show who turns out to have
 * come; signing up again is another signup.
 */
export const signupTransitions = {
  confirmed: {
    cancel: 'cancelled',
    cancelLate: 'cancelledLate',
    remove: 'removed',
    handOver: 'handedOver',
    missed: 'noShow',
  },
  waiting: {
    offer: 'offered',
    accept: 'confirmed',
    cancel: 'cancelled',
    remove: 'removed',
    expire: 'expired',
  },
  offered: { accept: 'confirmed', cancel: 'cancelled', expire: 'expired', remove: 'removed' },
  cancelled: {},
  cancelledLate: {},
  expired: {},
  removed: {},
  handedOver: {},
  noShow: { came: 'confirmed' },
} as const satisfies Record<SignupState, Partial<Record<SignupEvent, SignupState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextSignupState(state: SignupState, event: SignupEvent): SignupState | null {
  const steps: Partial<Record<SignupEvent, SignupState>> = signupTransitions[state];
  return steps[event] ?? null;
}

/** Those who are on the list of a shift: at most one signup of each volunteer. */
export const activeSignupStates = [
  'confirmed',
  'waiting',
  'offered',
] as const satisfies readonly SignupState[];
