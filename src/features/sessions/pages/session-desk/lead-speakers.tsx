import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SpeakerLine } from '../../components/speaker-line';
import { useSpeakingList } from '../../components/use-speaking-list';
import type { SessionDesk, SpeakingList } from '../../session-types';

/** Giving the floor: the next of the line, done, passed over, and hands raised without a phone. */
export function LeadSpeakers({ desk }: { desk: SessionDesk }) {
  const query = useSpeakingList(desk.id);
  return (
    <Section title="发言">
      <QueryView query={query} loadingRows={1}>
        {(list) => (
          <>
            <Card>
              <SpeakerLine list={list} />
            </Card>
            <SpeakerSteps sessionId={desk.id} list={list} />
            <AddSpeaker desk={desk} list={list} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

const refetchesOf = (sessionId: string) => [cloud.hall.speakingList.queryKey({ sessionId })];

function SpeakerSteps({ sessionId, list }: { sessionId: string; list: SpeakingList }) {
  const refetches = refetchesOf(sessionId);
  const call = useCommand(cloudClient.hall.callSpeaker.mutate, { refetches });
  const finish = useCommand(cloudClient.hall.finishSpeech.mutate, { refetches });
  const skip = useCommand(cloudClient.hall.skipSpeaker.mutate, { refetches });
  const failure = call.failure ?? finish.failure ?? skip.failure;
  const isBusy = call.isRunning || finish.isRunning || skip.isRunning;
  const { speaking } = list;
  const [next] = list.waiting;
  const skipped = speaking ?? next;
  return (
    <>
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {next && (
        <PrimaryButton
          icon="mic"
          loading={call.isRunning}
          disabled={isBusy}
          onPress={() => call.run({ sessionId, speakingId: speaking?.id ?? null })}
        >
          {`请 ${next.name} 发言`}
        </PrimaryButton>
      )}
      {speaking && (
        <SecondaryButton
          icon="check"
          loading={finish.isRunning}
          disabled={isBusy}
          onPress={() => finish.run({ sessionId })}
        >
          发言结束
        </SecondaryButton>
      )}
      {skipped && (
        <TextButton
          icon="x"
          disabled={isBusy}
          onPress={() => skip.run({ sessionId, requestId: skipped.id })}
        >
          {`跳过 ${skipped.name}`}
        </TextButton>
      )}
    </>
  );
}

function AddSpeaker({ desk, list }: { desk: SessionDesk; list: SpeakingList }) {
  const [isOpen, open] = useState(false);
  const add = useCommand(cloudClient.hall.addSpeaker.mutate, {
    refetches: refetchesOf(desk.id),
    onDone: () => open(false),
  });
  const inLine = new Set([list.speaking, ...list.waiting].map((speaker) => speaker?.name));
  const others = desk.attendances.filter(({ name }) => !inLine.has(name));
  return (
    <>
      <TextButton icon="hand" onPress={() => open(true)}>
        有人举手，加进名单
      </TextButton>
      <Sheet open={isOpen} title="谁举手了？" onClose={() => open(false)}>
        {add.failure && <Callout tone="danger">{add.failure.message}</Callout>}
        <Card flush>
          {others.map(({ id, name }) => (
            <ListItem
              key={id}
              icon="hand"
              title={name}
              onPress={() => add.run({ sessionId: desk.id, attendanceId: id })}
            />
          ))}
        </Card>
      </Sheet>
    </>
  );
}
