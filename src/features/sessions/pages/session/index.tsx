import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SessionsGate } from '../../components/sessions-gate';
import { openMinutes, openSessionDesk } from '../../session-pages';
import type { SessionDetail } from '../../session-types';
import { Agenda } from './agenda';
import { AnswerActions, hasActions } from './answer-actions';
import { OwnPlace } from './own-place';
import { SessionHead } from './session-head';
import { Speaking } from './speaking';

/** One session: when, where, about what, whether one comes, and while it goes on the line of speakers. */
export default function SessionPage() {
  return (
    <SessionsGate title="议事会">
      <OneSession sessionId={usePageParameter('sessionId')} />
    </SessionsGate>
  );
}

function OneSession({ sessionId }: { sessionId: string }) {
  const query = useQuery(cloud.hall.sessionDetail.queryOptions({ sessionId }));
  const session = query.data;
  return (
    <Page
      title="议事会"
      actions={session && hasActions(session) && <AnswerActions session={session} />}
    >
      <QueryView query={query}>
        {(found) => (
          <>
            <SessionHead session={found} />
            <OwnPlace session={found} />
            <WaysOn session={found} />
            {found.state === 'inProgress' && <Speaking session={found} />}
            <Agenda agenda={found.agenda} />
            <Attendees session={found} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function WaysOn({ session: { id, state, minutesVersion } }: { session: SessionDetail }) {
  const mayHold = useMay('hall.holdSession');
  if (minutesVersion === 0 && !mayHold) return null;
  const isAsked = state === 'minutesProposed';
  return (
    <Card flush>
      {minutesVersion > 0 && (
        <ListItem
          icon="clipboard-list"
          title="会议记录"
          note={isAsked ? '到会的人请看一看，确认或提出意见' : '已经确认'}
          onPress={() => openMinutes(id)}
        />
      )}
      {mayHold && state !== 'cancelled' && (
        <ListItem
          icon="settings"
          title="主持会议"
          note="签到、发言、议程和会议记录"
          onPress={() => openSessionDesk(id)}
        />
      )}
    </Card>
  );
}

function Attendees({ session: { attendees } }: { session: SessionDetail }) {
  if (attendees === null) return null;
  return (
    <Section title={`到会 ${attendees.length} 人`}>
      {attendees.length === 0 ? (
        <Callout tone="info">没有人签到。</Callout>
      ) : (
        <Card>
          <View>{attendees.join('、')}</View>
        </Card>
      )}
    </Section>
  );
}
