import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ConventionFront } from '@/src/features/conventions/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { emptyRound, filledRound, isRoundReady, type RoundDraft } from './round-draft';
import { RoundFields } from './round-fields';

/** Beginning to revise; the edition in force stays in force until the next one is. */
export function ReviseForm({ front }: { front: ConventionFront }) {
  const { convention, editionInForce, openRevision } = front;
  const key = `begin-revision:${convention.id}`;
  const [draft, change, discard] = useDraft<RoundDraft>(key, emptyRound);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key,
    send: cloudClient.conventions.beginRevision.mutate,
    refetches: [cloud.conventions.pathKey()],
    onReceived: () => {
      discard();
      leavePage();
    },
  });
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const send = () => {
    const now = new Date();
    setTried(true);
    if (!isRoundReady(draft, now)) return;
    submission.submit({ conventionId: convention.id, ...filledRound(draft, now) });
  };
  return (
    <Page
      title={editionInForce ? '开始修订' : '重新开始制定'}
      actions={
        openRevision === null && (
          <PrimaryButton icon="megaphone" loading={isOnItsWay} onPress={send}>
            开始征集意见
          </PrimaryButton>
        )
      }
    >
      <Callout tone="info" title={`《${convention.name}》`} icon="book-open">
        <View>
          {editionInForce
            ? `第${editionInForce.edition}版继续有效，一直到新版公布。草案从现行版本改起。`
            : '从征集民意重新开始。'}
        </View>
        <View>点“开始”以后会发一则公告通知全体居民。</View>
      </Callout>
      <SubmissionNotice submission={submission} />
      {openRevision ? (
        <Callout tone="warning">这份公约正在制定或修订，请先办完这一次。</Callout>
      ) : (
        <RoundFields draft={draft} change={change} isTried={isTried} />
      )}
    </Page>
  );
}
