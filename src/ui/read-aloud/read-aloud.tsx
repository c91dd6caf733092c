import { useDidHide } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from '@/src/platform/speak';
import { TextButton } from '../button/button';

type ReadAloudProps = {
  /** Read one after the other, with a pause between. */
  parts: readonly string[];
};

/** Reads a text aloud where the platform has a voice, and falls silent with the page; nothing elsewhere. */
export function ReadAloud({ parts }: ReadAloudProps) {
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (isSpeaking) return stopSpeaking;
    return undefined;
  }, [isSpeaking]);
  useDidHide(() => setSpeaking(false));
  if (!canSpeak()) return null;
  const start = () => {
    setSpeaking(true);
    speak(parts, () => setSpeaking(false));
  };
  return isSpeaking ? (
    <TextButton icon="x" onPress={() => setSpeaking(false)}>
      停止朗读
    </TextButton>
  ) : (
    <TextButton icon="volume-2" onPress={start}>
      朗读
    </TextButton>
  );
}
