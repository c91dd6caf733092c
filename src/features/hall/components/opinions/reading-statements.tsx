import { may } from '@/shared/permissions';
import type { CloudOutputs } from '@/src/platform/cloud';
import { useMe } from '@/src/platform/use-me';
import { Callout } from '@/src/ui/callout/callout';
import { AboutTopic } from '../about-topic';
import { OpinionWays } from './opinion-ways';
import { StatementList } from './statement-list';

type ReadingStatementsProps = {
  topicId: string;
  overview: CloudOutputs['hall']['opinionsOverview'];
};

/** For those who have no opinion to give here, or not any more: everything that was said. */
export function ReadingStatements({ topicId, overview }: ReadingStatementsProps) {
  const { data: me } = useMe();
  const maySpeak = me ? may(me.roles, 'hall.speak') : false;
  return (
    <>
      <AboutTopic topicId={topicId} />
      {!overview.isOpen ? (
        <Callout tone="info" title="这个议题现在不收集观点" icon="lock">
          {overview.total > 0
            ? '大家说过的话都留在这里，可以看，不能再改。'
            : '开始协商以后，可以在这里说一句话、表个态。'}
        </Callout>
      ) : (
        !maySpeak && (
          <Callout tone="info" title="年满十八周岁的住户可以表态" icon="info">
            您可以看大家写的观点。
          </Callout>
        )
      )}
      <OpinionWays topicId={topicId} mayWrite={overview.maySeed} />
      <StatementList topicId={topicId} only="all" mayVote={false} />
    </>
  );
}
