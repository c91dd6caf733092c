import { useState } from 'react';
import type { HallRefusal } from '@/shared/hall/refusals';
import { cloud } from '@/src/platform/cloud';
import { forgetStored } from '@/src/platform/storage';
import { useCommand } from '@/src/platform/use-command';
import type { IconName } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';
import { WordsDialog } from '../../components/words-dialog';

type Send = Parameters<typeof useCommand<{ topicId: string; words: string }, unknown>>[0];

export type WordedStep = {
  icon: IconName;
  title: string;
  note: string;
  message: string;
  label: string;
  maxLength: number;
  problem: (words: string) => HallRefusal | null;
  send: Send;
};

type StepRowProps = { topicId: string; name: string; step: WordedStep; onDone: () => void };

/** One step that is taken with a few words. */
export function StepRow({ topicId, name, step, onDone }: StepRowProps) {
  const [isAsking, setAsking] = useState(false);
  const draftKey = `desk:${name}:${topicId}`;
  const command = useCommand(step.send, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      forgetStored(`draft:${draftKey}`);
      setAsking(false);
      onDone();
    },
  });
  return (
    <>
      <ListItem
        icon={step.icon}
        title={step.title}
        note={step.note}
        onPress={() => setAsking(true)}
      />
      <WordsDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={`${step.title}？`}
        message={step.message}
        confirmLabel={step.title}
        draftKey={draftKey}
        label={step.label}
        maxLength={step.maxLength}
        problem={step.problem}
        command={command}
        send={(words) => command.run({ topicId, words })}
      />
    </>
  );
}
