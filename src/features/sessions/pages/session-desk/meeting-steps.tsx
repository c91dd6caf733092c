import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { dayAndTime } from '@/src/ui/words/time';
import type { SessionDesk } from '../../session-types';

/** Opening and closing the meeting. */
export function MeetingSteps({ desk: { id, state, doorsOpenAt } }: { desk: SessionDesk }) {
  const [isAsking, ask] = useState(false);
  const refetches = [cloud.hall.pathKey()];
  const begin = useCommand(cloudClient.hall.beginSession.mutate, { refetches });
  const end = useCommand(cloudClient.hall.endSession.mutate, { refetches });
  const failure = begin.failure ?? end.failure;
  const areDoorsOpen = Date.now() >= Date.parse(doorsOpenAt);
  return (
    <>
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {state === 'announced' && !areDoorsOpen && (
        <Callout tone="info">{`${dayAndTime(doorsOpenAt)} 起可以签到和宣布开会。`}</Callout>
      )}
      {state === 'announced' && areDoorsOpen && (
        <PrimaryButton
          icon="gavel"
          loading={begin.isRunning}
          onPress={() => begin.run({ sessionId: id })}
        >
          宣布开会
        </PrimaryButton>
      )}
      {state === 'inProgress' && (
        <SecondaryButton icon="check" loading={end.isRunning} onPress={() => ask(true)}>
          结束会议
        </SecondaryButton>
      )}
      <ConfirmDialog
        open={isAsking}
        title="结束会议吗？"
        message="结束以后不能再扫码签到和发言，可以开始写会议记录。"
        confirmLabel="结束会议"
        cancelLabel="继续开"
        onConfirm={() => {
          ask(false);
          end.run({ sessionId: id });
        }}
        onCancel={() => ask(false)}
      />
    </>
  );
}
