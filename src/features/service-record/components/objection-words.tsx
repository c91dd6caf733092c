import { View } from '@tarojs/components';
import { objectionStates } from '@/shared/volunteering/ledger/objection-states';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day, dayAndTime } from '@/src/ui/words/time';
import { objectionLooks } from '../minutes-looks';
import type { MinuteObjectionData } from '../minutes-types';
import './objection-words.scss';

type ObjectionWordsProps = {
  objection: Omit<MinuteObjectionData, 'isMine'> & { isMine?: boolean };
  /** Whose minutes it is about; masked when left out. */
  name?: string;
};

/** An objection with what it is about and how it was answered. */
export function ObjectionWords({ objection, name = objection.name }: ObjectionWordsProps) {
  const { state, title, servedAt, minutes, reason, filedAt, answer, answeredBy, answeredAt } =
    objection;
  return (
    <View className="objection-words">
      <View className="objection-words__tags">
        <StatusTag {...objectionLooks[state]}>{objectionStates[state]}</StatusTag>
        {objection.isMine && (
          <StatusTag icon="user" tone="accent">
            我提的
          </StatusTag>
        )}
      </View>
      <View className="objection-words__about">
        {`${name}，${title ?? '邻里互助'}，${day(servedAt)}，${minutesText(minutes)}`}
      </View>
      <View>{reason}</View>
      <View className="objection-words__note">{`${dayAndTime(filedAt)} 提出`}</View>
      {answer !== null && (
        <View className="objection-words__answer">
          <View>{answer}</View>
          {answeredAt !== null && (
            <View className="objection-words__note">
              {`${answeredBy ?? ''} ${dayAndTime(answeredAt)} 答复`}
            </View>
          )}
        </View>
      )}
    </View>
  );
}
