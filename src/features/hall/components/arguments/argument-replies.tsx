import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { repliesAtOnce } from '@/shared/hall/arguments/argument-limits';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ArgumentReply } from './argument-reply';
import { ReplyForm } from './reply-form';
import './argument-replies.scss';

type ArgumentRepliesProps = {
  argumentId: string;
  count: number;
  mayReply: boolean;
  /** Shares the line with what unfolds the replies. */
  beside: ReactNode;
};

/** Replies stay folded until somebody wants to read or write one. */
export function ArgumentReplies({ argumentId, count, mayReply, beside }: ArgumentRepliesProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <View className="argument-replies__ways">
        {(count > 0 || mayReply) && (
          <TextButton icon="message-circle-reply" onPress={() => setOpen(true)}>
            {count === 0 ? '回复' : mayReply ? `${count} 条回复，看一看或回复` : `${count} 条回复`}
          </TextButton>
        )}
        {beside}
      </View>
    );
  }
  return (
    <View className="argument-replies">
      <View className="argument-replies__ways">
        <TextButton icon="chevron-up" onPress={() => setOpen(false)}>
          收起回复
        </TextButton>
        {beside}
      </View>
      <Replies argumentId={argumentId} />
      {mayReply && <ReplyForm argumentId={argumentId} />}
    </View>
  );
}

function Replies({ argumentId }: { argumentId: string }) {
  const query = useInfiniteQuery(
    cloud.hall.listReplies.infiniteQueryOptions({ argumentId, limit: repliesAtOnce }, nextPage),
  );
  return (
    <QueryView query={query} loadingRows={1}>
      {({ pages }) => (
        <>
          {pages
            .flatMap(({ items }) => items)
            .map((reply) => (
              <ArgumentReply key={reply.id} reply={reply} />
            ))}
          {query.hasNextPage && (
            <TextButton
              disabled={query.isFetchingNextPage}
              onPress={() => void query.fetchNextPage()}
            >
              {query.isFetchingNextPage ? '正在加载…' : '更多回复'}
            </TextButton>
          )}
        </>
      )}
    </QueryView>
  );
}
