import { type Instant, lastPostedDay, shanghaiTimeText } from '@/shared/shanghai-time';
import { majorityNames, totalsText } from './counted-words';
import type { Totals } from './decision';
import { channelsText } from './entries/announced-channels';
import { explainRuleSet } from './explain-rule-set';
import type { Tally } from './item-tally';
import { itemResultText, methodText, optionsText, type ResultDetail } from './item-words';
import { legalEffects } from './legal-effects';
import { type BallotItem, hasMajority } from './methods/ballot-item';
import { resultSummary } from './result-summary';
import type { LegalEffect, RuleSet } from './rule-set';
import type { Visibility } from './visibility';

/** A poll as its notices tell of it. */
export type TellablePoll = {
  readonly title: string;
  readonly description: string;
  readonly ruleSet: RuleSet;
  readonly legalEffect: LegalEffect;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly visibility: Visibility;
  readonly entryHours: number;
  readonly roll: Totals;
  readonly items: readonly BallotItem[];
};

export type NoticeText = { readonly title: string; readonly body: string };

const paragraphs = (...lines: readonly string[]): string =>
  lines.filter((line) => line !== '').join('\n');

/** What is put to the vote, when, and under which rule: nothing else may be decided in this poll. */
export function announcementNotice(poll: TellablePoll): NoticeText {
  const { ruleSet, legalEffect, items } = poll;
  return {
    title: `表决公告：${poll.title}`,
    body: paragraphs(
      poll.description.trim(),
      '表决事项：',
      ...fitting([true, false], (withOptions) =>
        items.map((item, index) => `${index + 1}. ${itemText(item, ruleSet, withOptions)}`),
      ),
      `投票时间：${shanghaiTimeText(poll.opensAt)} 到 ${shanghaiTimeText(poll.closesAt)}。`,
      channelsText(poll),
      `表决性质：${legalEffects[legalEffect].label}。${legalEffects[legalEffect].note}`,
      `表决名册：${totalsText(ruleSet, poll.roll)}。名册在公告时固定，以后房屋买卖不影响本次表决；查实有误的，只在表决开始以前更正。`,
      '截止以前，任何人都看不到投票结果。',
      ...explainRuleSet(ruleSet).map(({ question, answer }) => `${question}${answer}`),
    ),
  };
}

/** A notice has room for 20,000 characters; what stands around the items takes some of them. */
const roomForItems = 14_000;

/** The lines told in the most detail that fits; the last way is short enough for any poll. */
function fitting<Detail>(
  details: readonly Detail[],
  linesOf: (detail: Detail) => readonly string[],
): readonly string[] {
  const ways = details.map(linesOf);
  return (
    ways.find((lines) => lines.join('\n').length <= roomForItems) ?? ways[ways.length - 1] ?? []
  );
}

/** "种什么树（一般事项）：单选。选项：桂花；香樟" */
function itemText(item: BallotItem, { majorities }: RuleSet, withOptions: boolean): string {
  const { title, majority, method } = item;
  const asked = hasMajority(method) && majorities.special !== undefined;
  const name = asked ? `${title}（${majorityNames[majority]}）` : title;
  if (method.kind === 'approveReject') return name;
  const options = withOptions
    ? `选项：${optionsText(item)}`
    : `共 ${item.options.length} 个选项，见表决页面`;
  return `${name}：${methodText(method)}。${options}`;
}

/** Validity and outcome first, then the numbers they rest on. */
export function resultNotice(poll: TellablePoll, tally: Tally, postedUntil: Instant): NoticeText {
  const { ruleSet, items } = poll;
  const text = (totals: Totals) => totalsText(ruleSet, totals);
  return {
    title: `表决结果：${poll.title}`,
    body: paragraphs(
      `${resultSummary(tally)}。`,
      `参与表决：${text(tally.participating)}；名册共有：${text(tally.roll)}。`,
      ...fitting<ResultDetail>(['numbers', 'chosen', 'outcome'], (detail) =>
        items.flatMap((item, index) => {
          const counted = tally.items.find(({ itemId }) => itemId === item.itemId);
          return counted
            ? `${index + 1}. ${item.title}：${itemResultText(item, counted, ruleSet, detail)}`
            : [];
        }),
      ),
      `表决性质：${legalEffects[poll.legalEffect].label}。`,
      `公示到 ${lastPostedDay(postedUntil)}（含当天）。对结果有异议的，请在公示期内在结果页面提出，每一件都会公开答复。`,
    ),
  };
}

export const cancellationNotice = (title: string, reason: string): NoticeText => ({
  title: `表决取消：${title}`,
  body: paragraphs(`表决“${title}”已经取消，不用再投票，已经投的票作废。`, `取消的原因：${reason}`),
});
