import { useState } from 'react';
import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import { useDraft } from '@/src/platform/use-draft';
import { DangerButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { IconName } from '@/src/ui/icon/icon';
import { TextArea } from '@/src/ui/text-field/text-area';
import { SheetForm } from './sheet-form';

type ReasonStepProps = {
  icon: IconName;
  /** 取消这一天 */
  word: string;
  /** More than the word, for screen readers, where several stand on a page. */
  label?: string;
  /** What comes of it. */
  note: string;
  hint: string;
  /** Where what is typed is kept until it was sent. */
  draftKey: string;
  isRunning: boolean;
  failure: { message: string } | null;
  send: (reason: string) => void;
};

const empty = { reason: '' };
const { min, max } = activityLimits.reason;

/** A step that cannot be taken back and needs a reason. */
export function ReasonStep(props: ReasonStepProps) {
  const { icon, word, label = word, failure } = props;
  const [isOpen, open] = useState(false);
  const [{ reason }, change] = useDraft(`reason:${props.draftKey}`, empty);
  return (
    <>
      <TextButton icon={icon} label={label} onPress={() => open(true)}>
        {word}
      </TextButton>
      <Sheet open={isOpen} title={word} onClose={() => open(false)}>
        <SheetForm>
          <Callout tone="warning">{props.note}</Callout>
          <TextArea
            label="原因"
            value={reason}
            onChange={(typed) => change({ reason: typed })}
            maxLength={max}
            hint={`${props.hint}，${min} 到 ${max} 个字`}
          />
          {failure && <Callout tone="danger">{failure.message}</Callout>}
          <DangerButton
            loading={props.isRunning}
            disabled={reason.trim().length < min}
            onPress={() => props.send(reason.trim())}
          >
            {word}
          </DangerButton>
        </SheetForm>
      </Sheet>
    </>
  );
}
