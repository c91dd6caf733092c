import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openCoverage, openTablet } from '../desk-pages';
import { SignedShare } from './signed-share';
import './coverage.scss';

/** On the desk of a convention: how many have signed the edition in force, and the ways to the rest. */
export function AcknowledgementStepCard({ conventionId }: { conventionId: string }) {
  return useMay('conventions.readCoverage') ? <Totals conventionId={conventionId} /> : null;
}

function Totals({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.coverage.queryOptions({ conventionId }));
  useDidShow(() => void query.refetch());
  const mayCollect = useMay('conventions.collectInPerson');
  return (
    <Card>
      <QueryView query={query} loadingRows={1}>
        {({ basis, edition, total, signed }) => (
          <View className="coverage__part">
            <SignedShare label={`第${edition}版签署`} {...{ basis, total, signed }} />
            <SecondaryButton icon="chart-pie" onPress={() => openCoverage(conventionId)}>
              签署情况
            </SecondaryButton>
            {mayCollect && (
              <SecondaryButton icon="tablet" onPress={() => openTablet(conventionId)}>
                现场签署
              </SecondaryButton>
            )}
          </View>
        )}
      </QueryView>
    </Card>
  );
}
