import { View } from '@tarojs/components';
import { privacySummary } from '@/shared/community/privacy-statement';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';

/** What matters most, for those who will not read the rest. */
export function PrivacySummary() {
  return (
    <Card tone="accent">
      <View className="privacy__summary">
        {privacySummary.map((sentence) => (
          <View key={sentence} className="privacy__point">
            <View className="privacy__check">
              <Icon name="check" />
            </View>
            <View>{sentence}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
