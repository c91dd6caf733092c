import { useState } from 'react';
import { Page } from '@/src/ui/page/page';
import { Tabs } from '@/src/ui/tabs/tabs';
import { LedgerGate } from '../../components/ledger-gate';
import { Claims } from './claims';
import { HandOver } from './hand-over';
import { Offered } from './offered';

const tabs = [
  { value: 'claims', word: '领取' },
  { value: 'benefits', word: '兑换项目' },
] as const;

type Tab = (typeof tabs)[number]['value'];

/** Handing over what was claimed, and deciding what there is to claim. */
export default function BenefitsDeskPage() {
  return (
    <LedgerGate title="兑换管理">
      <BenefitsDesk />
    </LedgerGate>
  );
}

function BenefitsDesk() {
  const [tab, setTab] = useState<Tab>('claims');
  return (
    <Page title="兑换管理">
      <Tabs label="管理什么" tabs={tabs} chosen={tab} onChoose={setTab} />
      {tab === 'claims' ? (
        <>
          <HandOver />
          <Claims />
        </>
      ) : (
        <Offered />
      )}
    </Page>
  );
}
