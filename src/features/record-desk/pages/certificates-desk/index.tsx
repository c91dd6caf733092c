import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { IssuedCard } from '../../components/issued-card';
import { LedgerGate } from '../../components/ledger-gate';
import { ExportRecords } from './export-records';
import { WaitingCard } from './waiting-card';

type Shelf = 'waiting' | 'issued' | 'export';

const shelves = [
  { value: 'waiting', word: '待开具' },
  { value: 'issued', word: '已开具' },
  { value: 'export', word: '导出' },
] as const;

/** Where certificates are issued, declined, made invalid, and the records handed on. */
export default function CertificatesDeskPage() {
  return (
    <LedgerGate title="开具服务证明">
      <Desk />
    </LedgerGate>
  );
}

function Desk() {
  const [shelf, setShelf] = useState<Shelf>('waiting');
  return (
    <Page title="开具服务证明">
      <Tabs label="看哪些证明" tabs={shelves} chosen={shelf} onChoose={setShelf} />
      {shelf === 'waiting' && <Waiting />}
      {shelf === 'issued' && <Issued />}
      {shelf === 'export' && <ExportRecords />}
    </Page>
  );
}

function Waiting() {
  const requests = useInfiniteQuery(
    cloud.volunteering.waitingCertificates.infiniteQueryOptions({}, nextPage),
  );
  return (
    <PagedList
      query={requests}
      itemKey={({ id }) => id}
      renderItem={(request) => <WaitingCard request={request} />}
      empty={<Empty icon="stamp" title="没有等待开具的申请" />}
    />
  );
}

function Issued() {
  const certificates = useInfiniteQuery(
    cloud.volunteering.issuedCertificates.infiniteQueryOptions({}, nextPage),
  );
  return (
    <PagedList
      query={certificates}
      itemKey={({ id }) => id}
      renderItem={(certificate) => <IssuedCard certificate={certificate} />}
      empty={<Empty icon="stamp" title="还没有开具过证明" />}
    />
  );
}
