import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '@/src/platform/call-errors';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { BasicFacts } from '../../components/basic-facts';
import { CertificatesGate } from '../../components/certificates-gate';
import { NotRegistered } from '../../components/not-registered';
import { RecordEntryCard } from '../../components/record-entry-card';
import { openCheckCertificate } from '../../record-pages';
import { RequestCard } from './request-card';
import { RequestSheet } from './request-sheet';

/** A volunteer's own certificates and the rest of their record, to ask for and to take along. */
export default function CertificatesPage() {
  return (
    <CertificatesGate title="服务证明">
      <Certificates />
    </CertificatesGate>
  );
}

function Certificates() {
  const [isAsking, setAsking] = useState(false);
  const basics = useQuery(cloud.volunteering.myVolunteerBasics.queryOptions());
  const isRegistered = refusalOf(basics.error)?.code !== 'notRegisteredAsVolunteer';
  const requests = useInfiniteQuery(
    cloud.volunteering.myCertificates.infiniteQueryOptions({}, nextPage),
  );
  const isWaiting = requests.data?.pages.some(({ items }) =>
    items.some(({ state }) => state === 'requested'),
  );
  return (
    <Page
      title="服务证明"
      actions={
        basics.data &&
        isWaiting === false && (
          <PrimaryButton icon="file-plus" onPress={() => setAsking(true)}>
            申请服务证明
          </PrimaryButton>
        )
      }
    >
      {isRegistered ? (
        <QueryView query={basics}>
          {(volunteer) => (
            <>
              <PagedList
                isSection
                query={requests}
                itemKey={({ id }) => id}
                renderItem={(request) => <RequestCard request={request} />}
                empty={
                  <Empty
                    icon="stamp"
                    title="还没有服务证明"
                    note="入学、求职、评优要用时，可以免费申请。只写公示期满的服务时长。"
                  />
                }
              />
              <OwnEntries />
              <Section title="登记的个人情况">
                <Card>
                  <BasicFacts basics={volunteer} />
                </Card>
              </Section>
              <TakeAlong />
            </>
          )}
        </QueryView>
      ) : (
        <NotRegistered note="登记以后参加服务，时长公示期满，就能在这里申请证明。" />
      )}
      {isAsking && <RequestSheet onClose={() => setAsking(false)} />}
    </Page>
  );
}

function OwnEntries() {
  const entries = useInfiniteQuery(
    cloud.volunteering.myRecordEntries.infiniteQueryOptions({}, nextPage),
  );
  return (
    <Section title="培训、表彰和评价">
      <PagedList
        isSection
        query={entries}
        itemKey={({ id }) => id}
        renderItem={(entry) => <RecordEntryCard entry={entry} />}
        empty={<Empty icon="award" title="还没有记录" note="有错的话，请联系社区工作人员更正。" />}
      />
    </Section>
  );
}

function TakeAlong() {
  const { exportOwnRecord } = cloudClient.volunteering;
  return (
    <Section title="带走我的志愿服务记录">
      <DocumentButton icon="file-text" make={exportOwnRecord.mutate} input={{ format: 'pdf' }}>
        我的志愿服务记录（PDF）
      </DocumentButton>
      <DocumentButton make={exportOwnRecord.mutate} input={{ format: 'xlsx' }}>
        我的志愿服务记录（Excel）
      </DocumentButton>
      <TextButton icon="search" onPress={openCheckCertificate}>
        核对别人出示的证明
      </TextButton>
    </Section>
  );
}
