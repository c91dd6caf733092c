import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ModerationMark, ReportButton } from '@/src/features/moderation/public';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sinceThen } from '@/src/ui/words/time';
import type { NoticeComment } from '../posting-types';
import './written-words.scss';

type Words = Omit<NoticeComment, 'replies'>;

type CommentCardProps = {
  comment: NoticeComment;
  /** What the reader can do with words of their own, or in reply. */
  ways: (words: Words, isReply: boolean) => ReactNode;
};

/** A comment, and below it what bodies replied. */
export function CommentCard({ comment, ways }: CommentCardProps) {
  return (
    <Card>
      <View className="written-words">
        <CommentWords words={comment} />
        {comment.replies.map((reply) => (
          <View key={reply.id} className="written-words__answer">
            <CommentWords words={reply} />
            <View className="written-words__ways">{ways(reply, true)}</View>
          </View>
        ))}
        <View className="written-words__ways">
          {!comment.isMine && !comment.isBodys && !comment.removed && (
            <ReportButton kind="noticeComment" id={comment.id} />
          )}
          {ways(comment, false)}
        </View>
      </View>
    </Card>
  );
}

function CommentWords({ words }: { words: Words }) {
  const { id, by, isMine, isBodys, removed, text, visibility, writtenAt } = words;
  if (removed) return <View className="written-words__soft">这条留言已由本人删除</View>;
  return (
    <>
      <View className="written-words__head">
        <View>{isMine && !isBodys ? `${by}（我）` : by}</View>
        {isBodys && (
          <StatusTag icon="badge-check" tone="accent">
            单位发言
          </StatusTag>
        )}
        <View className="written-words__soft">{sinceThen(writtenAt)}</View>
      </View>
      <View className="written-words__text">{text}</View>
      {isMine && <ModerationMark kind="noticeComment" id={id} visibility={visibility} />}
    </>
  );
}
