import { initTRPC } from '@trpc/server';
import type { Permission } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import type { CommunityTransaction } from './database';
import type { FileStore } from './file-store';
import type { Gathered } from './gathered-operation';
import type { Caller } from './identity';
import type { LogSigner } from './log-signer';
import type { Logger } from './logger';

/** `anyone`: not even logged in. `person`: logged in. `account`: logged in and has consented. */
export type Audience = 'anyone' | 'person' | 'account' | Permission;

/** What every operation works with. All of it belongs to one call and one transaction. */
export interface OperationContext {
  transaction: CommunityTransaction;
  communityId: string | null;
  caller: Caller;
  now: Date;
  logger: Logger;
  files: FileStore;
  signer: LogSigner;
}

/** Context of an operation inside a community, called by someone with an account. */
export interface MemberContext extends OperationContext {
  communityId: string;
  accountId: string;
}

export interface OperationMeta {
  may: Audience;
  /** Set where the host answers many calls in one transaction. */
  gathered?: Gathered;
}

const trpc = initTRPC.context<OperationContext>().meta<OperationMeta>().create();

export const router = trpc.router;

/**
 * An operation inside the chosen community, for those who have `permission`. The host checks the
 * permission, opens the transaction and keeps the first answer before the operation runs
 * (`answer-calls.ts`); here the types only follow suit.
 */
export const operation = (permission: Permission) => memberProcedure(permission);

/** An operation inside a community for any account holder, member or not: joining it, for instance. */
export const applicantOperation = () => memberProcedure('account');

/** An operation on one's own account, outside of any community. */
export const accountOperation = () =>
  trpc.procedure.meta({ may: 'account' }).use(({ ctx, next }) => {
    if (ctx.caller.accountId === null) throw new Refusal('consentMissing');
    return next({ ctx: { accountId: ctx.caller.accountId } });
  });

/** An operation for those who have not consented yet (`person`) or not logged in (`anyone`). */
export const openOperation = (may: 'anyone' | 'person') => trpc.procedure.meta({ may });

/** For `gatheredOperation` alone. */
export const gatheredProcedure = (permission: Permission, gathered: Gathered) =>
  memberProcedure(permission).meta({ may: permission, gathered });

function memberProcedure(may: Permission | 'account') {
  return trpc.procedure.meta({ may }).use(({ ctx, next }) => {
    if (ctx.communityId === null) throw new Refusal('communityNotChosen');
    if (ctx.caller.accountId === null) throw new Refusal('consentMissing');
    return next({ ctx: { communityId: ctx.communityId, accountId: ctx.caller.accountId } });
  });
}
