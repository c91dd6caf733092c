import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Facts } from '@/src/ui/facts/facts';
import { LedgerCard } from '../../components/ledger-card';
import { isPostedReason, PostedReason } from '../../components/posted-reason';
import { SheetForm } from '../../components/sheet-form';
import type { MissingVolunteer } from '../../ledger-desk-types';

type OfShift = { shiftId: string; startsAt: string; endsAt: string };
type MissingCardProps = { person: MissingVolunteer; shift: OfShift };

/** Somebody who had signed up and has no minutes: they may have been there all the same. */
export function MissingCard({ person, shift }: MissingCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, signup, isProposed } = person;
  return (
    <LedgerCard>
      <Facts
        facts={[
          { name: '志愿者', value: name },
          { name: '报名', value: signup },
        ]}
      />
      {isProposed ? (
        <Callout tone="warning" icon="hourglass">
          补记已经提出，等第二人确认。
        </Callout>
      ) : (
        <SecondaryButton icon="plus" label={`补记：${name}`} onPress={() => setOpen(true)}>
          到了却没有记上，补记
        </SecondaryButton>
      )}
      {isOpen && <AddSheet person={person} shift={shift} onClose={() => setOpen(false)} />}
    </LedgerCard>
  );
}

function AddSheet({ person, shift, onClose }: MissingCardProps & { onClose: () => void }) {
  const [correctionId] = useState(newRequestId);
  const [{ startsAt, endsAt }, setPeriod] = useState(shift);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const adding = useCommand(cloudClient.volunteering.addService.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已提出，等第二人确认');
      onClose();
    },
  });
  const isPeriod = startsAt >= shift.startsAt && endsAt <= shift.endsAt && startsAt < endsAt;
  const { volunteerId } = person;
  const send = () => {
    setTried(true);
    if (!isPeriod || !isPostedReason(reason)) return;
    adding.run({ correctionId, volunteerId, shiftId: shift.shiftId, startsAt, endsAt, reason });
  };
  return (
    <Sheet open title={`补记${person.name}的服务`} onClose={onClose}>
      <SheetForm>
        <DateTimeField
          label="什么时候到的"
          value={startsAt}
          onChange={(instant) => setPeriod({ ...shift, startsAt: instant, endsAt })}
        />
        <DateTimeField
          label="什么时候走的"
          value={endsAt}
          onChange={(instant) => setPeriod({ ...shift, startsAt, endsAt: instant })}
          error={isTried && !isPeriod ? '要在班次的开始和结束之间。' : undefined}
        />
        <PostedReason label="为什么补记" {...{ reason, isTried, onChange: setReason }} />
        {adding.failure && <Callout tone="danger">{adding.failure.message}</Callout>}
        <PrimaryButton icon="send" loading={adding.isRunning} onPress={send}>
          提出补记
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
