import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { Icon } from '@/src/ui/icon/icon';
import type { TopicDetail } from '../hall-types';
import { dueWords, overdueWords } from '../overdue-words';
import './step-deadline.scss';

/** Until when what comes next is owed, and for everybody to see when it is late. */
export function StepDeadline({ topic }: { topic: TopicDetail }) {
  const late = overdueWords(topic);
  if (late) return <Callout tone="warning" title={late} icon="hourglass" />;
  const due = dueWords(topic);
  if (!due) return null;
  return (
    <View className="step-deadline">
      <Icon name="clock" />
      <View>{due}</View>
    </View>
  );
}
