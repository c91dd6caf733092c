import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { ManagersGate } from '../../components/managers-gate';
import { openTextDesk } from '../../desk-pages';
import { WarningCard } from './warning-card';

const title = '条款检查';

/** What the check finds in the published draft: each clause is changed, or somebody says why it may stand. */
export default function ClauseWarningsPage() {
  return (
    <ManagersGate title={title}>
      <Warnings />
    </ManagersGate>
  );
}

function Warnings() {
  const conventionId = usePageParameter('conventionId');
  const query = useQuery(cloud.conventions.warningsOf.queryOptions({ conventionId }));
  useDidShow(() => void query.refetch());
  return (
    <Page title={title}>
      <Callout tone="info" icon="shield-check">
        公约不能罚款，也不能侵犯人身、民主和财产权利。系统按字面查找可能有问题的说法，会误报，也会漏报，最后由人判断。
      </Callout>
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty
            icon="circle-check"
            title={query.data?.version ? '没有发现要提示的条款' : '还没有公布草案'}
            note={
              query.data?.version
                ? '请仍然从头读一遍，再提请审核。'
                : '公布一稿以后，这里会列出要注意的条款。'
            }
          />
        }
      >
        {({ version, unanswered, items }) => (
          <>
            <View>
              {unanswered > 0
                ? `第 ${version} 稿有 ${items.length} 处提示，还有 ${unanswered} 处没有处理。改掉条款再公布一稿，或者写明为什么可以保留。`
                : `第 ${version} 稿有 ${items.length} 处提示，都已经处理。`}
            </View>
            {items.map((warning) => (
              <WarningCard
                key={`${warning.paragraphId} ${warning.rule}`}
                conventionId={conventionId}
                version={version ?? 1}
                warning={warning}
              />
            ))}
            <SecondaryButton icon="pencil" onPress={() => openTextDesk(conventionId)}>
              去改草案
            </SecondaryButton>
          </>
        )}
      </QueryView>
    </Page>
  );
}
