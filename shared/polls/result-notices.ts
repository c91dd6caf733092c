import { type Instant, shanghaiDayText, shanghaiTimeText } from '@/shared/shanghai-time';
import type { Tally } from './item-tally';
import { legalEffects } from './legal-effects';
import { type NoticeText, resultNotice, type TellablePoll } from './poll-notices';
import { resultSummary } from './result-summary';

const paragraphs = (...lines: readonly string[]): string => lines.join('\n');

/** What a recount put in the place of an earlier result, and why. */
export type ToldRecount = {
  /** 2 for the first recount. */
  readonly count: number;
  readonly reason: string;
  readonly changes: readonly string[];
  readonly struckBallots: number;
};

/** A result that was counted again: why and what changed come first. */
export function recountNotice(
  poll: TellablePoll,
  tally: Tally,
  postedUntil: Instant,
  { count, reason, changes, struckBallots }: ToldRecount,
): NoticeText {
  return {
    title: `第 ${count} 次计票结果：${poll.title}`,
    body: paragraphs(
      `重新计票的原因：${reason}`,
      ...(struckBallots > 0 ? [`作废了 ${struckBallots} 张工作人员录入的票。`] : []),
      `变化：${changes.join('')}`,
      '以前的计票结果仍然可以看。公示期重新开始计算。',
      resultNotice(poll, tally, postedUntil).body,
    ),
  };
}

/** The posting period is over and every objection answered. */
export function finalNotice(
  poll: Pick<TellablePoll, 'title' | 'legalEffect'>,
  tally: Tally,
  { objections, sealedUntil }: { objections: number; sealedUntil: Instant },
): NoticeText {
  return {
    title: `结果确定：${poll.title}`,
    body: paragraphs(
      `${resultSummary(tally)}。公示期已经结束，这是最终结果。`,
      objections === 0
        ? '公示期内没有人提出异议。'
        : `公示期内收到异议 ${objections} 件，都已经公开答复。`,
      `表决性质：${legalEffects[poll.legalEffect].label}。`,
      `表决票和名册封存到 ${shanghaiDayText(new Date(new Date(sealedUntil).getTime() - 1))}。认为决定侵害自己合法权益的，可以在知道之日起一年内请求人民法院撤销。`,
    ),
  };
}

/** Called off to be announced anew: nobody votes by the old dates. */
export const postponementNotice = (
  poll: Pick<TellablePoll, 'title' | 'opensAt' | 'closesAt'>,
  reason: string,
): NoticeText => ({
  title: `表决延期：${poll.title}`,
  body: paragraphs(
    `原定 ${shanghaiTimeText(poll.opensAt)} 到 ${shanghaiTimeText(poll.closesAt)} 的表决“${poll.title}”延期，到时不用投票。`,
    `延期的原因：${reason}`,
    '新的时间会重新公告，名册也按那时的情况重新固定，请留意新的公告。',
  ),
});
