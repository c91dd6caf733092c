import { Text, View } from '@tarojs/components';
import { ModerationMark, ReportButton } from '@/src/features/moderation/public';
import { sinceThen } from '@/src/ui/words/time';
import type { ReplyInList } from '../../hall-types';

/** One reply under an argument. */
export function ArgumentReply({ reply }: { reply: ReplyInList }) {
  const { id, text, author, isMine, createdAt, visibility } = reply;
  return (
    <View className="argument-reply">
      <Text className="argument-reply__text" userSelect>
        {text ?? ''}
      </Text>
      <View className="argument-reply__author">
        {isMine ? '我' : author} · {sinceThen(createdAt)}
      </View>
      {isMine ? (
        <ModerationMark kind="argument" id={id} visibility={visibility} />
      ) : (
        <ReportButton kind="argument" id={id} />
      )}
    </View>
  );
}
