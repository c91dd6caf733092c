import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useMay } from '@/src/platform/use-me';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { usePlaceMessages } from '../../use-place-messages';
import { openVolunteerProfile } from '../../volunteering-pages';
import type { ShiftDetail } from '../../volunteering-types';
import { RegisterFirst } from './register-first';
import { isFree, isTooLateToWait, postToTake } from './shift-phase';
import type { Terms } from './use-terms';

type JoinActionsProps = { shift: ShiftDetail; terms: Terms };

/** 我要报名: for newcomers the registration comes with it, as one more tap. */
export function JoinActions({ shift, terms }: JoinActionsProps) {
  const mayVolunteer = useMay('volunteering.volunteer');
  const [isRegistering, register] = useState(false);
  const askForMessages = usePlaceMessages();
  const { shiftId, riskRevision, mine } = shift;
  const signUp = useSubmission({
    key: `sign-up:${shiftId}`,
    send: cloudClient.volunteering.signUp.mutate,
    refetches: [cloud.volunteering.pathKey()],
  });
  const post = postToTake(shift, terms.postId);
  if (!mayVolunteer) return <Callout tone="info">住在本社区的居民才能报名当志愿者。</Callout>;
  if (!post) return null;
  if (!isFree(post) && isTooLateToWait(shift))
    return (
      <Callout tone="info" title="名额已满，马上就开始了">
        可以直接到现场，有空位时由负责人登记。
      </Callout>
    );

  const submit = () =>
    signUp.submit({
      ...{ shiftId, postId: post.id, riskRevision },
      overlapAccepted: terms.overlapAccepted,
    });
  const press = () => {
    if (!terms.risksAccepted) return tell('请先看风险说明，并勾选“我看过了”');
    if (mine.overlaps.length > 0 && !terms.overlapAccepted) {
      return tell('时间和别的班次重叠，请先勾选确认');
    }
    askForMessages();
    if (mine.isRegistered) submit();
    else if (mine.isMinor) openVolunteerProfile();
    else register(true);
  };
  return (
    <>
      {(signUp.status === 'notReceivedYet' || signUp.status === 'refused') && (
        <SubmissionNotice submission={signUp} />
      )}
      <PrimaryButton
        icon={isFree(post) ? 'hand-heart' : 'hourglass'}
        loading={signUp.status === 'sending'}
        onPress={press}
      >
        {isFree(post) ? '我要报名' : '名额满了，我要候补'}
      </PrimaryButton>
      <RegisterFirst
        open={isRegistering}
        onClose={() => register(false)}
        onRegistered={() => {
          register(false);
          submit();
        }}
      />
    </>
  );
}
