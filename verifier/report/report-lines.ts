import { findingKinds } from '../checks/finding';
import type { Bulletin } from '../reading/read-bulletin';
import type { Verification } from '../verify-bulletin';

const outcomeWords: Readonly<Record<string, string>> = {
  passed: '通过',
  notPassed: '未通过',
  chosen: '已经选出',
  tied: '并列未选出',
  notChosen: '没有选出',
  quorumNotReached: '参与表决的人数或面积不够，本项表决无效',
};

/** The verdict, as the first line of every report. */
export function verdictOf({ bulletin, findings }: Verification): string {
  if (findings.length === 0) return '核对无误：票一张不少、一张不多，没有改动，计票结果正确。';
  return bulletin
    ? `核对发现 ${findings.length} 处问题，这份结果不能相信。请把这份报告交给监督委员会。`
    : '这个文件不是完整的结果公报，没有办法核对。';
}

/** The report for a terminal, line by line. */
export function reportLines(verification: Verification): string[] {
  const { bulletin, findings } = verification;
  return [
    verdictOf(verification),
    ...findings.map(({ kind, words }) => `✗ ${findingKinds[kind]}：${words}`),
    ...(bulletin ? ['', ...aboutPoll(bulletin)] : []),
  ];
}

/** What was verified, for comparing with the notice on paper. */
export function aboutPoll(bulletin: Bulletin): string[] {
  const { poll, roll, openings, leaves, head, logKey } = bulletin;
  return [
    `表决：${poll.communityName} ${poll.title}（${poll.legalEffect === 'binding' ? '有法律效力的表决' : '意向征询，不产生法律效力'}）`,
    `规则：${poll.ruleSet.name}；${poll.ruleSet.legalBasis}`,
    `时间：${beijing(poll.opensAt)} 至 ${beijing(poll.closesAt)}（北京时间）`,
    `名册：${roll.rows.length} 人（第 ${roll.version} 版），有效票 ${openings.length} 张，票箱记录 ${leaves.length} 条`,
    ...poll.items.map(({ title }, at) => `第 ${at + 1} 项：${title}——${outcomeOf(bulletin, at)}`),
    '',
    '请和张贴的公告逐字比对：',
    `名册指纹 ${roll.root}`,
    `票箱指纹 ${head.root}`,
    `签名钥匙 ${logKey}`,
  ];
}

/** 2026年11月22日 10:00, or the text as it is if it is no time. */
function beijing(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000);
  if (Number.isNaN(shifted.getTime())) return instant;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${shifted.getUTCFullYear()}年${shifted.getUTCMonth() + 1}月${shifted.getUTCDate()}日`;
  return `${day} ${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`;
}

function outcomeOf({ tally }: Bulletin, at: number): string {
  const { items } = tally as { items?: readonly { outcome?: string }[] };
  return outcomeWords[items?.[at]?.outcome ?? ''] ?? '公报里没有写结论';
}
