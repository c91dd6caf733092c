import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stepReasonProblem } from '@/shared/hall/managed-steps';
import { type TopicCategory, topicCategories } from '@/shared/hall/topic-categories';
import { topicLimits } from '@/shared/hall/topic-limits';
import { refusalMessage } from '@/shared/refusals';
import { showSubmittedTopic } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { ManagersOnly } from '../../components/managers-only';
import { TopicHead } from '../../components/topic-head';
import { partProblems } from './part-problems';

/** For staff: one matter of several becomes a topic of its own. */
export default function SplitTopicPage() {
  return (
    <ManagersOnly title="分出一件事">
      <SplitTopic topicId={usePageParameter('topicId')} />
    </ManagersOnly>
  );
}

const empty = { title: '', body: '', category: null as TopicCategory | null, reason: '' };

const categories = (Object.keys(topicCategories) as TopicCategory[]).map((value) => ({
  value,
  label: topicCategories[value],
}));

function SplitTopic({ topicId }: { topicId: string }) {
  const topic = useQuery(cloud.hall.topicDetail.queryOptions({ topicId }));
  const [form, change, discard] = useDraft(`desk:split:${topicId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const split = useCommand(cloudClient.hall.splitTopic.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: ({ topicId: newId }) => {
      discard();
      showSubmittedTopic(newId);
    },
  });
  const { title, body, category, reason } = form;
  const problems = partProblems(form);
  const reasonProblem = stepReasonProblem(reason);
  const isComplete = category !== null && Object.keys(problems).length === 0 && !reasonProblem;
  const ask = () => {
    setTried(true);
    setAsking(isComplete);
  };
  return (
    <Page
      title="分出一件事"
      actions={
        <PrimaryButton icon="split" onPress={ask}>
          分成新的议题
        </PrimaryButton>
      }
    >
      <QueryView query={topic}>{(found) => <TopicHead topic={found} />}</QueryView>
      <Callout tone="info">
        新的议题还是原来的发起人，附议一起带过去。两个议题互相能看到来龙去脉。
      </Callout>
      <Section title="分出来的事">
        <SelectField
          label="属于哪一类"
          options={categories}
          value={category}
          onChange={(chosen) => change({ category: chosen })}
          error={isTried ? problems.category : undefined}
        />
        <TextField
          label="标题"
          value={title}
          onChange={(typed) => change({ title: typed })}
          maxLength={topicLimits.title.max}
          error={isTried ? problems.title : undefined}
        />
        <TextArea
          label="详细说明"
          value={body}
          onChange={(typed) => change({ body: typed })}
          maxLength={topicLimits.body.max}
          error={isTried ? problems.body : undefined}
        />
        <TextArea
          label="为什么分开"
          value={reason}
          onChange={(typed) => change({ reason: typed })}
          maxLength={topicLimits.stepReason.max}
          hint="所有居民都能看到"
          error={
            isTried && reasonProblem
              ? refusalMessage(reasonProblem.code, reasonProblem.details ?? {})
              : undefined
          }
        />
      </Section>
      {split.failure && <Callout tone="danger">{split.failure.message}</Callout>}
      <ConfirmDialog
        open={isAsking}
        title="分成新的议题？"
        message={`“${title}”会成为新的议题，马上公开。`}
        confirmLabel="分成新的议题"
        cancelLabel="再看看"
        loading={split.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          if (category) split.run({ topicId, title, body, category, reason });
        }}
      />
    </Page>
  );
}
