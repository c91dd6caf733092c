import { View } from '@tarojs/components';
import { type Stance, stances } from '@/shared/hall/arguments/stance';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { stanceIcons } from '../../argument-words';
import './stance-question.scss';

type StanceQuestionProps = {
  topicId: string;
  stance: Stance | null;
  onChosen?: (stance: Stance) => void;
};

/** Asks where somebody stands on what the topic proposes, and says what it is for. */
export function StanceQuestion({ topicId, stance, onChosen }: StanceQuestionProps) {
  const command = useCommand(cloudClient.hall.chooseStance.mutate, {
    refetches: [cloud.hall.argumentsOverview.queryKey({ topicId })],
    onDone: (output) => onChosen?.(output.stance),
  });
  return (
    <View className="stance-question">
      <ChoiceGroup<Stance>
        label="您现在支持这个议题的提议吗？"
        choices={(Object.keys(stances) as Stance[]).map((value) => ({
          value,
          label: stances[value],
          icon: stanceIcons[value],
        }))}
        value={stance}
        disabled={command.isRunning}
        error={command.failure?.message}
        onChange={(chosen) => command.run({ topicId, stance: chosen })}
      />
      <View className="stance-question__note">
        只用来把两边的人都认可的理由排到前面。别人看不到您的态度，随时可以改。
      </View>
    </View>
  );
}
