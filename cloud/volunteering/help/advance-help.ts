import { v7 as uuid } from 'uuid';
import { doLater } from '@/cloud/platform/outbox';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import { helpDeadline } from '@/shared/volunteering/help/help-deadlines';
import { type HelpEvent, nextHelpState } from '@/shared/volunteering/help/help-life-cycle';
import type { VolunteeringContext } from '../volunteering-context';
import { earnsMinutes, type HelpRequest } from './help-row';

type Changes = Partial<Omit<HelpRequest, 'communityId' | 'id' | 'state' | 'steps'>>;
type StepNote = Partial<Pick<Row<'helpStep'>, 'side' | 'startsAt' | 'minutes' | 'reason'>>;

/**
 * Takes the next step with a locked request, writes it into its history and has it looked at again
 * when its time comes. Answers the request as it is now.
 *
 * @throws Refusal helpChangedMeanwhile (the life cycle has no such step now)
 */
export async function advanceHelp(
  ctx: VolunteeringContext,
  request: HelpRequest,
  event: HelpEvent,
  { changes = {}, step = {} }: { changes?: Changes; step?: StepNote } = {},
): Promise<HelpRequest> {
  const state = nextHelpState(request.state, event);
  if (state === null) throw new Refusal('helpChangedMeanwhile');
  const advanced = await ctx.transaction
    .updateTable('helpRequest')
    .set({ ...changes, state, steps: request.steps + 1, stateSince: ctx.now })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', request.id)
    .where('steps', '=', request.steps)
    .returningAll()
    .executeTakeFirst();
  if (!advanced) throw new Refusal('helpChangedMeanwhile');
  const helperAccountId = advanced.helperAccountId ?? request.helperAccountId;
  await writeHelpStep(ctx, advanced, event, { helperAccountId, ...step });
  await watchHelp(ctx, advanced);
  return advanced;
}

export async function writeHelpStep(
  { transaction, communityId, accountId, now }: VolunteeringContext,
  request: Pick<HelpRequest, 'id' | 'steps'>,
  kind: HelpEvent | 'ask',
  note: StepNote & Partial<Pick<Row<'helpStep'>, 'helperAccountId'>>,
): Promise<void> {
  await transaction
    .insertInto('helpStep')
    .values({
      communityId,
      id: uuid(),
      requestId: request.id,
      number: request.steps,
      kind,
      side: null,
      accountId: accountId ?? null,
      helperAccountId: null,
      startsAt: null,
      minutes: null,
      reason: '',
      ...note,
      at: now,
    })
    .execute();
}

/** Has the request looked at when its deadline comes; one that is past, with the next tick. */
export async function watchHelp(ctx: VolunteeringContext, request: HelpRequest): Promise<void> {
  const deadline = helpDeadline({ ...request, earns: earnsMinutes(request) });
  if (deadline === null) return;
  const dueAt = deadline.at > ctx.now ? deadline.at : ctx.now;
  await doLater(ctx, 'volunteering.watchHelp', { requestId: request.id }, dueAt);
}
