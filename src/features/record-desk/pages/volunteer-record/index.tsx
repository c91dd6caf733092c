import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BasicFacts } from '@/src/features/service-record/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { IssuedCard } from '../../components/issued-card';
import { LedgerGate } from '../../components/ledger-gate';
import { CorrectableEntry } from './correctable-entry';
import { EntrySheet } from './entry-sheet';
import { RequestForSheet } from './request-for-sheet';

/** The record of one volunteer: basics, training, commendation, evaluation, certificates. */
export default function VolunteerRecordPage() {
  return (
    <LedgerGate title="志愿者档案">
      <VolunteerRecord volunteerId={usePageParameter('volunteerId')} />
    </LedgerGate>
  );
}

function VolunteerRecord({ volunteerId }: { volunteerId: string }) {
  const query = useQuery(cloud.volunteering.volunteerBasics.queryOptions({ volunteerId }));
  return (
    <Page title="志愿者档案">
      <QueryView query={query}>
        {(basics) => (
          <>
            <Card>
              <BasicFacts basics={basics} />
            </Card>
            <Entries volunteerId={volunteerId} />
            <Certificates volunteerId={volunteerId} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Entries({ volunteerId }: { volunteerId: string }) {
  const [isWriting, setWriting] = useState(false);
  const entries = useInfiniteQuery(
    cloud.volunteering.recordEntries.infiniteQueryOptions({ volunteerId }, nextPage),
  );
  return (
    <Section
      title="培训、表彰和评价"
      action={
        <TextButton icon="plus" onPress={() => setWriting(true)}>
          登记
        </TextButton>
      }
    >
      <PagedList
        isSection
        query={entries}
        itemKey={({ id }) => id}
        renderItem={(entry) => <CorrectableEntry entry={entry} />}
        empty={<Empty icon="award" title="还没有记录" />}
      />
      {isWriting && <EntrySheet volunteerId={volunteerId} onClose={() => setWriting(false)} />}
    </Section>
  );
}

function Certificates({ volunteerId }: { volunteerId: string }) {
  const [isAsking, setAsking] = useState(false);
  const certificates = useInfiniteQuery(
    cloud.volunteering.issuedCertificates.infiniteQueryOptions({ volunteerId }, nextPage),
  );
  return (
    <Section
      title="服务证明"
      action={
        <TextButton icon="file-plus" onPress={() => setAsking(true)}>
          代为申请
        </TextButton>
      }
    >
      <PagedList
        query={certificates}
        itemKey={({ id }) => id}
        renderItem={(certificate) => <IssuedCard certificate={certificate} />}
        empty={<Empty icon="stamp" title="还没有开具过证明" />}
      />
      {isAsking && <RequestForSheet volunteerId={volunteerId} onClose={() => setAsking(false)} />}
    </Section>
  );
}
