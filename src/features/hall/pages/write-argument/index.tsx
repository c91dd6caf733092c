import { useQuery } from '@tanstack/react-query';
import { mostArgumentsOfOne } from '@/shared/hall/arguments/argument-limits';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ArgumentWriting } from '../../components/arguments/argument-writing';
import { HallGate } from '../../components/hall-gate';
import { NoMoreWords } from '../../components/opinions/no-more-words';

const title = '写一条理由';

/** Adds an argument for or against what a topic proposes. */
export default function WriteArgumentPage() {
  return (
    <HallGate title={title}>
      <WriteArgument topicId={usePageParameter('topicId')} />
    </HallGate>
  );
}

function WriteArgument({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.argumentsOverview.queryOptions({ topicId }));
  const { data } = query;
  if (!data)
    return (
      <Page title={title}>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    );
  if (!data.mayWrite) return <NoMoreWords title={title} {...whyNot(data)} />;
  return <ArgumentWriting topicId={topicId} />;
}

function whyNot({ isOpen, maySpeak }: CloudOutputs['hall']['argumentsOverview']) {
  if (!isOpen) return { reason: '这个议题现在不收集理由', note: '可以看看大家已经说了什么。' };
  if (!maySpeak) return { reason: '年满十八周岁的住户可以写理由', note: '您可以看大家写的理由。' };
  return {
    reason: `您已经写了 ${mostArgumentsOfOne} 条理由`,
    note: '一个议题里每人最多写这么多，您可以评价和回复别人的理由。',
  };
}
