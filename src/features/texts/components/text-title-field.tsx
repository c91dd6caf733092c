import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { textLimits } from '@/shared/texts/text-limits';
import { textTitleProblem } from '@/shared/texts/text-rules';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextField } from '@/src/ui/text-field/text-field';
import type { TextEditing } from '../use-text-edit';

type TextTitleFieldProps = { title: string; editing: TextEditing };

/** The title of the working copy; a button appears once it has changed. */
export function TextTitleField({ title, editing }: TextTitleFieldProps) {
  const [typed, setTyped] = useState(title);
  const isChanged = typed.trim() !== title;
  const problem = textTitleProblem(typed);
  return (
    <>
      <TextField
        label="文稿标题"
        value={typed}
        onChange={setTyped}
        maxLength={textLimits.title.max}
        error={problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined}
      />
      {isChanged && (
        <SecondaryButton
          icon="check"
          loading={editing.isRunning}
          disabled={problem !== null}
          onPress={() => void editing.apply({ kind: 'title', title: typed.trim() })}
        >
          保存标题
        </SecondaryButton>
      )}
      {isChanged && editing.failure && <Callout tone="danger">{editing.failure.message}</Callout>}
    </>
  );
}
