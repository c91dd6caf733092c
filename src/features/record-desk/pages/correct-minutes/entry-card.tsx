import { View } from '@tarojs/components';
import { useState } from 'react';
import { minutesChangeText, minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Facts } from '@/src/ui/facts/facts';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import { LedgerCard } from '../../components/ledger-card';
import type { CorrectableEntryData } from '../../ledger-desk-types';
import { CorrectSheet } from './correct-sheet';

type EntryCardProps = { entry: CorrectableEntryData; mostMinutes?: number };

/** One volunteer's minutes, with what waits for a second person or a way to correct them. */
export function EntryCard({ entry, mostMinutes }: EntryCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, title, servedAt, recordedMinutes, correctedMinutes, leftOpen, proposal } = entry;
  return (
    <LedgerCard>
      <Facts
        facts={[
          { name: '志愿者', value: name },
          { name: '服务', value: `${title ?? '邻里互助'}，${dayAndTime(servedAt)}` },
          {
            name: '时长',
            value:
              recordedMinutes === correctedMinutes
                ? minutesText(correctedMinutes)
                : `${minutesText(correctedMinutes)}（原来记 ${minutesText(recordedMinutes)}）`,
          },
        ]}
      />
      {leftOpen && (
        <View>
          <StatusTag icon="timer" tone="warning">
            未签退，按班次结束计
          </StatusTag>
        </View>
      )}
      {proposal ? (
        <Pending proposal={proposal} />
      ) : (
        <SecondaryButton icon="pencil" label={`更正：${name}`} onPress={() => setOpen(true)}>
          更正
        </SecondaryButton>
      )}
      {isOpen && (
        <CorrectSheet
          entry={entry}
          {...(mostMinutes === undefined ? {} : { mostMinutes })}
          onClose={() => setOpen(false)}
        />
      )}
    </LedgerCard>
  );
}

function Pending({ proposal }: { proposal: NonNullable<CorrectableEntryData['proposal']> }) {
  const { correctionId, minutes, reason, isMine } = proposal;
  const withdrawing = useCommand(cloudClient.volunteering.withdrawCorrection.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell('更正已撤回'),
  });
  return (
    <>
      <Callout
        tone="warning"
        icon="hourglass"
        title={`更正 ${minutesChangeText(minutes)}，等第二人确认`}
      >
        {`原因：${reason}`}
      </Callout>
      {withdrawing.failure && <Callout tone="danger">{withdrawing.failure.message}</Callout>}
      {isMine && (
        <TextButton
          icon="undo-2"
          disabled={withdrawing.isRunning}
          onPress={() => withdrawing.run({ correctionId })}
        >
          撤回这项更正
        </TextButton>
      )}
    </>
  );
}
