import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { stepFacts, stepTitle } from '@/shared/conventions/process/step-facts';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { ConventionsGate } from '../../components/conventions-gate';
import type { ConventionStepData } from '../../convention-types';
import './steps.scss';

const title = '制定过程';

/** What was done step by step, with its evidence, the newest first. */
export default function StepsPage() {
  return (
    <ConventionsGate title={title}>
      <Steps />
    </ConventionsGate>
  );
}

function Steps() {
  const conventionId = usePageParameter('conventionId');
  const query = useInfiniteQuery(
    cloud.conventions.conventionSteps.infiniteQueryOptions({ conventionId }, nextPage),
  );
  const name = query.data?.pages[0]?.name;
  return (
    <Page title={title}>
      {name && <View className="steps__name">{`《${name}》`}</View>}
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(step) => <Step step={step} />}
        empty={<Empty icon="history" title="还没有记录" />}
      />
    </Page>
  );
}

function Step({ step }: { step: ConventionStepData }) {
  const { body, at, revision } = step;
  const facts = stepFacts(step).map(([name, value]) => ({ name, value }));
  return (
    <Card>
      <View className="steps__title">{stepTitle(step)}</View>
      <View className="steps__when">
        {[`第${revision}版`, body, dayAndTime(at)].filter(Boolean).join(' · ')}
      </View>
      {facts.length > 0 && <Facts facts={facts} />}
    </Card>
  );
}
