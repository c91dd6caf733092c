import { useState } from 'react';
import { isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { type RefusalCode, refusalMessage } from '@/shared/refusals';
import type { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';

type ReasonDialogProps = {
  open: boolean;
  title: string;
  message: string;
  label: string;
  confirmLabel: string;
  danger?: boolean;
  /** Where what is typed is kept until it was sent. */
  draftKey: string;
  limits: { readonly min: number; readonly max: number };
  tooShort: RefusalCode;
  command: Pick<ReturnType<typeof useCommand>, 'isRunning' | 'failure'>;
  onSend: (reason: string) => void;
  onClose: () => void;
};

const empty = { reason: '' };

/** Asks before a step everybody reads of, and for the reason that stands beside it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { limits, tooShort, command } = props;
  const [{ reason }, change] = useDraft(props.draftKey, empty);
  const [isTried, setTried] = useState(false);
  const isWrong = !isWithin(limits, reason);
  return (
    <ConfirmDialog
      open={props.open}
      title={props.title}
      message={props.message}
      confirmLabel={props.confirmLabel}
      cancelLabel="再想想"
      danger={props.danger ?? false}
      loading={command.isRunning}
      onCancel={props.onClose}
      onConfirm={() => {
        setTried(true);
        if (!isWrong) props.onSend(reason);
      }}
    >
      <TextArea
        label={props.label}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={limits.max}
        error={isTried && isWrong ? refusalMessage(tooShort, limits) : undefined}
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
    </ConfirmDialog>
  );
}
