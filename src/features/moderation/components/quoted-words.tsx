import { View } from '@tarojs/components';
import './quoted-words.scss';

/** What somebody wrote, set apart from what is said about it. */
export function QuotedWords({ children }: { children: string }) {
  return <View className="quoted-words">{children}</View>;
}
