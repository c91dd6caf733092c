import type { z } from 'zod';
import type { Permission } from '@/shared/permissions';
import type { Refusal } from '@/shared/refusals';
import { gatheredProcedure, type MemberContext } from './operation';

/** What a batch works with: one transaction of one community, nobody's own. */
export type BatchContext = Pick<
  MemberContext,
  'transaction' | 'communityId' | 'now' | 'logger' | 'files' | 'signer'
>;

/** One call of a batch: its caller has the permission, its input is valid. */
export interface GatheredCall<Input> {
  accountId: string;
  /** The same for a retry: the operation answers it as it did the first time. */
  requestId: string;
  input: Input;
}

/** Answers the calls of a batch in their order; a refusal is that of its own call alone. */
export type AnswerTogether<Input, Output> = (
  context: BatchContext,
  calls: readonly GatheredCall<Input>[],
) => Promise<readonly (Output | Refusal)[]>;

/** How the host runs a gathered operation; without the types, which the procedure carries. */
export interface Gathered {
  input: z.ZodType;
  output: z.ZodType;
  answer: AnswerTogether<unknown, unknown>;
}

/**
 * A mutation of which many come in at once: the host gathers them, per community, into one
 * transaction (`gatherer.ts`). It keeps its own first answers, by account and request id, because a
 * note beside every deed would cost as much as the deed.
 */
export function gatheredOperation<Input, Output>(
  permission: Permission,
  shapes: { input: z.ZodType<Input>; output: z.ZodType<Output> },
  answer: AnswerTogether<Input, Output>,
) {
  const gathered: Gathered = {
    ...shapes,
    answer: (context, calls) => answer(context, calls as readonly GatheredCall<Input>[]),
  };
  return gatheredProcedure(permission, gathered)
    .input(shapes.input)
    .output(shapes.output)
    .mutation(() => {
      throw new Error('a gathered operation is answered by the host, together with others');
    });
}
