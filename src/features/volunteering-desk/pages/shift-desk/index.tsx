import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MembersOnly } from '@/src/ui/states/members-only';
import { Tabs } from '@/src/ui/tabs/tabs';
import { ShiftTools } from '../../components/shift-tools';
import { CodeScreen } from './code-screen';
import { PeopleList } from './people-list';
import { SettlePart } from './settle-part';
import type { ShiftDesk } from './shift-desk-types';
import { ShiftHead } from './shift-head';

const title = '带领班次';

/** What whoever leads a shift has in their hands: its code, who is there, and the minutes afterwards. */
export default function ShiftDeskPage() {
  return (
    <MembersOnly
      title={title}
      permission="volunteering.lead"
      beforeJoining="这里供班次的负责人使用。"
      whileReviewed="通过以后，就能带领班次。"
    >
      <Desk shiftId={usePageParameter('shiftId')} />
    </MembersOnly>
  );
}

/** Milliseconds after which the list is asked for again while people come. */
const pause = 10_000;

function Desk({ shiftId }: { shiftId: string }) {
  const query = useQuery({
    ...cloud.volunteering.shiftDesk.queryOptions({ shiftId }),
    refetchInterval: ({ state: { data } }) => (data?.settledAt === null ? pause : false),
  });
  return (
    <Page title={title}>
      <QueryView query={query}>{(desk) => <DeskParts desk={desk} />}</QueryView>
    </Page>
  );
}

const parts = [
  { value: 'code', word: '签到码' },
  { value: 'people', word: '名单' },
] as const;

function DeskParts({ desk }: { desk: ShiftDesk }) {
  const [part, choose] = useState<(typeof parts)[number]['value']>('code');
  const isOpen = desk.state === 'open' && desk.settledAt === null;
  return (
    <>
      <ShiftHead desk={desk} />
      {desk.maySettle && <SettlePart desk={desk} />}
      {isOpen && <Tabs label="签到码或名单" tabs={parts} chosen={part} onChoose={choose} />}
      {isOpen && part === 'code' ? <CodeScreen desk={desk} /> : <PeopleList desk={desk} />}
      <ShiftTools shiftId={desk.shiftId} isComing={isComing(desk)} />
    </>
  );
}

const isComing = ({ state, startsAt }: ShiftDesk): boolean =>
  state === 'open' && Date.parse(startsAt) > Date.now();
