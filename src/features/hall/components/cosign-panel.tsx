import { View } from '@tarojs/components';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import type { useSubmission } from '@/src/platform/use-submission';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Countdown } from '@/src/ui/countdown/countdown';
import { Icon } from '@/src/ui/icon/icon';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { cosignWords } from '../cosign-words';
import type { TopicDetail } from '../hall-types';
import './cosign-panel.scss';

type CosignPanelProps = {
  topic: TopicDetail;
  /** null while the page says elsewhere that it has not arrived. */
  submission: Pick<
    ReturnType<typeof useSubmission>,
    'status' | 'words' | 'retryNow' | 'startOver'
  > | null;
};

/** How many support the topic, until when, and whether one's own cosign has arrived. */
export function CosignPanel({ topic, submission }: CosignPanelProps) {
  const { state, cosignCount, cosignThreshold, cosignUntil, hasCosigned, viewer } = topic;
  const { have, missing } = cosignWords(cosignCount, cosignThreshold);
  const isCollecting = state === 'cosigning';
  return (
    <Card>
      <View className="cosign-panel">
        {isCollecting ? (
          <ProgressBar
            label={have}
            text={missing}
            share={cosignThreshold === 0 ? 1 : cosignCount / cosignThreshold}
          />
        ) : (
          <View className="cosign-panel__count">
            <Icon name="users" />
            <View>{have}</View>
          </View>
        )}
        {isCollecting && (
          <View className="cosign-panel__note">
            {topic.thresholdReachedAt ? (
              '附议的人数已经够了，正在等待工作人员答复。'
            ) : (
              <Countdown until={cosignUntil} prefix="征集附议还有" passed="征集附议的时间已到。" />
            )}
          </View>
        )}
        {isCollecting && viewer.whyNotCosign && isWorthSaying(viewer.whyNotCosign.code) && (
          <View className="cosign-panel__note">{viewer.whyNotCosign.message}</View>
        )}
        {hasCosigned ? (
          <OwnCosign topic={topic} onWithdrawn={() => submission?.startOver()} />
        ) : (
          submission && <SubmissionNotice submission={submission} />
        )}
      </View>
    </Card>
  );
}

// Having cosigned is said by the mark itself, what ended collecting by the topic's state, and who
// reads this without living here is staff.
const isWorthSaying = (code: string): boolean =>
  ['authorCannotCosign', 'cosignerUnderAge', 'cosigningOver'].includes(code);

function OwnCosign({ topic, onWithdrawn }: { topic: TopicDetail; onWithdrawn: () => void }) {
  const withdrawal = useCommand(cloudClient.hall.withdrawCosign.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: onWithdrawn,
  });
  return (
    <Callout tone="success" title="您的附议已收到">
      {withdrawal.failure && <View>{withdrawal.failure.message}</View>}
      {topic.viewer.mayWithdrawCosign && (
        <TextButton
          icon="undo-2"
          disabled={withdrawal.isRunning}
          onPress={() => withdrawal.run({ topicId: topic.id })}
        >
          {withdrawal.isRunning ? '正在取消…' : '取消附议'}
        </TextButton>
      )}
    </Callout>
  );
}
