import { signHead } from './grow-log';
import { insertHeads } from './log-rows';
import type { SealContext, SealedPoll } from './seal-context';

/** Signs the empty log of a poll that is being announced: from here on it only grows. */
export async function openLog(context: SealContext, poll: SealedPoll): Promise<void> {
  const end = { treeSize: 0, frontier: [] };
  const head = signHead(poll, end, context.now, context.signer.sign);
  await insertHeads(context, [{ ...head, frontier: end.frontier }]);
}
