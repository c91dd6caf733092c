import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Tabs } from '@/src/ui/tabs/tabs';
import { AboutTopic } from '../../components/about-topic';
import { ArgumentList, type WhichArguments } from '../../components/arguments/argument-list';
import { StancePanel } from '../../components/arguments/stance-panel';
import { HallGate } from '../../components/hall-gate';
import { openWriteArgument } from '../../opinion-pages';
import './arguments.scss';

const tabs: { value: WhichArguments; word: string }[] = [
  { value: 'both', word: '全部' },
  { value: 'for', word: '支持的' },
  { value: 'against', word: '反对的' },
  { value: 'mine', word: '我写的' },
];

const order: Partial<Record<WhichArguments, string>> = {
  both: '支持和反对的人都觉得有道理的，排在前面。',
  for: '两边的人都认可的，排在前面。',
  against: '两边的人都认可的，排在前面。',
};

/** Arguments for and against what a topic proposes, those that both sides grant first. */
export default function ArgumentsPage() {
  return (
    <HallGate title="正反理由">
      <Arguments topicId={usePageParameter('topicId')} />
    </HallGate>
  );
}

function Arguments({ topicId }: { topicId: string }) {
  const [which, setWhich] = useState<WhichArguments>('both');
  const query = useQuery(cloud.hall.argumentsOverview.queryOptions({ topicId }));
  return (
    <Page
      title="正反理由"
      actions={
        query.data?.mayWrite && (
          <PrimaryButton icon="pencil" onPress={() => openWriteArgument(topicId)}>
            写一条理由
          </PrimaryButton>
        )
      }
    >
      <AboutTopic topicId={topicId} />
      <QueryView query={query}>
        {({ isOpen, maySpeak, stance }) => (
          <>
            {!isOpen && (
              <Callout tone="info" title="这个议题现在不收集理由" icon="lock">
                大家说过的话都留在这里，可以看，不能再写。
              </Callout>
            )}
            {isOpen && !maySpeak && (
              <Callout tone="info" title="年满十八周岁的住户可以写理由、做评价">
                您可以看大家写的理由。
              </Callout>
            )}
            {maySpeak && <StancePanel topicId={topicId} stance={stance} />}
            <Tabs label="看哪些理由" tabs={tabs} chosen={which} onChoose={setWhich} />
            {order[which] && <View className="arguments__order">{order[which]}</View>}
            <ArgumentList
              key={which}
              topicId={topicId}
              which={which}
              maySpeak={maySpeak}
              hasStance={stance !== null}
            />
          </>
        )}
      </QueryView>
    </Page>
  );
}
