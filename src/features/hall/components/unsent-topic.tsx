import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { openRaiseTopic } from '../hall-pages';
import { readUnsentTopicId } from '../hooks/kept-drafts';

/** A topic that was handed in without a network must not be forgotten when its page was left. */
export function UnsentTopic() {
  const [, lookAgain] = useState(0);
  useDidShow(() => lookAgain((times) => times + 1));
  const id = readUnsentTopicId();
  if (id === null) return null;
  return (
    <Callout tone="warning" title="您有一个议题还没有送到" icon="wifi-off">
      <TextButton icon="send" onPress={() => openRaiseTopic(id)}>
        打开它，再送一次
      </TextButton>
    </Callout>
  );
}
