import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { LedgerGate } from '../../components/ledger-gate';
import { ObjectionCard } from './objection-card';

const tabs = [
  { value: 'unsettled', word: '等处理' },
  { value: 'settled', word: '已答复' },
] as const;

type Which = (typeof tabs)[number]['value'];

/** Objections to posted minutes, answered in public. */
export default function ObjectionsPage() {
  return (
    <LedgerGate title="时长异议">
      <Objections />
    </LedgerGate>
  );
}

function Objections() {
  const [which, setWhich] = useState<Which>('unsettled');
  const query = useInfiniteQuery(
    cloud.volunteering.objectionsDesk.infiniteQueryOptions({ which }, nextPage),
  );
  return (
    <Page title="时长异议">
      <Tabs label="看哪些异议" tabs={tabs} chosen={which} onChoose={setWhich} />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(objection) => <ObjectionCard objection={objection} />}
        empty={
          <Empty
            icon="message-circle-reply"
            title={which === 'unsettled' ? '没有等处理的异议' : '还没有答复过异议'}
          />
        }
      />
    </Page>
  );
}
