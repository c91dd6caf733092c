import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { IconName } from '@/src/ui/icon/icon';

type Step = 'withdrawHelp' | 'chooseAnotherHelper' | 'giveHelpBack' | 'callStaffToHelp';

interface StepButtonProps {
  requestId: string;
  step: Step;
  icon: IconName;
  children: string;
  /** What happens then, and what cannot be taken back. */
  message: string;
  confirmLabel: string;
}

/** One step that asks before it happens. */
export function StepButton(props: StepButtonProps) {
  const { requestId, step, icon, children, message, confirmLabel } = props;
  const [isAsked, setAsked] = useState(false);
  const command = useCommand<{ requestId: string }, unknown>(
    (input, options) => cloudClient.volunteering[step].mutate(input, options),
    { refetches: [cloud.volunteering.pathKey()] },
  );
  return (
    <>
      {command.failure && (
        <Callout tone="danger" title="没有办成">
          {command.failure.message}
        </Callout>
      )}
      <SecondaryButton icon={icon} loading={command.isRunning} onPress={() => setAsked(true)}>
        {children}
      </SecondaryButton>
      <ConfirmDialog
        open={isAsked}
        title={`${children}？`}
        message={message}
        confirmLabel={confirmLabel}
        cancelLabel="先不"
        onConfirm={() => {
          command.run({ requestId });
          setAsked(false);
        }}
        onCancel={() => setAsked(false)}
      />
    </>
  );
}
