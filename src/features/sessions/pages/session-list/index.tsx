import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { SessionRow } from '../../components/session-row';
import { SessionsGate } from '../../components/sessions-gate';
import { openWriteSession } from '../../session-pages';

/** All sessions: those to come and those that are over; for those who hold them also drafts. */
export default function SessionListPage() {
  return (
    <SessionsGate title="议事会">
      <Sessions />
    </SessionsGate>
  );
}

const groups = [
  { value: 'coming', word: '要开的会' },
  { value: 'past', word: '开过的会' },
] as const;
const drafts = { value: 'drafts', word: '草稿' } as const;

type Group = (typeof groups)[number]['value'] | 'drafts';

const nothing: Record<Group, { title: string; note: string }> = {
  coming: { title: '现在没有要开的会', note: '定了时间，会发公告通知大家。' },
  past: { title: '还没有开过会', note: '开过的会和会议记录都会在这里。' },
  drafts: { title: '没有草稿', note: '点“召开议事会”写一份。' },
};

function Sessions() {
  const mayHold = useMay('hall.holdSession');
  const [group, choose] = useState<Group>('coming');
  const query = useInfiniteQuery(cloud.hall.listSessions.infiniteQueryOptions({ group }, nextPage));
  return (
    <Page
      title="议事会"
      actions={
        mayHold && (
          <PrimaryButton icon="calendar-plus" onPress={() => openWriteSession()}>
            召开议事会
          </PrimaryButton>
        )
      }
    >
      <Tabs
        label="看哪些会"
        tabs={mayHold ? [...groups, drafts] : groups}
        chosen={group}
        onChoose={choose}
      />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(session) => (
          <Card flush>
            {group === 'drafts' ? (
              <SessionRow session={session} onPress={() => openWriteSession(session.id)} />
            ) : (
              <SessionRow session={session} />
            )}
          </Card>
        )}
        empty={<Empty icon="calendar" {...nothing[group]} />}
      />
    </Page>
  );
}
