import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ErrorState } from '@/src/ui/states/error-state';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';
import type { useCardPile } from '../../hooks/use-card-pile';
import { PileDone } from './pile-done';
import { StatementCard } from './statement-card';
import { UnsentVotes } from './unsent-votes';
import './card-pile.scss';

type CardPileProps = {
  topicId: string;
  pile: ReturnType<typeof useCardPile>;
  mayWrite: boolean;
};

/** One statement at a time, how many are left, and the way back to the last one. */
export function CardPile({ topicId, pile, mayWrite }: CardPileProps) {
  const { query, card, left, total, isWaiting, unsentCount, refused, goBack, goOn } = pile;
  return (
    <QueryView query={query}>
      {() => (
        <View className="card-pile">
          {total > 0 && (
            <ProgressBar
              label={left === 0 ? '都看过了' : `还有 ${left} 条`}
              text={`共 ${total} 条`}
              share={(total - left) / total}
            />
          )}
          {refused && (
            <Callout tone="warning" title="有一条没有记上">
              {refused.failure.message}
            </Callout>
          )}
          {card ? (
            <StatementCard text={card.text} />
          ) : left > 0 ? (
            <NextIsMissing pile={pile} />
          ) : (
            <PileDone topicId={topicId} total={total} mayWrite={mayWrite} />
          )}
          {isWaiting && <UnsentVotes count={unsentCount} onSendNow={pile.sendNow} />}
          <View className="card-pile__ways">
            {goBack && (
              <TextButton icon="undo-2" onPress={goBack}>
                改上一条
              </TextButton>
            )}
            {goOn && (
              <TextButton icon="arrow-right" onPress={goOn}>
                不改了，继续
              </TextButton>
            )}
          </View>
        </View>
      )}
    </QueryView>
  );
}

/** The phone has run out of cards before the server has: without a network it cannot get more. */
function NextIsMissing({ pile: { isWaiting, query, sendNow } }: Pick<CardPileProps, 'pile'>) {
  if (!isWaiting && !query.isError) return <LoadingSkeleton rows={1} />;
  const retry = () => {
    sendNow();
    void query.refetch();
  };
  return <ErrorState message="现在没有网络，联网以后接着看下一条。" onRetry={retry} />;
}
