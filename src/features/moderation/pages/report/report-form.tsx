import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import type { ModerationReason } from '@/shared/moderation/moderation-reasons';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import { reasonChoices } from '../../reason-choices';
import './report-form.scss';

const empty = { reason: null as ModerationReason | null, words: '' };

/** What is wrong with it; what was typed stays on the phone until the server has it. */
export function ReportForm({ kind, id }: { kind: ModeratedKind; id: string }) {
  const place = `report:${kind}:${id}`;
  const [{ reason, words }, change, discard] = useDraft(place, empty);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key: place,
    send: cloudClient.moderation.report.mutate,
    refetches: [cloud.hall.pathKey()],
    onReceived: discard,
  });
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const areWordsMissing = reason === 'other' && words.trim() === '';
  const submit = () => {
    setTried(true);
    if (reason !== null && !areWordsMissing) submission.submit({ kind, id, reason, words });
  };
  if (submission.status === 'received') {
    return (
      <View className="report-form">
        <Callout tone="success" title="已收到您的举报">
          管理员会查看。作者不会知道是谁举报的。
        </Callout>
        <SecondaryButton icon="undo-2" onPress={leavePage}>
          返回
        </SecondaryButton>
      </View>
    );
  }
  return (
    <View className="report-form">
      <Callout tone="info">
        举报会交给管理员查看，作者不会知道是谁举报的。只是不同意对方的意见，请用投票或回复来表达。
      </Callout>
      <ChoiceGroup
        label="哪里不妥"
        choices={reasonChoices}
        value={reason}
        onChange={(chosen) => change({ reason: chosen })}
        disabled={isOnItsWay}
        error={isTried && reason === null ? '请先选择哪里不妥。' : undefined}
      />
      <TextArea
        label="补充说明"
        value={words}
        onChange={(typed) => change({ words: typed })}
        maxLength={moderationLimits.reportWords.max}
        optional={reason !== 'other'}
        disabled={isOnItsWay}
        error={isTried && areWordsMissing ? refusalMessage('reportWordsMissing') : undefined}
      />
      <SubmissionNotice submission={submission} />
      <PrimaryButton icon="flag" loading={isOnItsWay} onPress={submit}>
        提交举报
      </PrimaryButton>
    </View>
  );
}
