import { useState } from 'react';
import { stepReasonProblem } from '@/shared/hall/managed-steps';
import { topicLimits } from '@/shared/hall/topic-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';

/** For staff: has something carried out again that was not done well. */
export function ResumePromise({ topicId }: { topicId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [isTried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const resumption = useCommand(cloudClient.hall.resumePromise.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => setAsking(false),
  });
  const problem = stepReasonProblem(reason);
  const confirm = () => {
    setTried(true);
    if (!problem) resumption.run({ topicId, reason });
  };
  return (
    <>
      <TextButton icon="rotate-ccw" onPress={() => setAsking(true)}>
        没有办好，要求继续办理
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="要求继续办理？"
        message="议题回到执行阶段，负责单位要重新公布计划，关注的人会收到消息。"
        confirmLabel="继续办理"
        cancelLabel="再想想"
        loading={resumption.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
      >
        <TextArea
          label="原因"
          value={reason}
          onChange={setReason}
          maxLength={topicLimits.stepReason.max}
          error={
            isTried && problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined
          }
        />
        {resumption.failure && <Callout tone="danger">{resumption.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
