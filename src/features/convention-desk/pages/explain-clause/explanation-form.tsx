import { View } from '@tarojs/components';
import { useState } from 'react';
import { clauseLimits } from '@/shared/conventions/clauses/clause-limits';
import { refusalMessage } from '@/shared/refusals';
import { type CloudOutputs, cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { TextArea } from '@/src/ui/text-field/text-area';

type ExplanationFormProps = {
  conventionId: string;
  paragraphId: string;
  clause: CloudOutputs['conventions']['clauseDetail'];
};

const untouched = { plainWords: null as string | null, example: null as string | null };

/** The explanation of exactly the words above it. What is typed stays until it is kept. */
export function ExplanationForm({ conventionId, paragraphId, clause }: ExplanationFormProps) {
  const { label, text, standing, explanation } = clause;
  const [typed, change, discard] = useDraft(`explanation:${paragraphId}:${standing}`, untouched);
  const [isTried, setTried] = useState(false);
  const plainWords = typed.plainWords ?? explanation?.plainWords ?? '';
  const example = typed.example ?? explanation?.example ?? '';
  const { min, max } = clauseLimits.plainWords;
  const isFitting = plainWords.trim().length >= min && plainWords.trim().length <= max;
  const command = useCommand(cloudClient.conventions.explainClause.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      discard();
      tell('已保存，大家都能看到');
      leavePage();
    },
  });
  const save = () => {
    setTried(true);
    if (isFitting) command.run({ conventionId, paragraphId, text, plainWords, example });
  };
  return (
    <>
      <Card tone="accent">
        <View>{label}</View>
        <View>{text}</View>
      </Card>
      {explanation?.isStale && (
        <Callout tone="warning" title="条文改过了">
          下面是按以前的写法写的，请照现在的条文改好再保存。
        </Callout>
      )}
      <TextArea
        label="用大白话说，这一条是什么意思"
        value={plainWords}
        onChange={(words) => change({ plainWords: words })}
        maxLength={max}
        placeholder="像跟邻居聊天一样写"
        error={isTried && !isFitting ? refusalMessage('plainWordsLength', { min, max }) : undefined}
      />
      <TextArea
        label="举个例子"
        value={example}
        onChange={(words) => change({ example: words })}
        maxLength={clauseLimits.example.max}
        placeholder="例如：晚上十点以后看电视，请戴耳机或者把声音调小。"
        optional
      />
      <View>说明只帮助理解，不是公约的一部分，以条文为准。</View>
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <PrimaryButton icon="check" loading={command.isRunning} onPress={save}>
        保存说明
      </PrimaryButton>
    </>
  );
}
