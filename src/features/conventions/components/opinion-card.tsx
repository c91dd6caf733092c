import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ModerationMark } from '@/src/features/moderation/public';
import { Card } from '@/src/ui/card/card';
import { sinceThen } from '@/src/ui/words/time';
import type { OpinionData } from '../convention-types';
import './opinion-card.scss';

type OpinionCardProps = {
  opinion: OpinionData;
  /** What it answers, where that is not said around it. */
  chapter?: string | undefined;
  action?: ReactNode;
};

/** An opinion: what was said, and where it comes from; never by whom. */
export function OpinionCard({ opinion, chapter, action }: OpinionCardProps) {
  const { id, words, speaker, isMine, visibility, saidAt, paper } = opinion;
  return (
    <Card>
      {chapter && <View className="opinion-card__chapter">{chapter}</View>}
      <View className="opinion-card__words">{words}</View>
      <View className="opinion-card__foot">
        <View>{`${isMine ? '我' : speaker} · ${sinceThen(saidAt)}`}</View>
        {paper && <View>{`纸质意见，${paper.helper}代录`}</View>}
        {paper?.room && <View>{`房号：${paper.room}（只有工作人员看得到）`}</View>}
        {isMine && <ModerationMark kind="conventionOpinion" id={id} visibility={visibility} />}
      </View>
      {action}
    </Card>
  );
}
