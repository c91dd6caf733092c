import { useState } from 'react';
import { ObjectionWords } from '@/src/features/service-record/public';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Facts } from '@/src/ui/facts/facts';
import { LedgerCard } from '../../components/ledger-card';
import type { DeskObjection } from '../../ledger-desk-types';
import { openCorrections } from '../../record-desk-pages';
import { DismissSheet } from './dismiss-sheet';
import { UpholdSheet } from './uphold-sheet';

/** An objection with who is concerned by name, and the two ways to answer it. */
export function ObjectionCard({ objection }: { objection: DeskObjection }) {
  const [open, setOpen] = useState<'dismiss' | 'uphold' | null>(null);
  const { volunteerName, objector, state, mayAnswer } = objection;
  const close = () => setOpen(null);
  return (
    <LedgerCard>
      <ObjectionWords objection={objection} name={volunteerName} />
      <Facts facts={[{ name: '提出的人', value: `${objector}（不公开）` }]} />
      {state === 'correcting' && (
        <>
          <Callout tone="warning">更正要等另一位工作人员确认，确认后答复才算完成。</Callout>
          <TextButton icon="arrow-right" onPress={openCorrections}>
            去看时长更正
          </TextButton>
        </>
      )}
      {state === 'open' && !mayAnswer && (
        <Callout tone="info">这条时长由您登记，或者和您本人有关，请另一位工作人员答复。</Callout>
      )}
      {mayAnswer && (
        <>
          <SecondaryButton icon="pencil" onPress={() => setOpen('uphold')}>
            异议成立，更正
          </SecondaryButton>
          <TextButton icon="x" onPress={() => setOpen('dismiss')}>
            时长没有错，答复
          </TextButton>
        </>
      )}
      {open === 'dismiss' && <DismissSheet objectionId={objection.id} onClose={close} />}
      {open === 'uphold' && <UpholdSheet objection={objection} onClose={close} />}
    </LedgerCard>
  );
}
