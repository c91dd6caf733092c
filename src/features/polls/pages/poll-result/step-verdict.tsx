import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DecisionStep } from '@/shared/polls/decision-steps';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Icon } from '@/src/ui/icon/icon';
import { share } from '@/src/ui/words/quantities';
import { askedWords, countText } from './chart-threshold';
import './step-verdict.scss';

type StepVerdictProps = {
  step: DecisionStep;
  ruleSet: RuleSet;
  label: string;
  children: ReactNode;
};

/** A chart with the comparison that decided: part, whole, what was asked, and whether it was reached. */
export function StepVerdict({ step, ruleSet, label, children }: StepVerdictProps) {
  const { part, whole, threshold, met, counted } = step;
  const text = (count: number) => countText(ruleSet, counted, count);
  return (
    <View className="step-verdict">
      {children}
      <View>{`${label} ${share(part, whole)}：${text(part)}，共 ${text(whole)}`}</View>
      <View className={`step-verdict__end ${met ? 'step-verdict__end--met' : ''}`}>
        <Icon name={met ? 'circle-check' : 'circle-x'} />
        <View>{`要求${askedWords(threshold)}，${met ? '达到了' : '没有达到'}`}</View>
      </View>
    </View>
  );
}
