import { pastedParagraphs } from '@/shared/texts/pasted-paragraphs';
import { textLimits } from '@/shared/texts/text-limits';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { useLivingText } from '../living-text';
import type { TextEditing } from '../use-text-edit';
import { SheetForm } from './sheet-form';

type InsertParagraphsProps = {
  /** null: at the beginning. */
  afterId: string | null;
  editing: TextEditing;
  onClose: () => void;
};

/** Pasted in one go on a phone. */
const mostTyped = 20_000;

const empty = { text: '' };

/** New paragraphs, one a line: a sentence typed by hand as well as a whole document. */
export function InsertParagraphs({ afterId, editing, onClose }: InsertParagraphsProps) {
  const { id } = useLivingText();
  const [{ text }, change, discard] = useDraft(`text-insert:${id}`, empty);
  const pasted = pastedParagraphs(text);
  const { max } = textLimits.paragraph;
  const tooLong = pasted.findIndex((one) => one.text.length > max) + 1;
  const insert = async () => {
    if (!(await editing.apply({ kind: 'insert', afterId, text }))) return;
    discard();
    onClose();
  };
  return (
    <SheetForm title={afterId === null ? '加在最前面' : '加在这一段后面'} onClose={onClose}>
      <TextArea
        label="新的内容"
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={mostTyped}
        hint="一行是一段，可以把整篇文稿粘贴进来。"
        error={tooLong > 0 ? `第 ${tooLong} 行超过 ${max} 个字，请分成几行。` : undefined}
      />
      {editing.failure && <Callout tone="danger">{editing.failure.message}</Callout>}
      <PrimaryButton
        icon="plus"
        loading={editing.isRunning}
        disabled={pasted.length === 0 || tooLong > 0}
        onPress={() => void insert()}
      >
        {pasted.length > 1 ? `加 ${pasted.length} 段` : '加这一段'}
      </PrimaryButton>
    </SheetForm>
  );
}
