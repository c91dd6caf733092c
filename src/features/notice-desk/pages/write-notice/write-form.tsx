import Taro from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import type { Audience } from '@/shared/notices/audience';
import type { StaffRole } from '@/shared/roles';
import type { Photo } from '@/src/platform/photos';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { Stepper } from '@/src/ui/stepper/stepper';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { dayAndTime } from '@/src/ui/words/time';
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
import { usePictures } from './use-pictures';
import { useSending } from './use-sending';
import { WhenField } from './when-field';

export type Corrected = { noticeId: string; audience: Audience };

type WriteFormProps = {
  title: string;
  /** Where it is kept on this phone: one for each community, draft, and notice to be corrected. */
  draftKey: string;
  initial: NoticeDraft;
  corrects: Corrected | null;
  bodies: StaffRole[];
  /** Where the pictures of `initial` are shown from. */
  pictures: readonly Photo[];
  /** Something to know above the steps, given the draft as it is on this phone. */
  notice?: (
    draft: NoticeDraft,
    change: (changes: Partial<NoticeDraft>) => void,
    discard: () => void,
  ) => ReactNode;
};

const steps = ['写内容', '发给谁', '核对发布'];

/** Three steps to a notice. What was typed stays on the phone until it is published. */
export function WriteForm(props: WriteFormProps) {
  const { title, draftKey, initial, corrects, bodies } = props;
  const [draft, change, discard] = useDraft<NoticeDraft>(draftKey, initial);
  const [step, setStep] = useState(0);
  const [triedStep, setTriedStep] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const audience = chosenAudience(draft, corrects?.audience ?? null);
  const publisherRole = draft.publisherRole ?? bodies[0] ?? 'administrator';
  const { pictures, keepUploaded } = usePictures(draft, props.pictures);
  const correctsNoticeId = corrects?.noticeId ?? null;
  const sending = useSending({
    ...{ draftKey, draft, change, discard, audience, publisherRole, correctsNoticeId },
  });
  const { at, submission, saving, isWaiting } = sending;
  const reach = useReach(step === 2 ? audience : null);

  const goTo = (next: number) => {
    sending.startOver();
    setStep(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const problemsNow = (): DraftProblems =>
    step === 0 ? textProblems(draft) : audienceProblems(draft, audience, new Date());
  // Told once somebody wanted to go on, each until it is put right.
  const problems = triedStep === step ? problemsNow() : {};
  const goOn = () => {
    const found = problemsNow();
    setTriedStep(step);
    if (Object.keys(found).length === 0) goTo(step + 1);
    // The button is at hand everywhere on a long page: what is missing at its top is out of sight.
    else if (found.title || found.body) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const sendWord = at === null ? '发布' : '定时发布';
  const reachWords = reach.data ? `将发给 ${reach.data.people} 人。` : '';

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
            <PrimaryButton
              icon={at === null ? 'send' : 'calendar-clock'}
              loading={isWaiting}
              onPress={() => setAsking(true)}
            >
              {sendWord}
            </PrimaryButton>
          )}
        </>
      }
    >
      <Stepper steps={steps} current={step} />
      {props.notice?.(draft, change, discard)}
      <SubmissionNotice submission={submission} />
      {step === 0 && (
        <ContentStep {...{ draft, change, problems, bodies, pictures, keepUploaded }} />
      )}
      {step === 1 && (
        <AudienceStep {...{ draft, change, audience, problems }} isCorrection={corrects !== null} />
      )}
      {step === 2 && audience && (
        <>
          <CheckStep {...{ draft, audience, publisherRole, pictures }} />
          <WhenField at={at} onChange={sending.setAt} />
        </>
      )}
      {saving.failure && <Callout tone="danger">{saving.failure.message}</Callout>}
      <SecondaryButton icon="archive" loading={saving.isRunning} onPress={sending.save}>
        存草稿，同事也能接着写
      </SecondaryButton>
      <ConfirmDialog
        open={asking}
        title={at === null ? '现在发布？' : `${dayAndTime(at)} 发布？`}
        message={`${reachWords}发布后不能修改。`}
        confirmLabel={sendWord}
        cancelLabel="再看看"
        onConfirm={() => {
          setAsking(false);
          if (audience !== null) sending.send();
        }}
        onCancel={() => setAsking(false)}
      />
    </Page>
  );
}
