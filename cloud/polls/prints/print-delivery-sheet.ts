import { keptDocumentSchema } from '@/cloud/documents/public';
import { operation } from '@/cloud/platform/operation';
import { deliverySheet } from './delivery-sheet';
import { readPollForPaper } from './poll-for-paper';
import { keepPaper, printInput } from './print-input';
import { readPrintedVoters } from './printed-voters';

/**
 * The sheet to sign for ballot papers (送达签收表), with a code beside each room by which the delivery
 * is recorded.
 *
 * @throws Refusal pollNotFound, pollCancelled, printAfterClosing, paperNotInSecretPoll,
 * printTooManyVoters, printNobody
 */
export const printDeliverySheet = operation('polls.prepare')
  .input(printInput)
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { pollId, buildingId } }) => {
    const poll = await readPollForPaper(ctx, pollId);
    const voters = await readPrintedVoters(ctx, poll, buildingId);
    const sheets = [deliverySheet(poll, voters, ctx.now)];
    return keepPaper(ctx, poll, { kind: '送达签收表', sheets, buildingId, voters: voters.length });
  });
