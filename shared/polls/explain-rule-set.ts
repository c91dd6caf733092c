import { ownersMatters } from './owners-matters';
import { participationStrategies } from './participation';
import type { Body, Majority, MajorityKind, RuleSet } from './rule-set';
import type { Threshold } from './thresholds';

/** One question a clerk or resident asks about a rule set, with its answer in plain words. */
export type RuleExplanation = { readonly question: string; readonly answer: string };

/** What a rule set asks for, made from its data, so that the words always follow the numbers. */
export const explainRuleSet = (ruleSet: RuleSet): readonly RuleExplanation[] => [
  { question: '谁来表决？', answer: whoVotes(ruleSet) },
  { question: '多少人参加才有效？', answer: quorumText(ruleSet) },
  { question: '怎样才算通过？', answer: majoritiesText(ruleSet) },
  { question: '怎样才算参加？', answer: participationStrategies[ruleSet.participation].label },
  { question: '一户几个人，谁来投？', answer: sharedVoteText(ruleSet) },
  { question: '可以委托别人吗？', answer: proxyText(ruleSet) },
  { question: '时间怎么安排？', answer: timesText(ruleSet) },
  { question: '依据什么？', answer: ruleSet.legalBasis },
];

const adultsOf: Partial<Record<Body, string>> = {
  villagersAssembly: '全体年满十八周岁的村民',
  villagerGroup: '名单上年满十八周岁的村民',
};

function whoVotes({ basis, body, measure, parkingVotes }: RuleSet): string {
  switch (basis) {
    case 'units':
      if (measure === 'heads') {
        return '全体业主，一位业主一票：一人有几套房，只算一人；几个人共有一套房，合起来算一人；没有卖出或没有交付的房屋，合起来算建设单位一人。';
      }
      return `全体业主。人数和专有部分面积分别计算：一人有几套房，面积相加，只算一人；几个人共有一套房，合起来算一人；没有卖出或没有交付的房屋，合起来算建设单位一人。车位${parkingVotes ? '计入' : '不计入'}面积。`;
    case 'households':
      return `${body === 'villagerGroup' ? '名单上的人家，' : ''}每户一票，由本户任何一位年满十八周岁的人代表投票。`;
    case 'members':
      return body === 'otherMeeting'
        ? '名单上的全体人员，一人一票。'
        : `${body === 'villagerRepsMeeting' ? '村民' : '居民'}代表会议的全体组成人员，按名单一人一票。`;
    case 'adults':
      return body === 'collectiveMembers'
        ? '名单上全体年满十八周岁、具有完全民事行为能力的成员，一人一票。'
        : `${adultsOf[body] ?? '全体年满十八周岁的居民'}，一人一票。`;
  }
}

/** What one kind of matter needs to pass, in one sentence; empty where the body has no such kind. */
export function explainMajority({ measure, majorities }: RuleSet, kind: MajorityKind): string {
  const majority = majorities[kind];
  return majority ? `${majorityText(majority, measure)}。` : '';
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 三分之二, 一半. */
export const shareWords = ({ numerator, denominator }: Omit<Threshold, 'comparison'>): string =>
  numerator * 2 === denominator
    ? '一半'
    : `${digits[denominator] ?? denominator}分之${digits[numerator] ?? numerator}`;

function thresholdText({ comparison, ...fraction }: Threshold): string {
  const share = shareWords(fraction);
  return comparison === 'atLeast'
    ? `达到${share}（正好${share}也算）`
    : `超过${share}（正好${share}不算）`;
}

function quorumText({ basis, measure, quorum }: RuleSet): string {
  if (measure === 'areaAndHeads') {
    return `参加表决的业主，专有部分面积要${thresholdText(quorum)}，人数也要${thresholdText(quorum)}，两样都够才有效。`;
  }
  const voters = { units: '业主', adults: '人', households: '户', members: '组成人员' }[basis];
  return `参加表决的${voters}数，要${thresholdText(quorum)}才有效。`;
}

function majoritiesText({ measure, majorities }: RuleSet): string {
  const { ordinary, special } = majorities;
  if (!special) return `${majorityText(ordinary, measure)}，就算通过。弃权算参加，不算赞成。`;
  const specialMatters = Object.values(ownersMatters)
    .filter(({ majority }) => majority === 'special')
    .map(({ name }) => name)
    .join('；');
  return `一般事项：${majorityText(ordinary, measure)}。重大事项（${specialMatters}）：${majorityText(special, measure)}。弃权算参加，不算赞成。`;
}

function majorityText(majority: Majority, measure: RuleSet['measure']): string {
  const whole = majority.of === 'wholeRoll' ? '名册上的全体' : '参加表决的';
  return measure === 'areaAndHeads'
    ? `赞成的面积和人数，都要${thresholdText(majority)}，按${whole}业主计算`
    : `赞成的票数要${thresholdText(majority)}，按${whole}票数计算`;
}

function sharedVoteText({ basis, coOwnerRule }: RuleSet): string {
  if (basis === 'adults' || basis === 'members') return '一人一票，各投各的。';
  if (basis === 'households') return '谁先投票，就由谁代表本户；截止以前，投票的那位可以改票。';
  return coOwnerRule === 'representative'
    ? '共有人先商定一位代表，由代表投票；截止以前，代表可以改票。'
    : '共有人中谁先投票，就由谁代表；截止以前，投票的那位可以改票。';
}

function proxyText({ proxy: { principalsPerProxy, withinHousehold } }: RuleSet): string {
  if (principalsPerProxy === 0) return '不可以，请本人投票。';
  const whom = withinHousehold
    ? '可以书面委托本户内另一位年满十八周岁、具有完全民事行为能力的成员代为投票。'
    : '可以写委托书请别人代投。';
  const limit =
    principalsPerProxy === null ? '' : `一个人最多接受 ${principalsPerProxy} 位业主的委托。`;
  return `${whom}${limit}委托书要写明委托谁、什么事项、什么权限、多长时间，以及每一项的意见；受托人照写明的意见投票，委托书拍照留存，由工作人员核对。本人后来自己投票的，以本人的票为准。`;
}

function timesText(ruleSet: RuleSet): string {
  const { noticeDays, extraordinaryNoticeDays, windowDays } = ruleSet;
  const notice =
    noticeDays === 0
      ? '法律没有规定提前几天通知，请留出足够的时间'
      : `至少提前 ${noticeDays} 天公告`;
  const extraordinary =
    extraordinaryNoticeDays === null ? '' : `（临时会议 ${extraordinaryNoticeDays} 天）`;
  return `${notice}${extraordinary}；投票时间 ${windowDays.min} 到 ${windowDays.max} 天；截止后 ${ruleSet.resultPublishDays} 天内公布结果，公示至少 ${ruleSet.postingDays} 天。`;
}
