import type { Block } from '@/cloud/documents/public';
import { areaText } from '@/shared/area-text';
import { type DecisionStep, majoritySteps, quorumSteps } from '@/shared/polls/decision-steps';
import { explainRuleSet } from '@/shared/polls/explain-rule-set';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { Meeting } from '../../adoption/meeting-rows';

const day = (text: string) => shanghaiDayText(startOfShanghaiDay(text));

/** Attendance and vote of the meeting that adopted the convention, with the sums that decided. */
export function meetingBlocks(meeting: Meeting): Block[] {
  const { ruleSet, counts } = meeting;
  const withArea = ruleSet.measure === 'areaAndHeads';
  const { eligible: roll, present: participating, approve } = counts;
  const steps = [
    ...quorumSteps(ruleSet, { roll, participating }),
    ...majoritySteps(ruleSet, { roll, participating }, 'ordinary', approve),
  ];
  return [
    {
      kind: 'facts',
      facts: [
        ['会议', ruleSet.name],
        ['通知大家的日子', day(meeting.calledOn)],
        ['开会的日子', day(meeting.heldOn)],
        ['地点', meeting.place],
        ['主持人', meeting.chair],
        ['记录人', meeting.recorder],
        ['结论', meeting.passed ? '表决通过' : '没有通过'],
        ['签到表照片', `${meeting.photoIds.length} 张`],
      ],
    },
    { kind: 'heading', text: '到会和表决' },
    {
      kind: 'table',
      columns: [
        { title: '', share: 3 },
        { title: '人数或户数', share: 3, align: 'right' },
        ...(withArea ? [{ title: '面积', share: 4, align: 'right' as const }] : []),
      ],
      rows: Object.entries({
        应到: roll,
        到会: participating,
        赞成: approve,
        反对: counts.reject,
        弃权: counts.abstain,
      }).map(([name, { heads, areaHundredths }]) => [
        name,
        String(heads),
        ...(withArea ? [areaText(areaHundredths)] : []),
      ]),
    },
    ...steps.map((step): Block => ({ kind: 'text', text: stepText(step) })),
    ...(meeting.note === '' ? [] : [{ kind: 'text' as const, text: `备注：${meeting.note}` }]),
    { kind: 'heading', text: '表决规则和依据' },
    ...explainRuleSet(ruleSet).map(
      ({ question, answer }): Block => ({
        kind: 'text',
        look: 'small',
        text: `${question}${answer}`,
      }),
    ),
    { kind: 'signatures', names: ['主持人', '记录人', '核对人', '日期'] },
  ];
}

function stepText({ asks, counted, part, whole, threshold, met }: DecisionStep): string {
  const amount = (value: number) =>
    counted === 'areaHundredths' ? areaText(value) : String(value);
  const { comparison, numerator, denominator } = threshold;
  const needed = `${comparison === 'atLeast' ? '至少' : '超过'} ${numerator}/${denominator}`;
  const what = asks === 'quorum' ? '到会' : '赞成';
  return `${what}：${amount(part)}，共 ${amount(whole)}，要求${needed}，${met ? '达到' : '没有达到'}。`;
}
