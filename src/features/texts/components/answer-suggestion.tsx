import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { textLimits } from '@/shared/texts/text-limits';
import { suggestionAnswerProblem } from '@/shared/texts/text-rules';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { useLivingText } from '../living-text';
import type { SuggestionCardData } from '../text-types';
import { SheetForm } from './sheet-form';
import { Wording } from './wording';

type AnswerSuggestionProps = {
  suggestion: SuggestionCardData;
  onClose: () => void;
};

const empty = { answer: '' };

/** An answer everybody reads, without taking the suggestion over. */
export function AnswerSuggestion({ suggestion, onClose }: AnswerSuggestionProps) {
  const { id, kind, segments, reason } = suggestion;
  const text = useLivingText();
  const [{ answer }, change, discard] = useDraft(`suggestion-answer:${id}`, empty);
  const [isTried, setTried] = useState(false);
  const command = useCommand(text.answer, {
    refetches: [text.keys.all],
    onDone: () => {
      discard();
      onClose();
    },
  });
  const problem = suggestionAnswerProblem(answer);
  const send = () => {
    setTried(true);
    if (!problem) command.run({ suggestionId: id, answer });
  };
  return (
    <SheetForm title={kind === 'comment' ? '答复这条意见' : '不采纳这条建议'} onClose={onClose}>
      <Wording segments={segments} />
      <View>{reason}</View>
      <TextArea
        label={kind === 'comment' ? '答复' : '为什么不采纳'}
        value={answer}
        onChange={(typed) => change({ answer: typed })}
        maxLength={textLimits.suggestionAnswer.max}
        hint="所有人都能看到，提建议的人会收到通知。"
        error={isTried && problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined}
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <PrimaryButton icon="send" loading={command.isRunning} onPress={send}>
        公开答复
      </PrimaryButton>
    </SheetForm>
  );
}
