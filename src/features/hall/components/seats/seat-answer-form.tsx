import { useState } from 'react';
import { seatLimits, seatTextProblem } from '@/shared/hall/seats/seat-rules';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { Seat } from './seat-looks';

const empty = { text: '', isDeclining: false };

/** For who sits there: an answer, another one, or a reason not to. What was typed stays until it is sent. */
export function SeatAnswerForm({ seat }: { seat: Seat }) {
  const [isWriting, setWriting] = useState(seat.state === 'open');
  const [isTried, setTried] = useState(false);
  const [{ text, isDeclining }, change, discard] = useDraft(`seat:${seat.id}`, empty);
  const done = {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      setTried(false);
      setWriting(false);
    },
  };
  const answer = useCommand(cloudClient.hall.answerSeat.mutate, done);
  const decline = useCommand(cloudClient.hall.declineSeat.mutate, done);
  const command = isDeclining ? decline : answer;
  if (!isWriting) {
    return (
      <TextButton icon="pencil" onPress={() => setWriting(true)}>
        {seat.state === 'open' ? '答复' : '再补充一次答复'}
      </TextButton>
    );
  }
  const field = isDeclining ? 'decline' : 'answer';
  const problem = seatTextProblem(field, text);
  const send = () => {
    setTried(true);
    if (problem) return;
    if (isDeclining) decline.run({ seatId: seat.id, reason: text });
    else answer.run({ seatId: seat.id, text });
  };
  return (
    <>
      <TextArea
        label={
          isDeclining
            ? '不答复的原因'
            : `以${seat.kind === 'body' ? seat.name : '您自己'}的名义答复`
        }
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={seatLimits[field].max}
        hint="所有居民都能看到，公开以后不能修改，可以再补充。"
        error={isTried && problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined}
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <SecondaryButton icon="send" loading={command.isRunning} onPress={send}>
        {isDeclining ? '公开原因' : '公开答复'}
      </SecondaryButton>
      {seat.state !== 'answered' && (
        <TextButton
          icon={isDeclining ? 'pencil' : 'ban'}
          onPress={() => change({ isDeclining: !isDeclining })}
        >
          {isDeclining ? '还是答复' : '这件事不归我们管，说明原因'}
        </TextButton>
      )}
    </>
  );
}
