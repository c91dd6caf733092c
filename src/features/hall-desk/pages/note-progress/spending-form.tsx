import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { spendingProblems } from '@/shared/hall/promises/progress-rules';
import { fenFromText } from '@/shared/money-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextField } from '@/src/ui/text-field/text-field';
import { problemWords } from '../../components/problem-words';

const empty = { what: '', amount: '', photos: [] as Photo[] };

/** Money that was spent. Entered once, whatever the network does: an amount twice would be a lie. */
export function SpendingForm({ topicId }: { topicId: string }) {
  const [{ what, amount, photos }, change, discard] = useDraft(`spending:${topicId}`, empty);
  const [isTried, setTried] = useState(false);
  const spending = useSubmission({
    key: `spending:${topicId}`,
    send: cloudClient.hall.recordSpending.mutate,
    refetches: [cloud.hall.pathKey()],
    onReceived: () => {
      discard();
      setTried(false);
    },
  });
  const amountFen = fenFromText(amount) ?? Number.NaN;
  const problems = spendingProblems({ what, amountFen });
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    spending.submit({ topicId, what, amountFen, photoIds: photos.map(({ fileId }) => fileId) });
  };
  if (spending.status === 'received')
    return (
      <>
        <SubmissionNotice submission={spending} />
        <SecondaryButton icon="plus" onPress={spending.startOver}>
          再登记一笔
        </SecondaryButton>
      </>
    );
  const isOnItsWay = spending.status === 'sending' || spending.status === 'notReceivedYet';
  return (
    <Section title="登记一笔支出">
      <TextField
        label="花在哪里"
        value={what}
        onChange={(typed) => change({ what: typed })}
        maxLength={promiseLimits.spendingFor.max}
        placeholder="例如：门禁一套"
        disabled={isOnItsWay}
        error={problemWords(problems, ['spendingForLength'], isTried)}
      />
      <TextField
        label="金额（元）"
        type="digit"
        value={amount}
        onChange={(typed) => change({ amount: typed })}
        disabled={isOnItsWay}
        error={problemWords(problems, ['spendingAmountRange'], isTried)}
      />
      <PhotoPicker
        label="票据照片"
        photos={photos}
        onChange={(chosen) => change({ photos: chosen })}
        most={promiseLimits.vouchers.max}
        hint="请遮住姓名、电话和账号。最多 3 张。"
      />
      <SubmissionNotice submission={spending} />
      <PrimaryButton
        icon="wallet"
        loading={spending.status === 'sending'}
        disabled={isOnItsWay}
        onPress={submit}
      >
        登记支出
      </PrimaryButton>
    </Section>
  );
}
