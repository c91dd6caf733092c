import { View } from '@tarojs/components';
import type { DecisionStep } from '@/shared/polls/decision-steps';
import type { RuleSet } from '@/shared/polls/rule-set';
import { stepWords } from '@/shared/polls/step-words';
import { Icon } from '@/src/ui/icon/icon';

type StepsProps = {
  ruleSet: RuleSet;
  steps: readonly DecisionStep[];
  /** What is compared, where several things are. */
  of?: string;
};

/** The comparisons a decision rests on, with exact numbers, so that anybody can do them again. */
export const Steps = ({ ruleSet, steps, of }: StepsProps) => (
  <>
    {steps.map((step) => {
      const { name, part, whole, asked } = stepWords(ruleSet, step);
      return (
        <View key={step.counted} className="certificate__step">
          <View>{`${of === undefined ? name : `${of}：${name}`} ${part}，共 ${whole}`}</View>
          <View className={`certificate__verdict ${step.met ? 'certificate__verdict--met' : ''}`}>
            <Icon name={step.met ? 'circle-check' : 'circle-x'} />
            <View>{`要求${asked}，${step.met ? '达到了' : '没有达到'}`}</View>
          </View>
        </View>
      );
    })}
  </>
);
