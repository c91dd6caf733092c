import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stepReasonProblem, whyCannotMerge } from '@/shared/hall/managed-steps';
import { topicLimits } from '@/shared/hall/topic-limits';
import { showSubmittedTopic, type TopicDetail } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { forgetStored } from '@/src/platform/storage';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { ChoiceRow } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import { ManagersOnly } from '../../components/managers-only';
import { TopicHead } from '../../components/topic-head';
import { WordsDialog } from '../../components/words-dialog';
import { targetNote } from './target-note';

/** For staff: a topic that is about the same thing as another becomes part of it. */
export default function MergeTopicPage() {
  const topicId = usePageParameter('topicId');
  return (
    <ManagersOnly title="合并议题">
      <MergeTopic topicId={topicId} />
    </ManagersOnly>
  );
}

function MergeTopic({ topicId }: { topicId: string }) {
  const topic = useQuery(cloud.hall.topicDetail.queryOptions({ topicId }));
  const [target, setTarget] = useState<{ id: string; title: string } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const draftKey = `desk:merge:${topicId}`;
  const merge = useCommand(cloudClient.hall.mergeTopics.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: ({ targetId }) => {
      forgetStored(`draft:${draftKey}`);
      showSubmittedTopic(targetId);
    },
  });
  return (
    <Page
      title="合并议题"
      actions={
        <PrimaryButton icon="merge" disabled={!target} onPress={() => setAsking(true)}>
          合并
        </PrimaryButton>
      }
    >
      <QueryView query={topic}>
        {(found) => (
          <>
            <TopicHead topic={found} />
            <TargetChoice source={found} chosen={target?.id ?? null} onChoose={setTarget} />
          </>
        )}
      </QueryView>
      {target && (
        <WordsDialog
          open={isAsking}
          onClose={() => setAsking(false)}
          title={`合并到“${target.title}”？`}
          message="附议和关注的人都会带过去，这个议题留作记录，不能再分开。"
          confirmLabel="合并"
          danger
          draftKey={draftKey}
          label="原因"
          maxLength={topicLimits.stepReason.max}
          problem={stepReasonProblem}
          command={merge}
          send={(reason) => merge.run({ topicId, targetId: target.id, reason })}
        />
      )}
    </Page>
  );
}

type TargetChoiceProps = {
  source: TopicDetail;
  chosen: string | null;
  onChoose: (target: { id: string; title: string }) => void;
};

function TargetChoice({ source, chosen, onChoose }: TargetChoiceProps) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const found = useInfiniteQuery(cloud.hall.searchTopics.infiniteQueryOptions({ words }, nextPage));
  return (
    <Section title="合并到哪个议题">
      <TextField
        label="找议题"
        value={typed}
        onChange={setTyped}
        maxLength={50}
        placeholder="标题或内容里的字"
        optional
      />
      <SecondaryButton icon="search" onPress={() => setWords(typed.trim())}>
        查找
      </SecondaryButton>
      <PagedList
        query={found}
        itemKey={({ id }) => id}
        empty={<Empty title="没有找到议题" note="请换几个字再找。" />}
        renderItem={(topic) => {
          const refusal = whyCannotMerge(source, topic);
          return topic.id === source.id || refusal?.code === 'mergeTargetEnded' ? null : (
            <ChoiceRow
              role="radio"
              checked={chosen === topic.id}
              disabled={refusal !== null}
              choice={{ value: topic.id, label: topic.title, note: targetNote(topic, refusal) }}
              onPress={() => onChoose(topic)}
            />
          );
        }}
      />
    </Section>
  );
}
