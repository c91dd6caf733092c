import { Text } from '@tarojs/components';
import './plain-text.scss';

/** Text as it was typed, line breaks included; it can be marked and copied. */
export function PlainText({ text }: { text: string }) {
  return (
    <Text className="plain-text" userSelect>
      {text}
    </Text>
  );
}
