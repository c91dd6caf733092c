import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { comingStates, isHeld } from '@/shared/hall/sessions/session-life-cycle';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { Tabs } from '@/src/ui/tabs/tabs';
import { SessionTag } from '../../components/session-tag';
import { SessionsGate } from '../../components/sessions-gate';
import { placesText } from '../../session-looks';
import { openMinutes, openWriteSession } from '../../session-pages';
import type { SessionDesk } from '../../session-types';
import { AgendaProgress } from './agenda-progress';
import { AttendanceList } from './attendance-list';
import { CheckInByHand } from './check-in-by-hand';
import { DoorCode } from './door-code';
import { LeadSpeakers } from './lead-speakers';
import { MeetingSteps } from './meeting-steps';
import { PrintSheet } from './print-sheet';

/** What those who hold a session have in their hands while it goes on. */
export default function SessionDeskPage() {
  return (
    <SessionsGate title="主持会议">
      <Desk sessionId={usePageParameter('sessionId')} />
    </SessionsGate>
  );
}

const parts = [
  { value: 'door', word: '签到' },
  { value: 'floor', word: '议程和发言' },
] as const;

/** Milliseconds after which the lists are asked for again while people come in. */
const pause = 10_000;

function Desk({ sessionId }: { sessionId: string }) {
  const mayHold = useMay('hall.holdSession');
  const query = useQuery({
    ...cloud.hall.sessionDesk.queryOptions({ sessionId }),
    enabled: mayHold,
    refetchInterval: ({ state: { data } }) => (data?.mayCheckIn ? pause : false),
  });
  return (
    <Page title="主持会议">
      {mayHold ? (
        <QueryView query={query}>{(desk) => <DeskParts desk={desk} />}</QueryView>
      ) : (
        <NotAllowed />
      )}
    </Page>
  );
}

function DeskParts({ desk }: { desk: SessionDesk }) {
  const [part, choose] = useState<(typeof parts)[number]['value']>('door');
  const { id, state, title, attendances } = desk;
  return (
    <>
      <Card flush>
        <ListItem
          title={title}
          note={`${placesText(desk)}，到会 ${attendances.length} 人`}
          tags={<SessionTag state={state} />}
        />
        {comingStates.includes(state) && (
          <ListItem
            icon="pencil"
            title="改时间、地点，或取消"
            onPress={() => openWriteSession(id)}
          />
        )}
        {isHeld(state) && (
          <ListItem icon="clipboard-list" title="写会议记录" onPress={() => openMinutes(id)} />
        )}
      </Card>
      <MeetingSteps desk={desk} />
      {state === 'inProgress' && (
        <Tabs label="主持的哪一部分" tabs={parts} chosen={part} onChoose={choose} />
      )}
      {state === 'inProgress' && part === 'floor' ? (
        <>
          <AgendaProgress desk={desk} />
          <LeadSpeakers desk={desk} />
        </>
      ) : (
        <>
          {desk.mayCheckIn && <DoorCode sessionId={id} />}
          {desk.mayRecordAttendance && <CheckInByHand desk={desk} />}
          <AttendanceList desk={desk} />
          <PrintSheet sessionId={id} />
        </>
      )}
    </>
  );
}
