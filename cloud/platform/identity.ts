import type { Role } from '@/shared/roles';

/**
 * Who WeChat (or the development login) says is calling. Comes from the call's context only, never
 * from input: `open_id` of the account table.
 */
export interface Identity {
  openId: string;
}

/** The caller as the chosen community knows them, read once at the start of the transaction. */
export interface Caller {
  /** null until the person has consented to the privacy statement. */
  accountId: string | null;
  openId: string | null;
  roles: readonly Role[];
}
