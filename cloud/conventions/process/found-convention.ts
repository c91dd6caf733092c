import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { isWithin } from '@/shared/conventions/collecting/collecting-limits';
import {
  type AcknowledgedBy,
  acknowledgedByWords,
  type ConventionKind,
  conventionKinds,
} from '@/shared/conventions/convention-kinds';
import { conventionKindsOf, processLimits } from '@/shared/conventions/process/process-rules';
import { Refusal } from '@/shared/refusals';
import { typedLine, typedParagraphs } from '../convention-input';
import { lockConvention } from '../convention-rows';
import { beginRound } from './begin-round';

/** A round as it is filled in. */
export const roundInput = { reason: typedParagraphs, lastDay: z.iso.date() };

/**
 * Founds a convention and begins its first round: opinions are collected from now on.
 *
 * @throws Refusal conventionNameLength, conventionKindNotHere, conventionNameTaken, wordsNotAllowed, and as
 *   `beginRound`
 */
export const foundConvention = operation('conventions.manage')
  .input(
    z.object({
      kind: z.enum(Object.keys(conventionKinds) as [ConventionKind, ...ConventionKind[]]),
      name: typedLine,
      acknowledgedBy: z.enum(
        Object.keys(acknowledgedByWords) as [AcknowledgedBy, ...AcknowledgedBy[]],
      ),
      ...roundInput,
    }),
  )
  .output(z.object({ conventionId: z.string(), number: z.number() }))
  .mutation(async ({ ctx, input: { kind, name, acknowledgedBy, ...round } }) => {
    if (!isWithin(processLimits.name, name))
      throw new Refusal('conventionNameLength', processLimits.name);
    refuseForbiddenWords([name, round.reason]);
    if (!(await kindsHere(ctx)).includes(kind)) throw new Refusal('conventionKindNotHere');
    const { transaction, communityId, accountId: foundedBy, now: foundedAt } = ctx;
    const id = uuid();
    const founded = await transaction
      .insertInto('convention')
      .values({ communityId, id, kind, name, acknowledgedBy, foundedBy, foundedAt })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (founded.numInsertedOrUpdatedRows === 0n) throw new Refusal('conventionNameTaken');
    const number = await beginRound(ctx, await lockConvention(ctx, id), round);
    await recordDeed(ctx, 'conventions.found', id, { kind, acknowledgedBy });
    return { conventionId: id, number };
  });

async function kindsHere({
  transaction,
  communityId,
}: MemberContext): Promise<readonly ConventionKind[]> {
  const { kind } = await transaction
    .selectFrom('community')
    .select('kind')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return conventionKindsOf(kind);
}
