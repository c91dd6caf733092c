import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { LedgerGate } from '../../components/ledger-gate';
import { CorrectionCard } from './correction-card';

const tabs = [
  { value: 'open', word: '等确认' },
  { value: 'decided', word: '已处理' },
] as const;

type Which = (typeof tabs)[number]['value'];

/** Corrections of the ledger: each is confirmed by somebody other than who proposed it. */
export default function CorrectionsPage() {
  return (
    <LedgerGate title="时长更正">
      <Corrections />
    </LedgerGate>
  );
}

function Corrections() {
  const [which, setWhich] = useState<Which>('open');
  const query = useInfiniteQuery(
    cloud.volunteering.listCorrections.infiniteQueryOptions({ which }, nextPage),
  );
  return (
    <Page title="时长更正">
      <Callout tone="info" icon="users">
        提出的人和志愿者本人都不能确认。请先核对签到表，再决定。
      </Callout>
      <Tabs label="看哪些更正" tabs={tabs} chosen={which} onChoose={setWhich} />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(correction) => <CorrectionCard correction={correction} />}
        empty={
          <Empty
            icon="clipboard-check"
            title={which === 'open' ? '没有等确认的更正' : '还没有处理过更正'}
          />
        }
      />
    </Page>
  );
}
