import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { usePlaceMessages } from '../../use-place-messages';
import { openCheckIn } from '../../volunteering-pages';
import type { OwnSignup, ShiftDetail } from '../../volunteering-types';
import { CancelPlace } from './cancel-place';
import { hasBegun, mayCheckIn } from './shift-phase';
import type { Terms } from './use-terms';

type PlaceActionsProps = { shift: ShiftDetail; signup: OwnSignup; terms: Terms };

/** What one can do with one's place: take it, give it back, check in. The main thing comes last. */
export function PlaceActions({ shift, signup, terms }: PlaceActionsProps) {
  const [isCancelling, cancel] = useState(false);
  const begun = hasBegun(shift);
  const isWaiting = signup.state === 'waiting';
  return (
    <>
      {!begun && (
        <SecondaryButton icon="undo-2" onPress={() => cancel(true)}>
          {isWaiting ? '不再候补' : signup.state === 'offered' ? '不要这个名额' : '取消报名'}
        </SecondaryButton>
      )}
      {signup.state === 'offered' && !begun && (
        <ConfirmPlace shift={shift} signup={signup} terms={terms} />
      )}
      {mayCheckIn(shift) && (
        <PrimaryButton icon="scan-line" onPress={() => openCheckIn(shift.shiftId)}>
          签到或签退
        </PrimaryButton>
      )}
      <CancelPlace
        shift={shift}
        signup={signup}
        open={isCancelling}
        onClose={() => cancel(false)}
      />
    </>
  );
}

function ConfirmPlace({ shift, signup, terms }: PlaceActionsProps) {
  const askForMessages = usePlaceMessages();
  const confirm = useCommand(cloudClient.volunteering.confirmPlace.mutate, {
    refetches: [cloud.volunteering.pathKey()],
  });
  const { riskRevision, mine } = shift;
  const press = () => {
    if (!terms.risksAccepted) return tell('请先看风险说明，并勾选“我看过了”');
    if (mine.overlaps.length > 0 && !terms.overlapAccepted) {
      return tell('时间和别的班次重叠，请先勾选确认');
    }
    askForMessages();
    confirm.run({
      ...{ signupId: signup.signupId, riskRevision, overlapAccepted: terms.overlapAccepted },
    });
  };
  return (
    <>
      {confirm.failure && <Callout tone="danger">{confirm.failure.message}</Callout>}
      <PrimaryButton icon="ticket-check" loading={confirm.isRunning} onPress={press}>
        确认参加
      </PrimaryButton>
    </>
  );
}
