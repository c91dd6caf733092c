import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SpeakerLine } from '../../components/speaker-line';
import { useSpeakingList } from '../../components/use-speaking-list';
import type { SessionDetail, SpeakingList } from '../../session-types';

/** While the session goes on: who speaks, who waits, and asking to speak oneself. */
export function Speaking({ session }: { session: SessionDetail }) {
  const query = useSpeakingList(session.id);
  useFreshSession(session, query.data);
  return (
    <Section title="发言">
      <QueryView query={query} loadingRows={1}>
        {(list) => (
          <>
            <Card>
              <SpeakerLine list={list} />
            </Card>
            <OwnTurn session={session} list={list} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

/** Once the meeting has gone on to another item or has ended, the rest of the page is asked for again. */
function useFreshSession(session: SessionDetail, list: SpeakingList | undefined): void {
  const queries = useQueryClient();
  const seen = useRef<string | null>(null);
  const now = list ? `${list.state} ${list.currentItemId}` : null;
  useEffect(() => {
    if (seen.current !== null && now !== null && now !== seen.current)
      void queries.invalidateQueries({
        queryKey: cloud.hall.sessionDetail.queryKey({ sessionId: session.id }),
      });
    if (now !== null) seen.current = now;
  }, [now, queries, session.id]);
}

function OwnTurn({ session: { id, mine }, list }: { session: SessionDetail; list: SpeakingList }) {
  const refetches = [cloud.hall.speakingList.queryKey({ sessionId: id })];
  const ask = useCommand(cloudClient.hall.askToSpeak.mutate, { refetches });
  const withdraw = useCommand(cloudClient.hall.withdrawRequest.mutate, { refetches });
  const place = list.waiting.findIndex(({ isMine }) => isMine);
  const failure = ask.failure ?? withdraw.failure;
  if (!mine.isThere) return <Callout tone="info">签到以后就能申请发言。</Callout>;
  if (list.speaking?.isMine) return <Callout tone="success">现在请您发言。</Callout>;
  return (
    <>
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {place >= 0 ? (
        <>
          <Callout tone="info" title={place === 0 ? '下一位就是您' : `您前面还有 ${place} 位`}>
            <View>还没有发过言的人先讲。</View>
          </Callout>
          <SecondaryButton
            icon="undo-2"
            loading={withdraw.isRunning}
            onPress={() => withdraw.run({ sessionId: id })}
          >
            不说了，取消申请
          </SecondaryButton>
        </>
      ) : (
        <SecondaryButton
          icon="hand"
          loading={ask.isRunning}
          onPress={() => ask.run({ sessionId: id })}
        >
          我要发言
        </SecondaryButton>
      )}
    </>
  );
}
