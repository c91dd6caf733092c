import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import {
  hasWording,
  type SuggestionKind,
  suggestionKinds,
  suggestionProblem,
} from '@/shared/texts/suggestion-kinds';
import { textLimits } from '@/shared/texts/text-limits';
import { newRequestId } from '@/src/platform/request-id';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import { useLivingText } from '../living-text';
import { kindIcons } from '../suggestion-looks';

const choices = (Object.keys(suggestionKinds) as SuggestionKind[]).map((kind) => ({
  value: kind,
  label: suggestionKinds[kind],
  icon: kindIcons[kind],
}));

const empty = {
  kind: null as SuggestionKind | null,
  rewording: null as string | null,
  addition: '',
  reason: '',
};

type SuggestionFormProps = {
  paragraph: { paragraphId: string; text: string };
};

/** What somebody wants to say of one paragraph. It stays on the phone until the server has it. */
export function SuggestionForm({ paragraph }: SuggestionFormProps) {
  const { paragraphId, text } = paragraph;
  const living = useLivingText();
  const key = `suggestion:${living.id}:${paragraphId}`;
  const [draft, change, discard] = useDraft(key, empty);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key,
    send: living.suggest,
    refetches: [living.keys.all],
    onReceived: () => {
      discard();
      setTried(false);
    },
  });
  const { kind, reason } = draft;
  const wording = kind === 'addAfter' ? draft.addition : (draft.rewording ?? text);
  const sent = { wording: kind && hasWording(kind) ? wording : '', reason };
  const problem = kind && suggestionProblem({ kind, ...sent }, text);
  const errorFor = (isReason: boolean) =>
    isTried && problem && (problem.code === 'suggestionReasonLength') === isReason
      ? refusalMessage(problem.code, problem.details ?? {})
      : undefined;
  const hasArrived = submission.status === 'received';
  const isWaiting = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const submit = () => {
    setTried(true);
    if (!kind || problem) return;
    const id = newRequestId();
    submission.submit({ id, paragraphId, kind, originalText: text, ...sent });
  };
  return (
    <Section title="我来提建议">
      <SubmissionNotice
        submission={submission}
        received={
          submission.output?.visibility === 'waiting'
            ? '审核通过以后，邻居们就能看到。'
            : '写文稿的人会答复您，有结果会通知您。'
        }
      />
      <ChoiceGroup
        label="想怎么改这一段？"
        choices={choices}
        value={kind}
        onChange={(chosen) => {
          if (hasArrived) submission.startOver();
          change({ kind: chosen });
        }}
        disabled={isWaiting}
        error={isTried && !kind ? '请先选择想怎么改。' : undefined}
      />
      {kind && hasWording(kind) && (
        <TextArea
          label={kind === 'reword' ? '改成什么' : '加上什么'}
          value={wording}
          onChange={(typed) =>
            change(kind === 'reword' ? { rewording: typed } : { addition: typed })
          }
          maxLength={textLimits.paragraph.max}
          hint={kind === 'reword' ? '直接在原文上改。' : undefined}
          error={errorFor(false)}
        />
      )}
      {kind && (
        <>
          <TextArea
            label={kind === 'comment' ? '您的意见' : '为什么'}
            value={reason}
            onChange={(typed) => change({ reason: typed })}
            maxLength={textLimits.suggestionReason.max}
            error={errorFor(true)}
          />
          {isTried && problem && <Callout tone="warning">请把上面标出的地方改好，再提交。</Callout>}
          <PrimaryButton icon="send" loading={isWaiting} onPress={submit}>
            提交建议
          </PrimaryButton>
          <View>提交以后会写上您的楼栋和姓氏，所有人都能看到。</View>
        </>
      )}
    </Section>
  );
}
