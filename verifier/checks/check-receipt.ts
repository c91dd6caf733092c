import { merkleRoot } from '../hashing/merkle-root';
import { isHeadSignedBy } from '../hashing/signatures';
import { type Bulletin, type Head, parseJson, readHead } from '../reading/read-bulletin';
import {
  anything,
  byName,
  exactly,
  hex,
  list,
  oneOf,
  optional,
  text,
  whole,
} from '../reading/readers';
import { isCast, logLeafDigest } from './check-log';
import { commitmentTo } from './check-openings';

const receipt = exactly({
  format: oneOf('linli-receipt-1'),
  pollId: text,
  index: whole(),
  commitment: hex(32),
  nonce: hex(32),
  document: exactly({ answers: byName(anything), row: optional(whole()) }),
  head: readHead,
  proof: list(hex(32)),
});

export type KeptReceipt = ReturnType<typeof receipt>;

/** Reads what the phone's 复制回执 gives; throws a FormatFault if it is something else. */
export const readReceipt = (fileText: string): KeptReceipt => receipt(parseJson(fileText), '回执');

/** What became of a voter's own ballot, and what contradicts their receipt. */
export type ReceiptAnswer = { readonly words: string; readonly isFault: boolean };

export function checkReceipt(bulletin: Bulletin, kept: KeptReceipt): ReceiptAnswer {
  const fault = (words: string): ReceiptAnswer => ({ words, isFault: true });
  const { poll, leaves, openings, strikes = [], logKey } = bulletin;
  const { index, commitment, document, nonce, head } = kept;
  if (kept.pollId !== poll.id) return fault('这张回执属于另一次表决。');
  if (commitmentTo(poll.id, { ...document, nonce }) !== commitment) {
    return fault('这张回执自己就对不上：密封的内容和写明的选择不一样。');
  }
  if (!isHeadSignedBy(head, logKey)) return fault('回执上的签名不是用公报上的钥匙签的。');
  if (!continues(bulletin, head)) {
    return fault(`您投票时票箱里的前 ${head.treeSize} 条记录，后来被改动过。`);
  }
  const leaf = leaves[index];
  if (!isCast(leaf) || leaf.commitment !== commitment) {
    return fault(`票箱第 ${index} 号不是您的票。`);
  }
  if (openings.some((opening) => opening.index === index)) {
    return { words: `您的票（第 ${index} 号）在票箱里，原样计入了结果。`, isFault: false };
  }
  const strike = strikes.find(({ cancels }) => cancels === index);
  if (strike) {
    return {
      words: `您的票（第 ${index} 号）因异议被剔除，理由：${strike.reason}`,
      isFault: false,
    };
  }
  const cancel = leaves.findIndex((other) => !isCast(other) && other.cancels === index);
  return {
    words: `您的票（第 ${index} 号）被第 ${cancel} 号作废，改成了第 ${cancel + 1} 号票。如果您没有改投过，请拿着回执找监督委员会。`,
    isFault: false,
  };
}

/** Whether the log begins with what an earlier head was signed over. */
function continues({ poll, leaves }: Bulletin, { treeSize, root }: Head): boolean {
  if (treeSize > leaves.length) return false;
  const first = leaves.slice(0, treeSize);
  return merkleRoot(first.map((leaf, at) => logLeafDigest(poll.id, leaf, at))) === root;
}
