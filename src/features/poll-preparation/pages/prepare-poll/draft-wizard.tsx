import Taro from '@tarojs/taro';
import { useState } from 'react';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { Stepper } from '@/src/ui/stepper/stepper';
import type { PollDraft } from '../../poll-draft';
import { AnnounceStep } from './announce-step';
import { BodyStep } from './body-step';
import { DiscardDraft } from './discard-draft';
import { problemsOfStep, steps, suggestedTimes } from './draft-form';
import { ItemsStep } from './items-step';
import { TimesStep } from './times-step';
import { useDraftForm } from './use-draft-form';

const lastStep = steps.length - 1;

/** Four steps from a draft to its announcement; each is saved before the next begins. */
export function DraftWizard({ draft }: { draft: PollDraft }) {
  const state = useDraftForm(draft);
  const { form, ruleSet, change } = state;
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  if (!ruleSet) return null;
  const problems = tried ? problemsOfStep(form, ruleSet, new Date(), step) : [];

  const goTo = (next: number) => {
    if (next === 2 && form.opensAt === null && form.closesAt === null) {
      change(suggestedTimes(ruleSet, form.extraordinary, new Date()));
    }
    setTried(false);
    setStep(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const goOn = async () => {
    setTried(true);
    if (problemsOfStep(form, ruleSet, new Date(), step).length > 0) return;
    if (await state.save()) goTo(step + 1);
  };

  if (step === lastStep)
    return <AnnounceStep draft={draft} state={state} onBack={() => goTo(lastStep - 1)} />;
  return (
    <Page
      title="组织表决"
      actions={
        <>
          {step > 0 && <SecondaryButton onPress={() => goTo(step - 1)}>上一步</SecondaryButton>}
          <PrimaryButton loading={state.isSaving} onPress={() => void goOn()}>
            保存，下一步
          </PrimaryButton>
        </>
      }
    >
      <Stepper steps={steps} current={step} />
      {state.saveFailure && (
        <Callout tone="danger" title="没有保存成功">
          {state.saveFailure.message}
        </Callout>
      )}
      {step === 0 && (
        <BodyStep
          {...{ form, ruleSet, change, problems }}
          ruleSets={draft.ruleSets}
          memberLists={draft.memberLists}
        />
      )}
      {step === 1 && (
        <ItemsStep {...{ form, ruleSet, change, problems }} topicText={draft.topicText} />
      )}
      {step === 2 && <TimesStep {...{ form, ruleSet, change, problems }} />}
      {step === 0 && <DiscardDraft pollId={draft.pollId} onDiscarded={state.forget} />}
    </Page>
  );
}
