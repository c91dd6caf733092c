import { leafDigest } from '../hashing/digests';
import { merkleRoot } from '../hashing/merkle-root';
import { isHeadSignedBy } from '../hashing/signatures';
import type { Bulletin, Leaf } from '../reading/read-bulletin';
import { type Finding, findingsOf } from './finding';

export const isCast = (leaf: Leaf | undefined): leaf is { readonly commitment: string } =>
  leaf !== undefined && 'commitment' in leaf;

/** The digest of leaf number `index`, whose data also says its place and its poll. */
export const logLeafDigest = (pollId: string, leaf: Leaf, index: number): Uint8Array =>
  leafDigest({ ...leaf, index, kind: isCast(leaf) ? 'cast' : 'cancel', pollId });

/** That the leaves are those whose root the operator signed last. */
export function checkLog({ poll, logKey, leaves, head }: Bulletin): Finding[] {
  const root = merkleRoot(leaves.map((leaf, index) => logLeafDigest(poll.id, leaf, index)));
  const faults: string[] = [];
  if (head.pollId !== poll.id) faults.push('票箱记录属于另一次表决。');
  if (head.treeSize !== leaves.length) {
    faults.push(`签名时票箱里有 ${head.treeSize} 条记录，公报里有 ${leaves.length} 条。`);
  }
  if (head.root !== root) {
    faults.push(`按公报里的记录重算的指纹是 ${root}，签名的是 ${head.root}。`);
  }
  const signed = isHeadSignedBy(head, logKey);
  return [
    ...findingsOf('logRoot', faults),
    ...findingsOf('headSignature', signed ? [] : ['票箱记录上的签名不是用公报上的钥匙签的。']),
  ];
}

/** Which leaves count, and what is wrong with the cancellations and commitments. */
export function checkLeaves(bulletin: Bulletin): { counted: Set<number>; findings: Finding[] } {
  const { leaves, strikes = [] } = bulletin;
  const counted = new Set<number>();
  const commitments = new Map<string, number>();
  const struck = new Map(strikes.map((strike) => [strike.index, strike]));
  const leafFaults: string[] = [];
  const cancelFaults: string[] = [];

  for (const [index, leaf] of leaves.entries()) {
    if (isCast(leaf)) {
      const same = commitments.get(leaf.commitment);
      if (same !== undefined) leafFaults.push(`第 ${index} 号和第 ${same} 号是同一张票。`);
      commitments.set(leaf.commitment, index);
      counted.add(index);
      continue;
    }
    if (!counted.delete(leaf.cancels)) {
      cancelFaults.push(`第 ${index} 号作废了第 ${leaf.cancels} 号，但那里没有一张有效的票。`);
    }
    // A changed vote cancels the old ballot and casts the new one at once.
    if (!struck.has(index) && !isCast(leaves[index + 1])) {
      cancelFaults.push(`第 ${index} 号作废了第 ${leaf.cancels} 号，没有改投，也没有说明理由。`);
    }
  }
  const findings = [
    ...findingsOf('leaf', leafFaults),
    ...findingsOf('cancellation', cancelFaults),
    ...findingsOf('strike', strikeFaults(bulletin)),
  ];
  return { counted, findings };
}

/** Every ballot struck after an objection has its cancelling leaf and its reason. */
function strikeFaults({ leaves, strikes = [] }: Bulletin): string[] {
  const seen = new Set<number>();
  return strikes.flatMap(({ index, cancels, reason }) => {
    const leaf = leaves[index];
    const isRepeated = seen.has(index);
    seen.add(index);
    if (isRepeated || !leaf || isCast(leaf) || leaf.cancels !== cancels) {
      return [`剔除第 ${cancels} 号票的说明，在票箱第 ${index} 号找不到对应的作废记录。`];
    }
    return reason.trim() === '' ? [`剔除第 ${cancels} 号票没有写理由。`] : [];
  });
}
