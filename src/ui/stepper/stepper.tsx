import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import './stepper.scss';

/** Where one is in a short procedure; `current` counts from 0. */
export function Stepper({ steps, current }: { steps: string[]; current: number }) {
  const here = steps[current] ?? '';
  return (
    <View
      className="stepper"
      {...describe({
        role: 'img',
        label: `共 ${steps.length} 步，现在是第 ${current + 1} 步：${here}`,
      })}
    >
      {steps.map((step, place) => {
        const state = place < current ? 'done' : place === current ? 'here' : 'ahead';
        return (
          <View key={step} className={`stepper__step stepper__step--${state}`}>
            <View className="stepper__mark">
              {state === 'done' ? <Icon name="check" /> : place + 1}
            </View>
            <View className="stepper__word">{step}</View>
          </View>
        );
      })}
    </View>
  );
}
