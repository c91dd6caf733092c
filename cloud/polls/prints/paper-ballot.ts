import type { Block, Sheet } from '@/cloud/documents/public';
import { areaText } from '@/shared/area-text';
import { conflictRule } from '@/shared/polls/entries/conflict-words';
import { paperNumber, paperNumberText, paperToken } from '@/shared/polls/entries/paper-number';
import { explainRuleSet } from '@/shared/polls/explain-rule-set';
import { participationStrategies } from '@/shared/polls/participation';
import { staffRoles } from '@/shared/roles';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { paperOf, shortHash } from './paper-head';
import { paperItem } from './paper-items';
import type { PrintedPoll } from './printed-poll';
import type { PrintedVoter } from './printed-voters';

/**
 * One voter's paper ballot (纸质表决票); without a voter a spare one, whose room and number are
 * written by hand. Says nothing of anybody's choice, and of the voter no more than the room.
 */
export const paperBallot = (
  poll: PrintedPoll,
  voter: PrintedVoter | null,
  printedAt: Date,
): Sheet =>
  paperOf(poll, '表决票', printedAt, [
    voter === null ? spareFacts : voterFacts(poll, voter),
    { kind: 'rule' },
    ...(poll.description === '' ? [] : [{ kind: 'text' as const, text: poll.description }]),
    ...poll.items.map((item, index) =>
      paperItem(item, index + 1, poll.ruleSet, voter?.voterId ?? null),
    ),
    { kind: 'rule' },
    {
      kind: 'together',
      blocks: [
        { kind: 'text', look: 'strong', text: '本人已看清以上事项，以上是本人的意见。' },
        { kind: 'signatures', names: ['签名', '日期'] },
      ],
    },
    ...handingIn(poll),
    ...rules(poll),
  ]);

function voterFacts(
  poll: PrintedPoll,
  { row, roomLabel, areaHundredths, name }: PrintedVoter,
): Block {
  const number = paperNumber({ pollId: poll.id, rollRoot: poll.rollRoot }, row);
  const area =
    poll.ruleSet.measure === 'areaAndHeads' ? [`计入面积：${areaText(areaHundredths)}`] : [];
  return {
    kind: 'qr',
    content: paperToken(poll.id, number),
    size: 84,
    lines: [
      `表决票　编号：${paperNumberText(number)}`,
      `房号：${roomLabel}`,
      ...(name === '' ? [] : [`姓名：${name}`]),
      ...area,
      `这张票只给这一${name === '' ? '户' : '人'}使用。房号不对的，请先告诉工作人员。`,
    ],
  };
}

const spareFacts: Block = {
  kind: 'together',
  blocks: [
    { kind: 'text', look: 'strong', text: '表决票（备用，由工作人员核对后填写房号和编号）' },
    { kind: 'signatures', names: ['房号', '编号'] },
  ],
};

const handingIn = ({ closesAt, publisherRole, ruleSet }: PrintedPoll): Block[] => [
  { kind: 'heading', text: '怎么交' },
  {
    kind: 'text',
    text: [
      `请在 ${shanghaiTimeText(closesAt)} 以前，把填好、签名的票交给${staffRoles[publisherRole]}的工作人员，过时不收。`,
      '也可以打开小程序“邻里议事”在手机上投票，不用再交纸质票。',
      conflictRule,
      '整项没有填的，按弃权计算；填法不清楚、看不出意思的，那一项也按弃权计算。涂改的地方请签名。',
      participationStrategies[ruleSet.participation].label,
    ].join('\n'),
  },
];

const explained = ['多少人参加才有效？', '怎样才算通过？', '可以委托别人吗？', '依据什么？'];

const rules = ({ ruleSet, rollRoot, rollVersion }: PrintedPoll): Block[] => [
  { kind: 'heading', text: '表决规则' },
  ...explainRuleSet(ruleSet)
    .filter(({ question }) => explained.includes(question))
    .map(
      ({ question, answer }): Block => ({
        kind: 'text',
        look: 'small',
        text: `${question}${answer}`,
      }),
    ),
  {
    kind: 'text',
    look: 'small',
    text: `名册第 ${rollVersion} 版，指纹 ${shortHash(rollRoot)}。名册更正后，旧票作废。`,
  },
];
