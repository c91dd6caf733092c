import { choices } from '@/shared/polls/choices';
import { majoritySteps } from '@/shared/polls/decision-steps';
import type { ApproveRejectTally } from '@/shared/polls/item-tally';
import { BarChart } from '@/src/ui/chart/bar-chart';
import type { ChartTone } from '@/src/ui/chart/chart-words';
import { chartThreshold, countText } from '../chart-threshold';
import { countedNames } from '../counted-names';
import { StepVerdict } from '../step-verdict';
import type { ItemResultProps } from './item-parts';

const order = ['approve', 'reject', 'abstain'] as const;
const tones: Record<(typeof order)[number], ChartTone> = {
  approve: 'accent',
  reject: 'danger',
  abstain: 'neutral',
};

/** 赞成, 反对, 弃权 in everything that is measured, each with the line that had to be reached. */
export function ApproveRejectResult(props: ItemResultProps<ApproveRejectTally>) {
  const { item, counted, tally, ruleSet } = props;
  const ofRoll = ruleSet.majorities[item.majority]?.of === 'wholeRoll';
  return (
    <>
      {majoritySteps(ruleSet, tally, counted.majority, counted.counted.approve).map((step) => {
        const name = countedNames(ruleSet)[step.counted];
        return (
          <StepVerdict
            key={step.counted}
            step={step}
            ruleSet={ruleSet}
            label={`赞成的${name}占${ofRoll ? '全体' : '参加表决的'}`}
          >
            <BarChart
              title={`按${name}`}
              columns={{ name: '意见', value: name }}
              whole={step.whole}
              threshold={chartThreshold(step.threshold, step.whole)}
              bars={order.map((choice) => ({
                key: choice,
                name: choices[choice],
                value: counted.counted[choice][step.counted],
                text: countText(ruleSet, step.counted, counted.counted[choice][step.counted]),
                tone: tones[choice],
              }))}
            />
          </StepVerdict>
        );
      })}
    </>
  );
}
