import { z } from 'zod';
import { keptDocumentSchema, type Sheet } from '@/cloud/documents/public';
import { operation } from '@/cloud/platform/operation';
import { printLimits } from '@/shared/polls/print-limits';
import { paperBallot } from './paper-ballot';
import { readPollForPaper } from './poll-for-paper';
import { keepPaper, printInput } from './print-input';
import type { PrintedPoll } from './printed-poll';
import { type PrintedVoter, readPrintedVoters } from './printed-voters';

/**
 * Numbered paper ballots, one for each voter of the poll or of one building, and spare ones. They can
 * be printed from the announcement until closing; a roll corrected in between makes new numbers.
 *
 * @throws Refusal pollNotFound, pollCancelled, printAfterClosing, paperNotInSecretPoll,
 * printTooManyVoters, printNobody
 */
export const printPaperBallots = operation('polls.prepare')
  .input(
    printInput.extend({
      spareCopies: z.number().int().min(0).max(printLimits.blankCopies),
      /** Every ballot begins on a front. */
      twoSided: z.boolean(),
    }),
  )
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input }) => {
    const { buildingId, spareCopies, twoSided } = input;
    const poll = await readPollForPaper(ctx, input.pollId);
    const voters = await readPrintedVoters(ctx, poll, buildingId);
    const sheets = ballots(poll, voters, spareCopies, ctx.now);
    const kind = '表决票';
    return keepPaper(ctx, poll, { kind, sheets, buildingId, twoSided, voters: voters.length });
  });

function* ballots(
  poll: PrintedPoll,
  voters: readonly PrintedVoter[],
  spareCopies: number,
  printedAt: Date,
): Generator<Sheet> {
  for (const voter of voters) yield paperBallot(poll, voter, printedAt);
  for (let copy = 0; copy < spareCopies; copy += 1) yield paperBallot(poll, null, printedAt);
}
