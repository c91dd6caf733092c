import { checkAnswers } from './checks/check-answers';
import { checkLeaves, checkLog } from './checks/check-log';
import { checkOpenings } from './checks/check-openings';
import { checkRoll } from './checks/check-roll';
import { checkTally } from './checks/check-tally';
import { checkVoters } from './checks/check-voters';
import { type Finding, findingsOf } from './checks/finding';
import { isBulletinSignedBy } from './hashing/signatures';
import { type Bulletin, type ReadBulletin, readBulletin } from './reading/read-bulletin';
import { FormatFault } from './reading/readers';

/** What the reader knows from elsewhere, e.g. from the paper notice: hex. */
export type Expected = { readonly key?: string; readonly root?: string };

export type Verification = {
  /** Null if the file is no bulletin. */
  readonly bulletin: Bulletin | null;
  readonly findings: readonly Finding[];
};

type Step = { readonly name: string; readonly check: () => readonly Finding[] };

/** Lets a page draw its progress between two steps. */
export type OnStep = (name: string, done: number, of: number) => Promise<void> | void;

/** Checks everything a bulletin claims. In order if nothing is found. */
export async function verifyBulletin(
  fileText: string,
  expected: Expected = {},
  onStep: OnStep = () => undefined,
): Promise<Verification> {
  await onStep('读取文件', 0, 1);
  let read: ReadBulletin;
  try {
    read = readBulletin(fileText);
  } catch (fault) {
    if (!(fault instanceof FormatFault)) throw fault;
    return {
      bulletin: null,
      findings: findingsOf('format', [`${fault.path}：${fault.expected}。`]),
    };
  }
  const findings: Finding[] = [];
  const steps = stepsOf(read, expected);
  for (const [done, { name, check }] of steps.entries()) {
    await onStep(name, done, steps.length);
    findings.push(...check());
  }
  return { bulletin: read.bulletin, findings };
}

function stepsOf({ bulletin, asWritten }: ReadBulletin, expected: Expected): Step[] {
  const { poll, logKey, signature } = bulletin;
  const isSigned = () => isBulletinSignedBy(asWritten, poll.id, signature, logKey);
  return [
    {
      name: '核对整份公报的签名',
      check: () =>
        findingsOf(
          'bulletinSignature',
          isSigned() ? [] : ['公报发布以后被改动过，或者不是用公报上的钥匙签的。'],
        ),
    },
    { name: '核对公告上的指纹', check: () => checkExpected(bulletin, expected) },
    { name: '核对名册', check: () => checkRoll(bulletin) },
    { name: '核对票箱', check: () => checkLog(bulletin) },
    {
      name: '核对每一张票',
      check: () => {
        const { counted, findings } = checkLeaves(bulletin);
        return [...findings, ...checkOpenings(bulletin, counted)];
      },
    },
    { name: '核对参加表决的人', check: () => checkVoters(bulletin) },
    {
      name: '重新计票',
      check: () => {
        const { ballots, findings } = checkAnswers(bulletin);
        return [...findings, ...checkTally(bulletin, ballots)];
      },
    },
  ];
}

function checkExpected({ logKey, head }: Bulletin, { key, root }: Expected): Finding[] {
  const faults = (wanted: string | undefined, found: string, words: string) =>
    wanted === undefined || wanted.toLowerCase() === found ? [] : [words];
  return [
    ...findingsOf(
      'foreignKey',
      faults(key, logKey, `公报上的钥匙是 ${logKey}，不是您给的那一把。`),
    ),
    ...findingsOf(
      'foreignRoot',
      faults(root, head.root, `公报上的票箱指纹是 ${head.root}，和您给的不一样。`),
    ),
  ];
}
