import { useQuery } from '@tanstack/react-query';
import { mostStatementsOfOne } from '@/shared/hall/statements/statement-limits';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { HallGate } from '../../components/hall-gate';
import { NoMoreWords } from '../../components/opinions/no-more-words';
import { StatementWriting } from '../../components/opinions/statement-writing';

const title = '写一句我的观点';

/** Adds a statement to a topic, as oneself or in the name of one's body. */
export default function WriteStatementPage() {
  return (
    <HallGate title={title}>
      <WriteStatement topicId={usePageParameter('topicId')} />
    </HallGate>
  );
}

function WriteStatement({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.opinionsOverview.queryOptions({ topicId }));
  const { data } = query;
  if (!data)
    return (
      <Page title={title}>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    );
  if (!data.mayWrite && !data.maySeed) return <NoMoreWords title={title} {...whyNot(data)} />;
  return <StatementWriting topicId={topicId} mayWrite={data.mayWrite} maySeed={data.maySeed} />;
}

function whyNot({ isOpen, mayVote }: CloudOutputs['hall']['opinionsOverview']) {
  if (!isOpen) return { reason: '这个议题现在不收集观点', note: '可以看看大家已经说了什么。' };
  if (!mayVote) return { reason: '年满十八周岁的住户可以写观点', note: '您可以看大家写的观点。' };
  return {
    reason: `您已经写了 ${mostStatementsOfOne} 条观点`,
    note: '一个议题里每人最多写这么多，您可以对别人的观点表态。',
  };
}
