import { type Instant, shanghaiTimeText } from '@/shared/shanghai-time';
import { totalsText } from './counted-words';
import type { Totals } from './decision';
import type { NoticeText } from './poll-notices';
import type { RuleSet } from './rule-set';

/** Lengths are UTF-16 units of the trimmed text. */
export const correctionLimits = { reason: { min: 4, max: 200 } } as const;

/** The root of the roll in groups that can be read aloud and compared with a printed notice. */
export const rootInGroups = (root: string): string => root.match(/.{1,4}/g)?.join(' ') ?? '';

/**
 * The announcement with the commitment to the roll at its end: what everybody's phone checks their
 * own row against, also printed.
 */
export const withRollRoot = (
  { title, body }: NoticeText,
  { rollRoot, opensAt }: { readonly rollRoot: string; readonly opensAt: Instant },
): NoticeText => ({
  title,
  body: [
    body,
    `名册指纹（第 1 版）：${rootInGroups(rollRoot)}`,
    `请在表决页面核对“我在名册里的这一行”。名册有误或者漏了您的，请在 ${shanghaiTimeText(opensAt)} 表决开始以前提出异议。`,
  ].join('\n'),
});

type Corrected = Totals & {
  readonly version: number;
  readonly root: string;
  readonly reason: string;
};
type CorrectedPoll = {
  readonly title: string;
  readonly ruleSet: RuleSet;
  readonly opensAt: Instant;
};

const titleOf = (title: string): string => `名册更正：${title}`;

/** To everybody: which version holds now, why, and that it can be checked and objected to. */
export const correctionNotice = (
  poll: CorrectedPoll,
  made: Corrected & { readonly changes: number },
): NoticeText => ({
  title: titleOf(poll.title),
  body: [
    `表决“${poll.title}”的名册有更正，现在用的是第 ${made.version} 版，共更正 ${made.changes} 户。`,
    `更正的原因：${made.reason}`,
    `更正后的名册：${totalsText(poll.ruleSet, made)}。`,
    `名册指纹：${rootInGroups(made.root)}`,
    `请在表决页面核对自己在名册里的这一行。有问题的，请在 ${shanghaiTimeText(poll.opensAt)} 表决开始以前提出。表决开始以后，名册不再更改。`,
  ].join('\n'),
});

/** To the homes whose rows changed. */
export const ownCorrectionNotice = (
  poll: CorrectedPoll,
  { version, reason }: Corrected,
): NoticeText => ({
  title: `请核对您家的名册：${poll.title}`.slice(0, 60),
  body: [
    `表决“${poll.title}”的名册更正到第 ${version} 版，您家的这一行有变动。`,
    `更正的原因：${reason}`,
    `请打开表决页面，核对“我在名册里的这一行”。有问题的，请在 ${shanghaiTimeText(poll.opensAt)} 以前提出异议。`,
  ].join('\n'),
});
