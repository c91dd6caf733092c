import { keptDocumentSchema } from '@/cloud/documents/public';
import { operation } from '@/cloud/platform/operation';
import { isOpen } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { readRunningPoll } from '../turnout/running-poll';
import { keepPaper, printInput } from './print-input';
import { readPrintedPoll } from './printed-poll';
import { visitList } from './visit-list';
import { readVotersToVisit } from './voters-to-visit';

/**
 * The list of those who have not voted yet, to walk from door to door (上门名单). Of a secret poll it
 * is the state that `shown-turnout.ts` allows.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled, printAfterClosing,
 * printTooManyVoters, printNobody
 */
export const printVisitList = operation('polls.prepare')
  .input(printInput)
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { pollId, buildingId } }) => {
    const running = await readRunningPoll(ctx, pollId);
    if (!isOpen(running, ctx.now)) throw new Refusal('printAfterClosing');
    const poll = await readPrintedPoll(ctx, pollId);
    const found = await readVotersToVisit(ctx, running, buildingId);
    const sheets = [visitList(poll, found, ctx.now)];
    return keepPaper(ctx, poll, {
      kind: '上门名单',
      sheets,
      buildingId,
      voters: found.voters.length,
    });
  });
