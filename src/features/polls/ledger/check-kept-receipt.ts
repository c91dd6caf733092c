import {
  type HeadProblem,
  type SignedTreeHead,
  whyHeadFails,
} from '@/shared/polls/ledger/tree-head';
import { type KeptReceipt, writeKept } from './kept-receipts';

/** Asks the cloud for the newest head and the proof that it continues the log of `since` leaves. */
export type NewestHead = (
  since: number,
) => Promise<{ readonly head: SignedTreeHead; readonly proof: readonly string[] }>;

/**
 * Whether the log still contains what it contained when the ballot was cast. Null: it has only
 * grown, and the newest head is what later ones will have to continue. On a problem everything
 * stays as it was kept. Rejects if the cloud does not answer: then nothing is known.
 */
export async function checkKeptReceipt(
  kept: KeptReceipt,
  newestHead: NewestHead,
): Promise<HeadProblem | null> {
  const answers = await Promise.all(kept.heads.map(({ treeSize }) => newestHead(treeSize)));
  const newest = new Map<number, SignedTreeHead>();
  for (const [at, { head, proof }] of answers.entries()) {
    const before = kept.heads[at];
    const problem = before && whyHeadFails(before, head, proof, kept);
    if (problem) return problem;
    // One size with two roots: one of them is shown to this phone alone.
    if ((newest.get(head.treeSize) ?? head).root !== head.root) return 'logRewritten';
    newest.set(head.treeSize, head);
  }
  writeKept({ ...kept, heads: [...newest.values()] });
  return null;
}
