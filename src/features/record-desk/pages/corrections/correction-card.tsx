import { View } from '@tarojs/components';
import { useState } from 'react';
import { correctionStates } from '@/shared/volunteering/ledger/correction-states';
import { minutesChangeText, minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Facts } from '@/src/ui/facts/facts';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import { LedgerCard } from '../../components/ledger-card';
import type { CorrectionData } from '../../ledger-desk-types';
import { DeclineSheet } from './decline-sheet';

/** What would change, who proposed it and why; and the second person's decision. */
export function CorrectionCard({ correction }: { correction: CorrectionData }) {
  const { volunteerName, title, servedAt, minutes, correctedMinutes, reason, state } = correction;
  const change =
    correctedMinutes === null
      ? `补记 ${minutesText(minutes)}`
      : state === 'proposed'
        ? `${minutesText(correctedMinutes)} 改为 ${minutesText(correctedMinutes + minutes)}（${minutesChangeText(minutes)}）`
        : minutesChangeText(minutes);
  return (
    <LedgerCard>
      <View>
        <StatusTag
          icon={state === 'confirmed' ? 'circle-check' : 'hourglass'}
          tone={state === 'confirmed' ? 'success' : state === 'proposed' ? 'warning' : 'neutral'}
        >
          {correctionStates[state]}
        </StatusTag>
      </View>
      <Facts
        facts={[
          { name: '志愿者', value: volunteerName },
          { name: '服务', value: `${title ?? '邻里互助'}，${dayAndTime(servedAt)}` },
          { name: '更正', value: change },
          { name: '原因', value: reason },
          ...(correction.objection ? [{ name: '异议', value: correction.objection }] : []),
          {
            name: '提出',
            value: `${correction.proposedBy}，${dayAndTime(correction.proposedAt)}`,
          },
          ...(correction.declineReason
            ? [{ name: '没有同意', value: correction.declineReason }]
            : []),
        ]}
      />
      {state === 'proposed' && <Decision correction={correction} />}
    </LedgerCard>
  );
}

function Decision({ correction: { id, isMine, isAboutMe } }: { correction: CorrectionData }) {
  const [asking, setAsking] = useState<'confirm' | 'decline' | null>(null);
  const done = (words: string) => ({
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell(words),
  });
  const confirming = useCommand(
    cloudClient.volunteering.confirmCorrection.mutate,
    done('已确认，更正生效'),
  );
  const withdrawing = useCommand(
    cloudClient.volunteering.withdrawCorrection.mutate,
    done('更正已撤回'),
  );
  const failure = confirming.failure ?? withdrawing.failure;
  return (
    <>
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {isMine && (
        <>
          <Callout tone="info">这是您提出的，要请另一位工作人员确认。</Callout>
          <TextButton icon="undo-2" onPress={() => withdrawing.run({ correctionId: id })}>
            撤回这项更正
          </TextButton>
        </>
      )}
      {!isMine && isAboutMe && (
        <Callout tone="info">这是您自己的时长，要请另一位工作人员确认。</Callout>
      )}
      {!isMine && !isAboutMe && (
        <>
          <PrimaryButton
            icon="check"
            loading={confirming.isRunning}
            onPress={() => setAsking('confirm')}
          >
            核对过，确认
          </PrimaryButton>
          <TextButton icon="x" onPress={() => setAsking('decline')}>
            不同意
          </TextButton>
        </>
      )}
      <ConfirmDialog
        open={asking === 'confirm'}
        title="确认这项更正？"
        message="确认后立即生效，并在下个月公示。"
        confirmLabel="确认更正"
        cancelLabel="再看看"
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          confirming.run({ correctionId: id });
        }}
      />
      {asking === 'decline' && <DeclineSheet correctionId={id} onClose={() => setAsking(null)} />}
    </>
  );
}
