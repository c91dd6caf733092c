import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { describe } from '@/src/platform/accessibility';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import type { ArgumentInList } from '../../hall-types';
import { StanceQuestion } from './stance-question';
import './argument-marks.scss';

type Mark = NonNullable<ArgumentInList['myMark']>;

const looks: { mark: Mark; word: string; icon: IconName }[] = [
  { mark: 'sound', word: '有道理', icon: 'thumbs-up' },
  { mark: 'unsound', word: '没道理', icon: 'thumbs-down' },
];

type ArgumentMarksProps = {
  topicId: string;
  argument: ArgumentInList;
  /** Whether the reader has said where they stand; else they are asked first. */
  hasStance: boolean;
};

/** What the reader thinks of an argument; a second tap takes it back. */
export function ArgumentMarks({ topicId, argument, hasStance }: ArgumentMarksProps) {
  const { id, text, myMark } = argument;
  const queries = useQueryClient();
  const [mark, setMark] = useState(myMark);
  const [asked, setAsked] = useState<Mark | null>(null);
  const command = useCommand(cloudClient.hall.markArgument.mutate, {
    // The list stays as it is while it is read; another one shows the mark when it is opened.
    refetches: [],
    onDone: (output) => {
      setMark(output.mark);
      const queryKey = cloud.hall.listArguments.pathKey();
      void queries.invalidateQueries({ queryKey, refetchType: 'none' });
    },
  });
  const give = (chosen: Mark) =>
    command.run({ argumentId: id, mark: chosen === mark ? null : chosen });
  return (
    <View className="argument-marks">
      <View
        className="argument-marks__buttons"
        {...describe({ role: 'group', label: '这条理由有道理吗' })}
      >
        {looks.map(({ mark: value, word, icon }) => (
          <Pressable
            key={value}
            role="checkbox"
            checked={mark === value}
            disabled={command.isRunning}
            label={`${word}：${text ?? ''}`}
            className={`argument-mark ${mark === value ? 'argument-mark--chosen' : ''}`}
            onPress={() => (hasStance ? give(value) : setAsked(value))}
          >
            <Icon name={mark === value ? 'check' : icon} />
            <View>{word}</View>
          </Pressable>
        ))}
      </View>
      {command.failure && (
        <View className="argument-marks__failure" {...describe({ role: 'alert' })}>
          {command.failure.message}
        </View>
      )}
      <Sheet open={asked !== null} title="先说说您的态度" onClose={() => setAsked(null)}>
        <View className="argument-marks__question">
          <StanceQuestion
            topicId={topicId}
            stance={null}
            onChosen={() => {
              if (asked) give(asked);
              setAsked(null);
            }}
          />
        </View>
      </Sheet>
    </View>
  );
}
