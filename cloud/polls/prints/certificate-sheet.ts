import type { Block, Sheet } from '@/cloud/documents/public';
import { areaText } from '@/shared/area-text';
import { proofText } from '@/shared/polls/certificate-proof';
import { headsText, totalsText } from '@/shared/polls/counted-words';
import { quorumSteps } from '@/shared/polls/decision-steps';
import { explainRuleSet } from '@/shared/polls/explain-rule-set';
import { legalEffects } from '@/shared/polls/legal-effects';
import { participationStrategies } from '@/shared/polls/participation';
import { resultSummary } from '@/shared/polls/result-summary';
import { bodies } from '@/shared/polls/rule-set';
import { visibilities } from '@/shared/polls/visibility';
import { lastPostedDay, shanghaiDayText, shanghaiTimeText } from '@/shared/shanghai-time';
import type { Certificate } from '../results/read-certificate';
import { certificateItem, stepsTable } from './certificate-items';
import { groupsOfFour, paperOf } from './paper-head';

/**
 * The result certificate (表决结果证书) as it is posted on a notice board: the rule with its source,
 * exact totals and comparisons, every item, objections, and what proves all of it.
 */
export const certificateSheet = (certificate: Certificate, printedAt: Date): Sheet =>
  paperOf(certificate, '表决结果证书', printedAt, [
    { kind: 'heading', text: `表决结果（${stateText(certificate)}）` },
    { kind: 'facts', facts: facts(certificate) },
    ...participation(certificate),
    ...certificate.items.flatMap((item, index) => {
      const counted = certificate.tally.items.find(({ itemId }) => itemId === item.itemId);
      return counted ? certificateItem(item, counted, index + 1, certificate) : [];
    }),
    objections(certificate),
    ...rules(certificate),
    proof(certificate),
    {
      kind: 'together',
      blocks: [
        {
          kind: 'signatures',
          names: ['计票人', '监票人', `${certificate.publisher}（盖章）`, '日期'],
        },
      ],
    },
  ]);

const bodyText = ({ ruleSet: { body, name } }: Certificate): string =>
  name === bodies[body] ? name : `${bodies[body]}（${name}）`;

function stateText({ state, count }: Certificate): string {
  const again = count > 1 ? `，第 ${count} 次计票` : '';
  return { preliminary: '公示中', final: '已生效', archived: '已归档' }[state] + again;
}

const facts = (certificate: Certificate): [string, string][] => [
  ['结论', resultSummary(certificate.tally)],
  ['表决组织', `${bodyText(certificate)}，由${certificate.publisher}发起`],
  [
    '法律效力',
    `${legalEffects[certificate.legalEffect].label}。${legalEffects[certificate.legalEffect].note}`,
  ],
  ['投票方式', visibilities[certificate.visibility]],
  [
    '投票时间',
    `${shanghaiTimeText(certificate.opensAt)} 至 ${shanghaiTimeText(certificate.closesAt)}`,
  ],
  ['计票时间', shanghaiTimeText(certificate.countedAt)],
  ['公示到', `${lastPostedDay(certificate.postedUntil)}。对结果有异议的，请在公示期内提出。`],
  ['封存到', `${shanghaiDayText(certificate.sealedUntil)}。表决票和名册在此以前封存备查。`],
];

function participation({ ruleSet, tally }: Certificate): Block[] {
  const counts = { 名册: tally.roll, 交回表决票: tally.returned, 参加表决: tally.participating };
  const withArea = ruleSet.measure === 'areaAndHeads';
  return [
    { kind: 'heading', text: '参与情况' },
    {
      kind: 'table',
      columns: [
        { title: '', share: 3 },
        { title: '人数', share: 3, align: 'right' },
        ...(withArea ? [{ title: '面积', share: 4, align: 'right' as const }] : []),
      ],
      rows: Object.entries(counts).map(([name, totals]) => [
        name,
        headsText(ruleSet, totals.heads),
        ...(withArea ? [areaText(totals.areaHundredths)] : []),
      ]),
    },
    {
      kind: 'bars',
      bars: [
        {
          name: '参加表决的人数',
          words: `${totalsText(ruleSet, tally.participating)}，名册 ${totalsText(ruleSet, tally.roll)}`,
          part: tally.participating.heads,
          whole: tally.roll.heads,
        },
      ],
    },
    ...stepsTable(ruleSet, [{ steps: quorumSteps(ruleSet, tally) }], '名册总数'),
    {
      kind: 'text',
      look: 'small',
      text: `${participationStrategies[ruleSet.participation].label}长条都按人数画。`,
    },
  ];
}

function objections({ objections: { filed, upheld, unanswered } }: Certificate): Block {
  const text =
    filed === 0
      ? '到打印时没有人提出异议。'
      : `共 ${filed} 件，已公开答复 ${filed - unanswered} 件，其中成立 ${upheld} 件${unanswered > 0 ? `，还有 ${unanswered} 件没有答复，答复以前结果不生效` : ''}。`;
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', text: '异议' },
      { kind: 'text', text },
    ],
  };
}

const rules = ({ ruleSet }: Certificate): Block[] => [
  { kind: 'heading', text: '表决规则和依据' },
  ...explainRuleSet(ruleSet).map(
    ({ question, answer }): Block => ({
      kind: 'text',
      text: `${question}${answer}`,
    }),
  ),
];

function proof(certificate: Certificate): Block {
  const { rollRoot, rollVersion, head, logKey } = certificate;
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', text: '核对凭据' },
      {
        kind: 'qr',
        content: proofText(certificate),
        size: 130,
        lines: [
          '扫码得到名册和票箱的指纹',
          '任何人都可以下载本次表决的结果公报，用核对程序重新计算名册、参与和结果。算出来的名册指纹和票箱指纹应当与这里一样。',
          `结果公报里的记录共 ${head.treeSize} 条，最后签署于 ${shanghaiTimeText(head.time)}。`,
        ],
      },
      {
        kind: 'text',
        look: 'mono',
        text: `名册指纹（第 ${rollVersion} 版）\n${groupsOfFour(rollRoot)}`,
      },
      { kind: 'text', look: 'mono', text: `票箱指纹\n${groupsOfFour(head.root)}` },
      { kind: 'text', look: 'mono', text: `签名公钥\n${groupsOfFour(logKey)}` },
    ],
  };
}
