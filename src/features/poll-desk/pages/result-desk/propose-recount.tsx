import { View } from '@tarojs/components';
import { useState } from 'react';
import { isWithin } from '@/shared/polls/poll-limits';
import { resultLimits } from '@/shared/polls/result-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';
import { type ChosenStrike, ChosenStrikes } from './chosen-strikes';

const empty = { reason: '', strikes: [] as ChosenStrike[] };
const { recountReason, strikeReason } = resultLimits;

/** Proposing a recount: the reason everybody will read, and entered ballots found to be invalid. */
export function ProposeRecount({ pollId }: { pollId: string }) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <ProposalForm pollId={pollId} onLeave={() => setOpen(false)} />
  ) : (
    <>
      <View>
        异议成立、票数有误时，可以重新计票。一位工作人员提议并写明原因，另一位确认，新的结果重新公示。
      </View>
      <SecondaryButton icon="gavel" onPress={() => setOpen(true)}>
        提议重新计票
      </SecondaryButton>
    </>
  );
}

function ProposalForm({ pollId, onLeave }: { pollId: string; onLeave: () => void }) {
  const [{ reason, strikes }, change, discard] = useDraft(`recount:${pollId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const propose = useCommand(cloudClient.polls.proposeRecount.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: discard,
  });
  const isReasonWhole = isWithin(recountReason, reason.trim().length);
  const areStrikesWhole = strikes.every((strike) =>
    isWithin(strikeReason, strike.reason.trim().length),
  );
  const ask = () => {
    setTried(true);
    setAsking(isReasonWhole && areStrikesWhole);
  };
  return (
    <>
      <TextArea
        label="为什么重新计票"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={recountReason.max}
        hint={`至少 ${recountReason.min} 个字，所有人都能看到`}
        error={
          isTried && !isReasonWhole
            ? refusalMessage('recountReasonLength', recountReason)
            : undefined
        }
      />
      <ChosenStrikes
        pollId={pollId}
        strikes={strikes}
        showsProblems={isTried}
        onChange={(chosen) => change({ strikes: chosen })}
      />
      {propose.failure && <Callout tone="danger">{propose.failure.message}</Callout>}
      <SecondaryButton icon="gavel" loading={propose.isRunning} onPress={ask}>
        提议重新计票
      </SecondaryButton>
      <TextButton icon="undo-2" onPress={onLeave}>
        先不提议，写好的内容会留着
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="提议重新计票？"
        message={`${strikes.length > 0 ? `会作废 ${strikes.length} 张录入的票。` : '不作废任何票，只重新计算。'}另一位工作人员确认以后才生效。`}
        confirmLabel="提议"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          propose.run({
            pollId,
            reason,
            strikes: strikes.map(({ leafIndex, reason: why }) => ({ leafIndex, reason: why })),
          });
        }}
      />
    </>
  );
}
