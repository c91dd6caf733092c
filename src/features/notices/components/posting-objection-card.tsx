import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { postingOutcomes } from '@/shared/notices/postings/posting-rules';
import { ModerationMark, ReportButton } from '@/src/features/moderation/public';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { PostingObjection } from '../posting-types';
import './written-words.scss';

type PostingObjectionCardProps = {
  objection: PostingObjection;
  /** What the body that answers can do. */
  children?: ReactNode;
};

/** An objection to what is posted, and its answer, as everybody may read them. */
export function PostingObjectionCard({ objection, children }: PostingObjectionCardProps) {
  const { id, by, filedAt, isMine, text, visibility } = objection;
  return (
    <Card>
      <View className="written-words">
        <View className="written-words__head">
          <View>{isMine ? '我的异议' : (by ?? '居民的异议')}</View>
          <View className="written-words__soft">{dayAndTime(filedAt)}</View>
        </View>
        <View className="written-words__text">{text}</View>
        {isMine && <ModerationMark kind="noticeObjection" id={id} visibility={visibility} />}
        <Answer objection={objection} />
        {!isMine && <ReportButton kind="noticeObjection" id={id} />}
        {children && <View className="written-words__wide">{children}</View>}
      </View>
    </Card>
  );
}

function Answer({ objection: { answer, visibility } }: { objection: PostingObjection }) {
  if (answer === null) {
    if (visibility !== 'shown') return null;
    return (
      <StatusTag icon="hourglass" tone="warning">
        等待答复
      </StatusTag>
    );
  }
  const isUpheld = answer.outcome === 'upheld';
  return (
    <View className="written-words__answer">
      <StatusTag
        icon={isUpheld ? 'circle-check' : 'circle-x'}
        tone={isUpheld ? 'success' : 'neutral'}
      >
        {postingOutcomes[answer.outcome]}
      </StatusTag>
      <View className="written-words__text">{answer.text}</View>
      <View className="written-words__soft">{`${answer.publisher} ${dayAndTime(answer.answeredAt)} 答复`}</View>
    </View>
  );
}
