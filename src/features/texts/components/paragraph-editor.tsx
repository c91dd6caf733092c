import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { type ParagraphKind, paragraphKinds } from '@/shared/texts/text-content';
import { textLimits } from '@/shared/texts/text-limits';
import { paragraphProblem } from '@/shared/texts/text-rules';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { DeskParagraph } from '../desk-types';
import { useLivingText } from '../living-text';
import { paragraphName } from '../paragraph-place';
import type { TextEditing } from '../use-text-edit';
import { SheetForm } from './sheet-form';

type Place = { afterId: string | null };

type ParagraphEditorProps = {
  paragraph: DeskParagraph;
  /** null where it cannot go further up. */
  upBehind: Place | null;
  downBehind: Place | null;
  editing: TextEditing;
  onClose: () => void;
};

const kindChoices = (Object.keys(paragraphKinds) as ParagraphKind[]).map((kind) => ({
  value: kind,
  label: paragraphKinds[kind],
}));

const untouched = { text: null as string | null, kind: null as ParagraphKind | null };

/** One paragraph of the working copy. What was typed stays until it has been kept. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { paragraph, upBehind, downBehind, editing, onClose } = props;
  const { paragraphId } = paragraph;
  const name = paragraphName(paragraph);
  const { id } = useLivingText();
  const [typed, change, discard] = useDraft(`text:${id}:${paragraphId}`, untouched);
  const [textAtFirst] = useState(paragraph.text);
  const [wasLeft] = useState(typed.text !== null && typed.text !== paragraph.text);
  const [isRemoving, setRemoving] = useState(false);
  const text = typed.text ?? paragraph.text;
  const kind = typed.kind ?? paragraph.kind;
  const problem = paragraphProblem(text);
  const finish = async (edit: Parameters<TextEditing['apply']>[0]) => {
    if (!(await editing.apply(edit))) return;
    discard();
    onClose();
  };
  const move = (place: Place) => void finish({ kind: 'move', paragraphId, afterId: place.afterId });
  return (
    <SheetForm title={name} onClose={onClose}>
      {paragraph.text !== textAtFirst && (
        <Callout tone="warning" title="这一段刚刚被别人改成">
          {paragraph.text}
        </Callout>
      )}
      {wasLeft && typed.text !== null && (
        <Callout tone="info" title="这是您上次没有保存的文字">
          <TextButton icon="undo-2" onPress={discard}>
            换回现在的文字
          </TextButton>
        </Callout>
      )}
      <TextArea
        label="这一段的文字"
        value={text}
        onChange={(words) => change({ text: words })}
        maxLength={textLimits.paragraph.max}
        error={problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined}
      />
      <ChoiceGroup
        label="这一段是"
        choices={kindChoices}
        value={kind}
        onChange={(chosen) => change({ kind: chosen })}
      />
      {editing.failure && <Callout tone="danger">{editing.failure.message}</Callout>}
      <PrimaryButton
        icon="check"
        loading={editing.isRunning}
        disabled={problem !== null}
        onPress={() => void finish({ kind: 'write', paragraphId, paragraphKind: kind, text })}
      >
        保存这一段
      </PrimaryButton>
      <View className="sheet-form__more">
        {upBehind && (
          <TextButton icon="chevron-up" onPress={() => move(upBehind)}>
            往上移
          </TextButton>
        )}
        {downBehind && (
          <TextButton icon="chevron-down" onPress={() => move(downBehind)}>
            往下移
          </TextButton>
        )}
        <TextButton icon="trash-2" onPress={() => setRemoving(true)}>
          删去这一段
        </TextButton>
      </View>
      <ConfirmDialog
        open={isRemoving}
        title={`删去${name}？`}
        message="已经公布的版本不变，下一版里不再有这一段。"
        confirmLabel="删去"
        cancelLabel="不删"
        danger
        loading={editing.isRunning}
        onCancel={() => setRemoving(false)}
        onConfirm={() => void finish({ kind: 'remove', paragraphId })}
      />
    </SheetForm>
  );
}
