import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import type { SubmissionStatus } from '@/src/platform/use-submission';
import { TextButton } from '../button/button';
import { Callout } from '../callout/callout';
import { Icon } from '../icon/icon';
import './submission-notice.scss';

type SubmissionNoticeProps = {
  submission: { status: SubmissionStatus; words: string; retryNow: () => void };
  /** Said with "已收到", e.g. "截止前可以修改。". */
  received?: string;
};

/** Whether what was handed in has arrived, in words, wherever a submission is made. */
export function SubmissionNotice({ submission, received }: SubmissionNoticeProps) {
  const { status, words, retryNow } = submission;
  if (status === 'idle') return null;
  if (status === 'sending')
    return (
      <View className="submission-notice" {...describe({ role: 'status' })}>
        <Icon name="loader-circle" turning />
        <View>{words}</View>
      </View>
    );
  if (status === 'notReceivedYet')
    return (
      <Callout tone="warning" title="还没有送到" icon="wifi-off">
        <View>{words}</View>
        <TextButton icon="refresh-cw" onPress={retryNow}>
          现在再送一次
        </TextButton>
      </Callout>
    );
  if (status === 'received')
    return (
      <Callout tone="success" title={words}>
        {received}
      </Callout>
    );
  return (
    <Callout tone="danger" title="没有提交成功">
      {words}
    </Callout>
  );
}
