import { useState } from 'react';
import { volunteerLimits } from '@/shared/volunteering/volunteers/volunteer-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';

/** A guardian's consent on paper: who signed it, and whom to call. */
export function PaperConsent(props: { shiftId: string; volunteerId: string }) {
  const [guardianName, setName] = useState('');
  const [guardianPhone, setPhone] = useState('');
  const record = useCommand(cloudClient.volunteering.recordPaperConsent.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell('同意书登记好了'),
  });
  const isComplete =
    guardianName.trim().length >= volunteerLimits.guardianName.least && guardianPhone.length >= 5;
  return (
    <Section title="有监护人签字的同意书">
      <TextField
        label="监护人姓名"
        value={guardianName}
        onChange={setName}
        maxLength={volunteerLimits.guardianName.most}
      />
      <TextField
        label="监护人电话"
        type="phone"
        value={guardianPhone}
        onChange={setPhone}
        hint="有急事时打给监护人"
      />
      {record.failure && <Callout tone="danger">{record.failure.message}</Callout>}
      <SecondaryButton
        icon="file-text"
        loading={record.isRunning}
        onPress={() =>
          isComplete
            ? record.run({ ...props, guardianName, guardianPhone })
            : tell('请填写监护人的姓名和电话')
        }
      >
        登记纸质同意书
      </SecondaryButton>
    </Section>
  );
}
