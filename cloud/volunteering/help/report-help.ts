import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { type SaidTime, saidTimeProblem, saysSame } from '@/shared/volunteering/help/said-time';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { advanceHelp } from './advance-help';
import { saidInput } from './help-input';
import type { HelpRequest } from './help-row';
import { type HelpSide, lockOwnHelp, otherSide } from './help-sides';
import { tellOfHelp } from './tell-help';

const output = z.object({ state: z.literal('reported') });

/**
 * One of the two, whoever comes first, says when it was and how long; the other confirms.
 *
 * @throws Refusal helpNotFound, notYourHelp, helpChangedMeanwhile, helpMinutesRange,
 *   helpTimeBeforeTaken, helpTimeInFuture
 */
export const reportHelp = operation('volunteering.read')
  .input(z.object(saidInput))
  .output(output)
  .mutation(async ({ ctx, input: { requestId, ...said } }) => {
    const { request, side } = await lockOwnHelp(ctx, requestId);
    await say(ctx, request, 'report', { side, said });
    await recordDeed(ctx, 'volunteering.reportHelp', requestId, { minutes: said.minutes });
    return { state: 'reported' as const };
  });

/**
 * The other side says it otherwise, once; then the first confirms, or staff decide.
 *
 * @throws Refusal as `reportHelp`, helpCorrectedBefore, helpAlreadyAgreed (it is what the other said)
 */
export const correctHelp = operation('volunteering.read')
  .input(z.object(saidInput))
  .output(output)
  .mutation(async ({ ctx, input: { requestId, ...said } }) => {
    const { request, side } = await lockOwnHelp(ctx, requestId);
    const { saidStartsAt, saidMinutes } = request;
    if (request.state !== 'reported' || request.saidBy === side)
      throw new Refusal('helpChangedMeanwhile');
    if (request.corrected) throw new Refusal('helpCorrectedBefore');
    if (
      saidStartsAt &&
      saidMinutes &&
      saysSame(said, { startsAt: saidStartsAt, minutes: saidMinutes })
    )
      throw new Refusal('helpAlreadyAgreed');
    await say(ctx, request, 'correct', { side, said });
    await recordDeed(ctx, 'volunteering.correctHelp', requestId, { minutes: said.minutes });
    return { state: 'reported' as const };
  });

async function say(
  ctx: MemberContext,
  request: HelpRequest,
  event: 'report' | 'correct',
  { side, said }: { side: HelpSide; said: SaidTime },
): Promise<void> {
  if (request.takenAt === null) throw new Refusal('helpChangedMeanwhile');
  const problem = saidTimeProblem(said, request.takenAt, ctx.now);
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
  const startsAt = new Date(said.startsAt);
  const { minutes } = said;
  const reported = await advanceHelp(ctx, request, event, {
    step: { side, startsAt, minutes },
    changes: {
      ...{ saidBy: side, saidStartsAt: startsAt, saidMinutes: minutes, saidAt: ctx.now },
      corrected: event === 'correct',
    },
  });
  const words =
    event === 'report'
      ? `对方登记了帮忙的时间：${minutesText(minutes)}。请您核对后确认。`
      : `对方认为帮忙的时间是${minutesText(minutes)}。请您核对后确认，或请工作人员处理。`;
  await tellOfHelp(ctx, reported, [otherSide(side)], words);
}
