import { useState } from 'react';
import { isWithin } from '@/shared/polls/poll-limits';
import { correctionLimits } from '@/shared/polls/roll-notices';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';

const empty = { reason: '' };

type FormProps = { pollId: string; version: number; digest: string };

/** The reason everybody will read, and the step itself. */
export function CorrectForm({ pollId, version, digest }: FormProps) {
  const [{ reason }, change, discard] = useDraft(`correct-roll:${pollId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(cloudClient.polls.correctRoll.mutate, {
    refetches: [cloud.polls.pathKey(), cloud.notices.pathKey()],
    onDone: discard,
  });
  const isComplete = isWithin(correctionLimits.reason, reason.trim().length);
  const ask = () => {
    setTried(true);
    setAsking(isComplete);
  };
  return (
    <Section title="更正的原因">
      <TextArea
        label="原因"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={correctionLimits.reason.max}
        placeholder="例如：3 户面积登记有误，按房产证更正。"
        hint="会写进公告，所有人都能看到，请不要写姓名和电话。"
        error={
          isTried && !isComplete
            ? refusalMessage('rollCorrectionReasonLength', correctionLimits.reason)
            : undefined
        }
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <PrimaryButton icon="stamp" loading={command.isRunning} onPress={ask}>
        {`更正，公布第 ${version + 1} 版`}
      </PrimaryButton>
      <ConfirmDialog
        open={isAsking}
        title={`公布第 ${version + 1} 版名册？`}
        message="会马上发公告告诉所有人，并请有变动的住户核对。以前的版本和这次的原因都会留下记录。"
        confirmLabel="公布"
        cancelLabel="再核对一下"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          command.run({ pollId, version, digest, reason });
        }}
      />
    </Section>
  );
}
