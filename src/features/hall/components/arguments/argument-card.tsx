import { Text, View } from '@tarojs/components';
import { HiddenWords, ModerationMark, ReportButton } from '@/src/features/moderation/public';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sinceThen } from '@/src/ui/words/time';
import { marksWords, sideLooks } from '../../argument-words';
import type { ArgumentInList } from '../../hall-types';
import { ArgumentMarks } from './argument-marks';
import { ArgumentReplies } from './argument-replies';
import './argument-card.scss';

type ArgumentCardProps = {
  topicId: string;
  argument: ArgumentInList;
  /** Whether the reader may mark and reply. */
  maySpeak: boolean;
  hasStance: boolean;
};

/** An argument with what readers make of it and, folded, what they reply. */
export function ArgumentCard({ topicId, argument, maySpeak, hasStance }: ArgumentCardProps) {
  const { id, side, text, author, isMine, createdAt, visibility, marks, replies } = argument;
  const { word, icon } = sideLooks[side];
  const isShown = visibility === 'shown';
  return (
    <Card>
      <View className="argument-card">
        <View className="argument-card__tags">
          <StatusTag icon={icon} tone={side === 'for' ? 'success' : 'warning'}>
            {word}
          </StatusTag>
          {argument.isGrantedByBothSides && (
            <StatusTag icon="handshake" tone="accent">
              两边的人都认可
            </StatusTag>
          )}
        </View>
        {text === null ? (
          <HiddenWords kind="argument" id={id} />
        ) : (
          <>
            <Text className="argument-card__text" userSelect>
              {text}
            </Text>
            <View className="argument-card__author">
              {isMine ? '我写的' : author} · {sinceThen(createdAt)}
            </View>
          </>
        )}
        {isMine && <ModerationMark kind="argument" id={id} visibility={visibility} />}
        {marks && <View className="argument-card__author">{marksWords(marks)}</View>}
        {maySpeak && isShown && !isMine && (
          <ArgumentMarks topicId={topicId} argument={argument} hasStance={hasStance} />
        )}
        <ArgumentReplies
          argumentId={id}
          count={replies}
          mayReply={maySpeak && isShown}
          beside={text !== null && !isMine && <ReportButton kind="argument" id={id} />}
        />
      </View>
    </Card>
  );
}
