import { View } from '@tarojs/components';
import { useState } from 'react';
import { collectingLimits } from '@/shared/conventions/collecting/collecting-limits';
import { type PromptWords, promptsProblem } from '@/shared/conventions/collecting/prompt-changes';
import { refusalMessage } from '@/shared/refusals';
import type { PromptsData } from '@/src/features/conventions/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';

interface PromptsDraft {
  /** null: nothing was changed yet. */
  prompts: PromptWords[] | null;
}

const untouched: PromptsDraft = { prompts: null };

type PromptsFormProps = { conventionId: string; prompts: PromptsData };

/** What is asked, chapter by chapter; what was answered already stays as it is. */
export function PromptsForm({ conventionId, prompts }: PromptsFormProps) {
  const [draft, change, discard] = useDraft(
    `prompts:${conventionId}:${prompts.revision}`,
    untouched,
  );
  const [isTried, setTried] = useState(false);
  const command = useCommand(cloudClient.conventions.savePrompts.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      discard();
      tell('已保存');
    },
  });
  const kept = prompts.items.map(({ id, chapter, question }) => ({ id, chapter, question }));
  const shown = draft.prompts ?? kept;
  const answered = new Set(
    prompts.items.filter(({ opinions }) => opinions > 0).map(({ id }) => id),
  );
  const problem = promptsProblem(shown);
  const write = (at: number, changed: Partial<PromptWords>) =>
    change({ prompts: shown.map((one, place) => (place === at ? { ...one, ...changed } : one)) });
  return (
    <>
      <Callout tone="info" icon="lightbulb">
        一章问一题，用大白话问。已经有人回答的题不能改字，可以另外加一题。
      </Callout>
      {shown.map((prompt, at) => (
        <PromptFields
          key={prompt.id}
          prompt={prompt}
          isAnswered={answered.has(prompt.id)}
          onChange={(changed) => write(at, changed)}
          onRemove={() => change({ prompts: shown.filter((one) => one !== prompt) })}
        />
      ))}
      {shown.length < collectingLimits.prompts.max && (
        <SecondaryButton
          icon="plus"
          onPress={() =>
            change({ prompts: [...shown, { id: newRequestId(), chapter: '', question: '' }] })
          }
        >
          加一题
        </SecondaryButton>
      )}
      {isTried && problem && (
        <Callout tone="danger">{refusalMessage(problem.code, { ...problem.details })}</Callout>
      )}
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      {draft.prompts && (
        <>
          <PrimaryButton
            icon="check"
            loading={command.isRunning}
            onPress={() => {
              setTried(true);
              if (!problem) command.run({ conventionId, prompts: shown });
            }}
          >
            保存提示题
          </PrimaryButton>
          <TextButton icon="rotate-ccw" onPress={discard}>
            不改了
          </TextButton>
        </>
      )}
    </>
  );
}

type PromptFieldsProps = {
  prompt: PromptWords;
  isAnswered: boolean;
  onChange: (changed: Partial<PromptWords>) => void;
  onRemove: () => void;
};

function PromptFields({ prompt, isAnswered, onChange, onRemove }: PromptFieldsProps) {
  const { chapter, question } = prompt;
  if (isAnswered)
    return (
      <Card>
        <View>{chapter}</View>
        <View>{question}</View>
        <View>已经有人回答，不能改。</View>
      </Card>
    );
  return (
    <Card>
      <TextField
        label="章节"
        value={chapter}
        maxLength={collectingLimits.chapter.max}
        onChange={(typed) => onChange({ chapter: typed })}
      />
      <TextArea
        label="问什么"
        value={question}
        maxLength={collectingLimits.question.max}
        onChange={(typed) => onChange({ question: typed })}
      />
      <TextButton icon="trash-2" label={`删掉这一题：${chapter}`} onPress={onRemove}>
        删掉这一题
      </TextButton>
    </Card>
  );
}
