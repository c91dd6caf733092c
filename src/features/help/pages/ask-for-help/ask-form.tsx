import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useDraft } from '@/src/platform/use-draft';
import { useMay } from '@/src/platform/use-me';
import { useMessagePermission } from '@/src/platform/use-message-permission';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { Stepper } from '@/src/ui/stepper/stepper';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { showHelpRequest } from '../../help-pages';
import type { HelpMeans } from '../../help-types';
import {
  askSteps,
  emptyHelpDraft,
  type HelpDraft,
  type HelpDraftProblems,
  problemsOfStep,
  wantedOf,
} from './help-draft';
import { WhatStep } from './what-step';
import { WhenStep } from './when-step';
import { WhereStep } from './where-step';

/** The three steps; what was filled in stays on the phone until the server has it. */
export function AskForm({ means }: { means: HelpMeans }) {
  const [kept, change, discard] = useDraft<HelpDraft>('ask-for-help', emptyHelpDraft);
  const draft = filledIn(kept, means, useMay('volunteering.helpAsStaff'));
  const [triedStep, setTriedStep] = useState<number | null>(null);
  const { ask } = useMessagePermission(['helpStep']);
  const submission = useSubmission({
    key: 'ask-for-help',
    send: cloudClient.volunteering.askForHelp.mutate,
    refetches: [cloud.volunteering.pathKey()],
    onReceived: ({ requestId, visibility }) => {
      discard();
      if (visibility === 'waiting') tell('已收到，审核后大家就能看到');
      showHelpRequest(requestId);
    },
  });
  const { step } = draft;
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: step === 0 ? 0 : 1 });
  }, [step]);

  const problems: HelpDraftProblems =
    triedStep === step ? (problemsOfStep(draft, step, new Date()) ?? {}) : {};
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const goTo = (to: HelpDraft['step']) => {
    setTriedStep(null);
    change({ step: to });
  };
  const goOn = () => {
    const now = new Date();
    if (problemsOfStep(draft, step, now) !== null) {
      setTriedStep(step);
      tell('还有没填好的地方');
    } else if (step === 0) goTo(1);
    else if (step === 1) goTo(2);
    // A draft of yesterday may ask for a time that has passed since.
    else if (problemsOfStep(draft, 1, now) !== null) {
      change({ step: 1 });
      setTriedStep(1);
    } else {
      const wanted = wantedOf(draft, now);
      if (!wanted) return;
      void ask();
      submission.submit({ id: newRequestId(), ...wanted });
    }
  };
  const stepProps = { draft, change, problems };
  return (
    <Page
      title="请人帮忙"
      actions={
        <>
          {step > 0 && (
            <SecondaryButton disabled={isOnItsWay} onPress={() => goTo(step === 2 ? 1 : 0)}>
              上一步
            </SecondaryButton>
          )}
          <PrimaryButton loading={isOnItsWay} onPress={goOn}>
            {step === 2 ? '发出求助' : '下一步'}
          </PrimaryButton>
        </>
      }
    >
      <Stepper steps={askSteps} current={step} />
      <SubmissionNotice submission={submission} />
      {step === 0 && <WhatStep {...stepProps} />}
      {step === 1 && <WhenStep {...stepProps} />}
      {step === 2 && <WhereStep {...stepProps} means={means} />}
    </Page>
  );
}

/** What needs no choosing is chosen: the only home, the phone the person joined with, staff without a home. */
function filledIn(draft: HelpDraft, { homes, phone }: HelpMeans, isStaff: boolean): HelpDraft {
  const isForNeighbour = draft.isForNeighbour || (isStaff && homes.length === 0);
  if (isForNeighbour) return { ...draft, isForNeighbour, way: 'mutual' };
  const only = homes.length === 1 ? (homes[0]?.unitId ?? '') : '';
  const isOwn = homes.some(({ unitId }) => unitId === draft.unitId);
  return { ...draft, unitId: isOwn ? draft.unitId : only, phone: draft.phone ?? phone };
}
