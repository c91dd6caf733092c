import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Audience } from '@/shared/notices/audience';
import type { StaffRole } from '@/shared/roles';
import { noticePage } from '@/src/features/notices/notice-pages';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { replacePage } from '@/src/platform/open-page';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { Stepper } from '@/src/ui/stepper/stepper';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { useReach } from '../../components/audience-reach';
import { AudienceStep } from '../../components/audience-step';
import {
  audienceProblems,
  chosenAudience,
  type DraftProblems,
  type NoticeDraft,
  textProblems,
} from '../../notice-draft';
import { CheckStep } from './check-step';
import { ContentStep } from './content-step';

type PublishFormProps = {
  title: string;
  /** Where the draft is kept: one for each community, and one for each notice to be corrected. */
  draftKey: string;
  initial: NoticeDraft;
  corrects: { noticeId: string; audience: Audience } | null;
  bodies: StaffRole[];
};

const steps = ['写内容', '发给谁', '核对发布'];

/** Three steps to a notice. What was typed stays on the phone until it is published. */
export function PublishForm({ title, draftKey, initial, corrects, bodies }: PublishFormProps) {
  const [draft, change, discard] = useDraft<NoticeDraft>(draftKey, initial);
  const [step, setStep] = useState(0);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [asking, setAsking] = useState(false);
  const audience = chosenAudience(draft, corrects?.audience ?? null);
  const publisherRole = draft.publisherRole ?? bodies[0] ?? 'administrator';
  const submission = useSubmission({
    key: draftKey,
    send: cloudClient.notices.publishNotice.mutate,
    refetches: [cloud.notices.pathKey()],
    onReceived: ({ noticeId }) => {
      discard();
      replacePage(noticePage, { noticeId });
    },
  });
  const reach = useReach(step === 2 ? audience : null);
  const isWaiting = submission.status === 'sending' || submission.status === 'notReceivedYet';

  const goTo = (next: number) => {
    if (submission.status === 'refused') submission.startOver();
    setStep(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const goOn = () => {
    const found = step === 0 ? textProblems(draft) : audienceProblems(draft, audience, new Date());
    setProblems(found);
    if (Object.keys(found).length === 0) goTo(step + 1);
  };
  const publish = () => {
    setAsking(false);
    if (audience === null) return;
    submission.submit({
      title: draft.title,
      body: draft.body,
      photos: draft.photos,
      pinned: draft.pinned,
      needsConfirmation: draft.needsConfirmation,
      expiresAt: draft.expiresAt,
      audience,
      publisherRole,
      correctsNoticeId: corrects?.noticeId ?? null,
    });
  };

  return (
    <Page
      title={title}
      actions={
        <>
          {step > 0 && (
            <SecondaryButton disabled={isWaiting} onPress={() => goTo(step - 1)}>
              上一步
            </SecondaryButton>
          )}
          {step < 2 ? (
            <PrimaryButton onPress={goOn}>下一步</PrimaryButton>
          ) : (
            <PrimaryButton icon="send" loading={isWaiting} onPress={() => setAsking(true)}>
              发布
            </PrimaryButton>
          )}
        </>
      }
    >
      <Stepper steps={steps} current={step} />
      <SubmissionNotice submission={submission} />
      {step === 0 && <ContentStep {...{ draft, change, problems, bodies }} />}
      {step === 1 && (
        <AudienceStep {...{ draft, change, audience, problems }} isCorrection={corrects !== null} />
      )}
      {step === 2 && audience && <CheckStep {...{ draft, audience, publisherRole }} />}
      <ConfirmDialog
        open={asking}
        title="现在发布？"
        message={`${reach.data ? `将发给 ${reach.data.people} 人。` : ''}发布后不能修改。`}
        confirmLabel="发布"
        cancelLabel="再看看"
        onConfirm={publish}
        onCancel={() => setAsking(false)}
      />
    </Page>
  );
}
