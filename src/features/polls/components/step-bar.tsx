import { View } from '@tarojs/components';
import { areaText } from '@/shared/area-text';
import { headsText } from '@/shared/polls/counted-words';
import type { DecisionStep } from '@/shared/polls/decision-steps';
import { shareWords } from '@/shared/polls/explain-rule-set';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Icon } from '@/src/ui/icon/icon';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { share } from '@/src/ui/words/quantities';
import './step-bar.scss';

type StepBarProps = { step: DecisionStep; ruleSet: RuleSet; label: string };

/**
 * One comparison of a result as a bar with its numbers: part, whole, and whether it is enough. The
 * comparison itself was made in whole numbers; the percentage is only its picture.
 */
export function StepBar({ step, ruleSet, label }: StepBarProps) {
  const { part, whole, threshold, met, counted } = step;
  const text = (count: number) =>
    counted === 'heads' ? headsText(ruleSet, count) : areaText(count);
  const { comparison, numerator, denominator } = threshold;
  const asked = `${comparison === 'atLeast' ? '至少' : '超过'}${shareWords(threshold)}`;
  return (
    <View className="step-bar">
      <ProgressBar
        label={label}
        text={share(part, whole)}
        share={whole === 0 ? 0 : part / whole}
        threshold={numerator / denominator}
        tone={met ? 'accent' : 'neutral'}
      />
      <View className="step-bar__sum">{`${text(part)}，共 ${text(whole)}`}</View>
      <View className={`step-bar__verdict ${met ? 'step-bar__verdict--met' : ''}`}>
        <Icon name={met ? 'circle-check' : 'circle-x'} />
        <View>{`要求${asked}，${met ? '达到了' : '没有达到'}`}</View>
      </View>
    </View>
  );
}
