import { Text, View } from '@tarojs/components';
import { HiddenWords, ModerationMark } from '@/src/features/moderation/public';
import { dayAndTime } from '@/src/ui/words/time';
import type { Seat } from './seat-looks';

/** One thing said in a seat. */
export function SeatAnswer({ answer }: { answer: Seat['answers'][number] }) {
  const { id, kind, text, at, visibility, isMine, transcript } = answer;
  return (
    <View className="seat-answer">
      {isMine && <ModerationMark kind="seatAnswer" id={id} visibility={visibility} />}
      {text === '' ? (
        <HiddenWords kind="seatAnswer" id={id} />
      ) : (
        <Text className="seat-answer__text" userSelect>
          {kind === 'decline' ? `不答复，原因：${text}` : text}
        </Text>
      )}
      <View className="seat-answer__soft">
        {dayAndTime(at)}
        {transcript && ` · 由${transcript.body}转录（${transcript.source}）`}
      </View>
    </View>
  );
}
