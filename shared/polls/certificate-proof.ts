import type { TreeHead } from './ledger/tree-head';

/** What proves a result: what its roll and its log come to. */
export type ResultProof = {
  readonly id: string;
  /** Hex. */
  readonly rollRoot: string;
  readonly rollVersion: number;
  readonly head: Pick<TreeHead, 'treeSize' | 'root' | 'time'>;
};

/** The proof as the QR code of a certificate says it, on the page and in print alike. */
export const proofText = ({ id, rollRoot, rollVersion, head }: ResultProof): string =>
  JSON.stringify({
    pollId: id,
    rollRoot,
    rollVersion,
    treeSize: head.treeSize,
    root: head.root,
    time: head.time,
  });
