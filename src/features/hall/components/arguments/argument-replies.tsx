import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { repliesAtOnce } from '@/shared/hall/arguments/argument-limits';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ArgumentReply } from './argument-reply';
import { ReplyForm } from './reply-form';
import './argument-replies.scss';

type ArgumentRepliesProps = { argumentId: string; count: number; mayReply: boolean };

/** Replies stay folded until somebody wants to read or write one. */
export function ArgumentReplies({ argumentId, count, mayReply }: ArgumentRepliesProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    if (count === 0 && !mayReply) return null;
    return (
      <TextButton icon="message-circle-reply" onPress={() => setOpen(true)}>
        {count === 0 ? '回复' : mayReply ? `${count} 条回复，看一看或回复` : `${count} 条回复`}
      </TextButton>
    );
  }
  return (
    <View className="argument-replies">
      <TextButton icon="chevron-up" onPress={() => setOpen(false)}>
        收起回复
      </TextButton>
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
