import type { FrozenRow } from '@/shared/polls/roll-difference';

/** A row of the roll in force with everything its digest and its root cover. */
export type FrozenVoter = FrozenRow & { readonly heads: 1; readonly salt: Uint8Array };
