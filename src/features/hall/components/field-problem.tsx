import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import './field-problem.scss';

/** What is wrong, under a group of choices. */
export function FieldProblem({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <View className="field-problem" {...describe({ role: 'alert' })}>
      <Icon name="circle-alert" />
      <View>{words}</View>
    </View>
  );
}
