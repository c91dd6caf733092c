import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { AcceptRisks } from '../../components/accept-terms';
import type { OwnSignup, ShiftDetail } from '../../volunteering-types';

/** Risks that were written anew after one signed up: to be read and accepted, or the place given back. */
export function ChangedRisks({ shift, signup }: { shift: ShiftDetail; signup: OwnSignup }) {
  const [accepted, accept] = useState(false);
  const command = useCommand(cloudClient.volunteering.acceptRisks.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell('已经记下'),
  });
  const press = () => {
    if (!accepted) return tell('请先看风险说明，并勾选“我看过了”');
    command.run({ signupId: signup.signupId, riskRevision: shift.riskRevision });
  };
  return (
    <Section title="风险说明有更新，请再看一次">
      <AcceptRisks shift={shift} accepted={accepted} onAccept={accept} />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <SecondaryButton icon="check" loading={command.isRunning} onPress={press}>
        同意新的说明
      </SecondaryButton>
    </Section>
  );
}
