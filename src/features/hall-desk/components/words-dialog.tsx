import { useState } from 'react';
import { type RefusalCode, refusalMessage } from '@/shared/refusals';
import type { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';

type WordsDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  message: string;
  confirmLabel: string;
  danger?: boolean;
  /** Where what is typed is kept until it was sent. */
  draftKey: string;
  label: string;
  maxLength: number;
  problem: (words: string) => { code: RefusalCode; details?: object } | null;
  command: Pick<ReturnType<typeof useCommand>, 'isRunning' | 'failure'>;
  send: (words: string) => void;
};

const empty = { words: '' };

/** Asks before a step everybody will read of, and for the words that stand beside it. */
export function WordsDialog(props: WordsDialogProps) {
  const { command, problem, send } = props;
  const [{ words }, change] = useDraft(props.draftKey, empty);
  const [isTried, setTried] = useState(false);
  const found = problem(words);
  const confirm = () => {
    setTried(true);
    if (!found) send(words);
  };
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
      onConfirm={confirm}
    >
      <TextArea
        label={props.label}
        value={words}
        onChange={(typed) => change({ words: typed })}
        maxLength={props.maxLength}
        hint="所有居民都能看到，以后不能修改"
        error={isTried && found ? refusalMessage(found.code, { ...found.details }) : undefined}
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
    </ConfirmDialog>
  );
}
