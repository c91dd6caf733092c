import { Text, View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import './conclusion.scss';

/** What came out of the deliberation, in the words of the body that summed it up. */
export function Conclusion({ words }: { words: string }) {
  if (words === '') return null;
  return (
    <Card tone="accent">
      <View className="conclusion">
        <View className="conclusion__title">
          <Icon name="scroll-text" />
          <View>协商形成的意见</View>
        </View>
        <Text className="conclusion__words" userSelect>
          {words}
        </Text>
      </View>
    </Card>
  );
}
