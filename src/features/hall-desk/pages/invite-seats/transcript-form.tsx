import { useState } from 'react';
import { seatLimits, seatTextProblem } from '@/shared/hall/seats/seat-rules';
import { refusalMessage } from '@/shared/refusals';
import type { Seat } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';

const empty = { text: '', source: '' };

/** What a body from outside answered, written down word for word, with where it stands. */
export function TranscriptForm({ seat, onDone }: { seat: Seat; onDone: () => void }) {
  const [{ text, source }, change, discard] = useDraft(`transcript:${seat.id}`, empty);
  const [isTried, setTried] = useState(false);
  const writing = useCommand(cloudClient.hall.transcribeSeat.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      onDone();
    },
  });
  const problemOf = (field: 'answer' | 'source', words: string) => {
    const problem = seatTextProblem(field, words);
    return problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined;
  };
  const problems = { text: problemOf('answer', text), source: problemOf('source', source) };
  const send = () => {
    setTried(true);
    if (!problems.text && !problems.source) writing.run({ seatId: seat.id, text, source });
  };
  return (
    <>
      <TextArea
        label={`${seat.name}的答复`}
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={seatLimits.answer.max}
        hint="请照原文写。会标明由您的单位转录。"
        error={isTried ? problems.text : undefined}
      />
      <TextField
        label="答复从哪里来"
        value={source}
        onChange={(typed) => change({ source: typed })}
        maxLength={seatLimits.source.max}
        placeholder="例如：来函编号和日期、电话记录"
        error={isTried ? problems.source : undefined}
      />
      {writing.failure && <Callout tone="danger">{writing.failure.message}</Callout>}
      <SecondaryButton icon="stamp" loading={writing.isRunning} onPress={send}>
        公开这份答复
      </SecondaryButton>
    </>
  );
}
