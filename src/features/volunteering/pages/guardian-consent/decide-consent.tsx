import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton, PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { GuardianConsent } from '../../volunteering-types';

type DecideProps = { consent: GuardianConsent };

/** Yes or no; a yes can be taken back, and asked for again when the risks were written anew. */
export function DecideConsent({ consent }: DecideProps) {
  const { consentId, riskRevision, state, risksChanged } = consent;
  const decide = useCommand(cloudClient.volunteering.decideConsent.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell('已经告诉孩子'),
  });
  const run = (decision: 'give' | 'decline') => decide.run({ consentId, decision, riskRevision });
  return (
    <>
      {decide.failure && <Callout tone="danger">{decide.failure.message}</Callout>}
      {state === 'given' && <Withdraw consent={consent} />}
      {state === 'asked' && (
        <SecondaryButton icon="x" disabled={decide.isRunning} onPress={() => run('decline')}>
          不同意
        </SecondaryButton>
      )}
      {(state === 'asked' || risksChanged) && (
        <PrimaryButton icon="check" loading={decide.isRunning} onPress={() => run('give')}>
          我看过风险说明，同意孩子参加
        </PrimaryButton>
      )}
    </>
  );
}

function Withdraw({ consent: { consentId, child } }: DecideProps) {
  const [isAsking, ask] = useState(false);
  const withdraw = useCommand(cloudClient.volunteering.withdrawConsent.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      ask(false);
      tell('已经撤回');
    },
  });
  return (
    <>
      <DangerButton icon="undo-2" onPress={() => ask(true)}>
        撤回同意
      </DangerButton>
      <ConfirmDialog
        open={isAsking}
        title="要撤回同意吗？"
        message={`${child}在这个活动里还没开始的报名会取消，不算违约。`}
        confirmLabel="撤回同意"
        cancelLabel="不撤回"
        danger
        loading={withdraw.isRunning}
        onConfirm={() => withdraw.run({ consentId })}
        onCancel={() => ask(false)}
      >
        {withdraw.failure && <Callout tone="danger">{withdraw.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
