import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import type { ModerationReason } from '@/shared/moderation/moderation-reasons';
import { refusalMessage } from '@/shared/refusals';
import { useDraft } from '@/src/platform/use-draft';
import { DangerButton, TextButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { TextArea } from '@/src/ui/text-field/text-area';
import { reasonChoices } from '../../reason-choices';
import './item.scss';

interface Said {
  reason: ModerationReason;
  note: string;
}

const empty = { reason: null as ModerationReason | null, note: '' };

type HideFormProps = {
  itemId: string;
  isSending: boolean;
  failure: ReactNode;
  onHide: (said: Said) => void;
  onLeave: () => void;
};

/** Why something is hidden: everybody reads the reason, its author the note as well. */
export function HideForm({ itemId, isSending, failure, onHide, onLeave }: HideFormProps) {
  const [{ reason, note }, change] = useDraft(`hide:${itemId}`, empty);
  const [isTried, setTried] = useState(false);
  const isNoteMissing = reason === 'other' && note.trim() === '';
  const hide = () => {
    setTried(true);
    if (reason !== null && !isNoteMissing) onHide({ reason, note });
  };
  return (
    <View className="moderation-item">
      <ChoiceGroup
        label="为什么隐藏"
        choices={reasonChoices}
        value={reason}
        onChange={(chosen) => change({ reason: chosen })}
        disabled={isSending}
        error={isTried && reason === null ? refusalMessage('moderationReasonMissing') : undefined}
      />
      <TextArea
        label="写给作者的说明"
        value={note}
        onChange={(typed) => change({ note: typed })}
        maxLength={moderationLimits.note.max}
        optional={reason !== 'other'}
        disabled={isSending}
        hint="只是不同意作者的意见，不是隐藏的理由。"
        error={isTried && isNoteMissing ? refusalMessage('moderationNoteMissing') : undefined}
      />
      {failure}
      <DangerButton icon="shield-alert" loading={isSending} onPress={hide}>
        隐藏这条内容
      </DangerButton>
      <TextButton icon="undo-2" disabled={isSending} onPress={onLeave}>
        先不隐藏
      </TextButton>
    </View>
  );
}
