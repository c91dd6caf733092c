import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Card } from '../card/card';
import './states.scss';

/** The shape of what is coming. Read out as "正在加载". */
export function LoadingSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="skeleton" {...describe({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Card key={row}>
          <View className="skeleton__line skeleton__line--title" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
        </Card>
      ))}
    </View>
  );
}
