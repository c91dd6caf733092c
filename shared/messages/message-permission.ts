import type { MessageKind } from './message-kinds';

/** How many messages of each kind somebody will still take. */
export type Remaining = ReadonlyMap<MessageKind, number>;

type Waiting = { readonly id: string; readonly accountId: string; readonly kind: MessageKind };

/** Which messages may be sent through WeChat, and what is left of the permissions afterwards. */
export type Spending = {
  readonly toSend: ReadonlySet<string>;
  readonly left: ReadonlyMap<string, Remaining>;
};

/**
 * One acceptance is one message (WeChat's own rule): the oldest waiting messages use up what their
 * receiver has accepted of their kind; the others stay in the app's inbox alone. `waiting` is in the
 * order of their writing, `permissions` by account.
 */
export function spendPermissions(
  waiting: readonly Waiting[],
  permissions: ReadonlyMap<string, Remaining>,
): Spending {
  const left = new Map([...permissions].map(([account, of]) => [account, new Map(of)]));
  const toSend = new Set<string>();
  for (const { id, accountId, kind } of waiting) {
    const remaining = left.get(accountId)?.get(kind) ?? 0;
    if (remaining <= 0) continue;
    left.get(accountId)?.set(kind, remaining - 1);
    toSend.add(id);
  }
  return { toSend, left };
}
