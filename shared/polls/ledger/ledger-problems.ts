import type { ReceiptProblem } from './receipt';
import type { HeadProblem } from './tree-head';

export type LedgerProblem = ReceiptProblem | HeadProblem;

const keepAndTell =
  '请保留手机里的回执，不要卸载小程序，把这个页面截图交给监督委员会核查；也可以当面要求补投纸质票。';
const keepAsEvidence =
  '请保留手机里的回执，不要卸载小程序，把这个页面截图交给监督委员会：回执就是证据。';

/** What a resident reads and does when the operator's word does not hold. */
export const ledgerProblemMessages: Readonly<Record<LedgerProblem, string>> = {
  receiptOfOtherPoll: `收到的回执不是这次表决的，还不能算投票成功。${keepAndTell}`,
  receiptOfOtherBallot: `收到的回执和您投的票对不上，还不能算投票成功。${keepAndTell}`,
  receiptHeadNotSigned: `回执上的签名不是这次表决公布的签名，还不能算投票成功。${keepAndTell}`,
  receiptNotInLog: `回执不能证明您的票已经记入票箱，还不能算投票成功。${keepAndTell}`,
  headOfOtherPoll: `查到的票箱记录不是这次表决的。${keepAsEvidence}`,
  headNotSigned: `查到的票箱记录没有这次表决公布的签名。${keepAsEvidence}`,
  logShrank: `票箱里的票比您投票时还少，有票被拿走了。${keepAsEvidence}`,
  logRewritten: `票箱里原有的票被改动过，和您投票时的记录对不上。${keepAsEvidence}`,
};
