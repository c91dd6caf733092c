import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { relationsFor } from '@/shared/community/house-binding';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { type CurrentCommunity, chooseCommunity } from '@/src/platform/current-community';
import { tell } from '@/src/platform/tell';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { Stepper } from '@/src/ui/stepper/stepper';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { CheckStep } from './check-step';
import { HouseStep } from './house-step';
import { emptyJoinDraft, type JoinDraft, personProblems } from './join-draft';
import { joinSteps } from './join-steps';
import { Joined } from './joined';
import { PersonStep } from './person-step';

const placeOf = { house: 1, person: 2, check: 3 } as const;

/** The application within a community, one step on the screen at a time. */
export function JoinForm({ community }: { community: CurrentCommunity }) {
  const [draft, change, discard] = useDraft<JoinDraft>(`join:${community.id}`, emptyJoinDraft);
  /** What is wrong is named from the first try on, and goes as soon as it is put right. */
  const [isTried, setTried] = useState(false);
  const problems = isTried ? personProblems(draft) : {};
  const submission = useSubmission({
    key: `join:${community.id}`,
    send: cloudClient.community.applyForBinding.mutate,
    refetches: [cloud.community.pathKey()],
    onReceived: discard,
  });
  const { status } = submission;
  const { step, room, relation, adult, name, phone } = draft;

  useEffect(() => {
    if (step) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [step]);

  if (status === 'received')
    return <Joined community={community} onAnother={submission.startOver} />;

  const goOn = () => {
    if (step === 'house' && room) {
      const isPossible = relation !== null && relationsFor(room.kind).includes(relation);
      change({ step: 'person', relation: isPossible ? relation : null });
    } else if (step === 'person') {
      setTried(true);
      if (Object.keys(personProblems(draft)).length === 0) change({ step: 'check' });
      else tell('还有没填好的地方');
    } else if (step === 'check' && room && relation && adult !== null) {
      submission.submit({ unitId: room.unitId, relation, name, phone, adult });
    }
  };
  const isWaiting = status === 'sending' || status === 'notReceivedYet';
  const goBack = () => {
    if (status === 'refused') submission.startOver();
    change({ step: step === 'check' ? 'person' : 'house' });
  };
  return (
    <Page
      title="加入社区"
      actions={
        <>
          {step !== 'house' && (
            <SecondaryButton disabled={isWaiting} onPress={goBack}>
              上一步
            </SecondaryButton>
          )}
          <PrimaryButton loading={isWaiting} disabled={step === 'house' && !room} onPress={goOn}>
            {step === 'check' ? '提交申请' : '下一步'}
          </PrimaryButton>
        </>
      }
    >
      <Stepper steps={joinSteps} current={placeOf[step]} />
      <SubmissionNotice submission={submission} />
      {step === 'house' && (
        <>
          <Card flush>
            <ListItem
              icon="map-pin"
              title={community.name}
              value={
                <TextButton label="换一个社区" onPress={() => chooseCommunity(null)}>
                  换一个
                </TextButton>
              }
            />
          </Card>
          <HouseStep draft={draft} change={change} />
        </>
      )}
      {step === 'person' && room && (
        <PersonStep {...{ draft, change, problems }} relations={relationsFor(room.kind)} />
      )}
      {step === 'check' && <CheckStep community={community} draft={draft} />}
    </Page>
  );
}
