import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import './states.scss';

export function OfflineNotice() {
  return (
    <View className="offline-notice" {...describe({ role: 'status' })}>
      <Icon name="wifi-off" />
      <View>现在没有网络。看到的是之前的内容，联网后会自动更新。</View>
    </View>
  );
}
