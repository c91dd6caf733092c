import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import './step-column.scss';

export type ColumnStep = {
  key: string;
  title: string;
  state: 'done' | 'here' | 'ahead';
  /** A line under the title. */
  note?: ReactNode;
  /** What can be done there; shown while the step is open. */
  content?: ReactNode;
};

const stateWords = { done: '已完成', here: '正在进行', ahead: '还没到' } as const;

type StepColumnProps = {
  steps: readonly ColumnStep[];
  /** Which steps show their content; without it all do and none can be opened. */
  open?: ReadonlySet<string>;
  onToggle?: (key: string) => void;
};

/** Steps one below the other: a mark, words, and under an open one what can be done there. */
export function StepColumn({ steps, open, onToggle }: StepColumnProps) {
  return (
    <View className="step-column">
      {steps.map((step, place) => {
        const isOpen = !open || open.has(step.key);
        const canOpen = open !== undefined && onToggle !== undefined && step.content !== undefined;
        const head = <StepHead step={step} isOpen={canOpen ? isOpen : null} />;
        const label = `第 ${place + 1} 步，${step.title}，${stateWords[step.state]}`;
        return (
          <View key={step.key} className={`step-column__step step-column__step--${step.state}`}>
            <View className="step-column__mark" {...describe({ hidden: true })}>
              {step.state === 'done' ? <Icon name="check" /> : place + 1}
            </View>
            <View className="step-column__body">
              {canOpen ? (
                <Pressable
                  className="step-column__head"
                  label={`${label}，${isOpen ? '收起' : '展开'}`}
                  onPress={() => onToggle(step.key)}
                >
                  {head}
                </Pressable>
              ) : (
                <View className="step-column__head" {...describe({ role: 'group', label })}>
                  {head}
                </View>
              )}
              {isOpen && step.content && (
                <View className="step-column__content">{step.content}</View>
              )}
            </View>
          </View>
        );
      })}
    </View>
  );
}

const StepHead = ({ step, isOpen }: { step: ColumnStep; isOpen: boolean | null }) => (
  <>
    <View className="step-column__words">
      <View className="step-column__title">
        {step.title}
        {step.state === 'here' && <View className="step-column__here">正在进行</View>}
      </View>
      {step.note && <View className="step-column__note">{step.note}</View>}
    </View>
    {isOpen !== null && <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />}
  </>
);
