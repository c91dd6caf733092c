import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Tabs } from '@/src/ui/tabs/tabs';
import { dayAndTime } from '@/src/ui/words/time';
import type { AdoptionDesk } from '../../adoption-types';
import { ManagersGate } from '../../components/managers-gate';
import { openConventionDesk } from '../../desk-pages';
import { MeetingCard } from './meeting-card';
import { MeetingForm } from './meeting-form';
import { PollSection } from './poll-section';

const title = '审议表决';

const ways = [
  { value: 'poll', word: '用平台表决' },
  { value: 'meeting', word: '开会表决' },
] as const;

type Way = (typeof ways)[number]['value'];

/** Putting the approved version to the vote: a poll, or the record of an assembly that met. */
export default function AdoptionDeskPage() {
  return (
    <ManagersGate title={title}>
      <AdoptionDeskHere />
    </ManagersGate>
  );
}

function AdoptionDeskHere() {
  const conventionId = usePageParameter('conventionId');
  const query = useQuery(cloud.conventions.adoptionDesk.queryOptions({ conventionId }));
  return (
    <Page title={title}>
      <QueryView query={query}>
        {(desk) => (
          <>
            {desk.toAdopt ? (
              <Voting {...{ conventionId, desk }} />
            ) : (
              <>
                <Callout tone="info" title="现在没有等待表决的草案">
                  草案审核通过以后，才能审议表决。已经表决过的，到工作台看下一步。
                </Callout>
                <SecondaryButton icon="book-open" onPress={() => openConventionDesk(conventionId)}>
                  去公约工作台
                </SecondaryButton>
              </>
            )}
            {desk.meetings.length > 0 && (
              <Section title="会议记录">
                {desk.meetings.map((meeting) => (
                  <MeetingCard key={meeting.meetingId} {...{ conventionId, meeting }} />
                ))}
              </Section>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Voting({ conventionId, desk }: { conventionId: string; desk: AdoptionDesk }) {
  const [way, setWay] = useState<Way>('poll');
  const { toAdopt, conventionName, meetings } = desk;
  if (!toAdopt) return null;
  const { edition, version, approvedAt } = toAdopt;
  const waiting = meetings.some(({ state }) => state === 'entered');
  return (
    <>
      <Callout tone="info" title={`《${conventionName}》第${edition}版，第 ${version} 稿`}>
        {`${approvedAt ? `${dayAndTime(approvedAt)} 审核通过。` : ''}表决的就是这一稿，一个字也不能改。`}
      </Callout>
      <Tabs label="怎样表决" tabs={ways} chosen={way} onChoose={setWay} />
      {way === 'poll' ? (
        <PollSection {...{ conventionId, desk }} />
      ) : waiting ? (
        <Callout tone="warning" title="有一份会议记录等待核对">
          请由另一位工作人员对照签到表核对，见下面。
        </Callout>
      ) : (
        <MeetingForm {...{ conventionId, rules: desk.rules }} />
      )}
    </>
  );
}
