import { View } from '@tarojs/components';
import { useState } from 'react';
import { isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { warningReasonLimits } from '@/shared/conventions/warnings/refusals';
import { warningRules } from '@/shared/conventions/warnings/warning-rules';
import { refusalMessage } from '@/shared/refusals';
import { type CloudOutputs, cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { TextArea } from '@/src/ui/text-field/text-area';
import { dayAndTime } from '@/src/ui/words/time';
import './warning-card.scss';

type Warning = CloudOutputs['conventions']['warningsOf']['items'][number];
type WarningCardProps = { conventionId: string; version: number; warning: Warning };

/** A clause the check warns of: which words, why, what to do, and why it may stand all the same. */
export function WarningCard({ conventionId, version, warning }: WarningCardProps) {
  const { text, rule, words, answer } = warning;
  const { name, why, advice } = warningRules[rule];
  const [isWriting, setWriting] = useState(false);
  return (
    <Card>
      <StatusTag
        icon={answer ? 'circle-check' : 'triangle-alert'}
        tone={answer ? 'success' : 'warning'}
      >
        {answer ? `${name}：已写明理由` : name}
      </StatusTag>
      <View className="warning-card__clause">{text}</View>
      <View className="warning-card__line">{`查到的字：${words.join('、')}`}</View>
      <View className="warning-card__line">{why}</View>
      {!answer && <View className="warning-card__line">{`怎么办：${advice}`}</View>}
      {answer && (
        <View className="warning-card__answer">
          <Callout tone="success" title="为什么可以保留">
            <View>{answer.reason}</View>
            <View className="warning-card__line">{`${answer.body} · ${dayAndTime(answer.at)}`}</View>
          </Callout>
        </View>
      )}
      {isWriting ? (
        <AnswerForm {...{ conventionId, version, warning }} onDone={() => setWriting(false)} />
      ) : (
        <SecondaryButton icon="pencil" label={`写明理由：${name}`} onPress={() => setWriting(true)}>
          {answer ? '重写理由' : '写明为什么可以保留'}
        </SecondaryButton>
      )}
    </Card>
  );
}

const deniedReason = '这一条写的是不允许这样做，不是要这样做，已逐字核对。';

function AnswerForm({
  conventionId,
  version,
  warning,
  onDone,
}: WarningCardProps & { onDone: () => void }) {
  const { paragraphId, rule, isDenied } = warning;
  const [{ reason }, change, discard] = useDraft(`warning:${conventionId}:${paragraphId}:${rule}`, {
    reason: isDenied ? deniedReason : '',
  });
  const [isTried, setTried] = useState(false);
  const command = useCommand(cloudClient.conventions.answerWarning.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      discard();
      onDone();
    },
  });
  const isWrong = !isWithin(warningReasonLimits, reason);
  return (
    <View className="warning-card__form">
      <TextArea
        label="为什么可以保留"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={warningReasonLimits.max}
        hint="审核的单位会看到。条款改字以后要重新写。"
        error={
          isTried && isWrong
            ? refusalMessage('warningReasonLength', warningReasonLimits)
            : undefined
        }
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <PrimaryButton
        loading={command.isRunning}
        onPress={() => {
          setTried(true);
          if (!isWrong) command.run({ conventionId, version, paragraphId, rule, reason });
        }}
      >
        保留这一条
      </PrimaryButton>
      <TextButton onPress={onDone}>先不写了</TextButton>
    </View>
  );
}
