import { View } from '@tarojs/components';
import { useState } from 'react';
import { topicLimits } from '@/shared/hall/topic-limits';
import { decisionReasonProblem } from '@/shared/hall/topic-rules';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';

type Decision = 'accept' | 'reject';

const choices = [
  {
    value: 'accept' as const,
    label: '采纳',
    note: '列入办理，可以发起表决',
    icon: 'circle-check' as const,
  },
  { value: 'reject' as const, label: '不采纳', note: '请写清楚为什么', icon: 'circle-x' as const },
];

const empty = { decision: null as Decision | null, reason: '' };

/** For staff: the answer of their body. What was typed stays until it has been answered. */
export function AnswerForm({ topicId, title }: { topicId: string; title: string }) {
  const [{ decision, reason }, change, discard] = useDraft(`answer:${topicId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const answer = useCommand(cloudClient.hall.decideTopic.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: discard,
  });
  const problem = decisionReasonProblem(reason);
  const ask = () => {
    setTried(true);
    if (decision && !problem) setAsking(true);
  };
  return (
    <Section title="答复这个议题">
      <ChoiceGroup
        label="答复"
        showLabel={false}
        choices={choices}
        value={decision}
        onChange={(chosen) => change({ decision: chosen })}
        error={isTried && !decision ? '请选择采纳或不采纳。' : undefined}
      />
      <TextArea
        label="理由和下一步安排"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={topicLimits.decisionReason.max}
        placeholder="例如：情况属实，已列入下月业委会议程。"
        hint="所有居民都能看到，答复以后不能修改。"
        error={isTried && problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined}
      />
      {answer.failure && <Callout tone="danger">{answer.failure.message}</Callout>}
      <PrimaryButton icon="stamp" loading={answer.isRunning} onPress={ask}>
        公开答复
      </PrimaryButton>
      {decision && (
        <ConfirmDialog
          open={isAsking}
          title={decision === 'accept' ? '采纳这个议题？' : '不采纳这个议题？'}
          message={`“${title}”的答复会马上公开，不能修改。`}
          confirmLabel={decision === 'accept' ? '采纳并公开' : '不采纳并公开'}
          cancelLabel="再想想"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            answer.run({ topicId, decision, reason });
          }}
        >
          <View>{reason}</View>
        </ConfirmDialog>
      )}
    </Section>
  );
}
