import type { TopicCardData } from './hall-types';

/** Who raised a topic: 我提出的, 3栋 李**提出, or 3栋 王**提出，1栋 李**代为提交. */
export function raiserWords({
  isMine,
  authorName,
  raisedFor,
}: Pick<TopicCardData, 'isMine' | 'authorName' | 'raisedFor'>): string {
  if (raisedFor) return `${raisedFor}提出，${isMine ? '我' : authorName}代为提交`;
  return isMine ? '我提出的' : authorName;
}
