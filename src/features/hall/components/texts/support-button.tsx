import type { SuggestionCardData } from '@/src/features/texts/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';

type SupportButtonProps = { topicId: string; suggestion: SuggestionCardData };

/** Says that one wants the same; said once more it is taken back. */
export function SupportButton({ topicId, suggestion }: SupportButtonProps) {
  const { id, isSupported } = suggestion;
  const support = useCommand(cloudClient.hall.supportSuggestion.mutate, {
    refetches: [cloud.hall.textSuggestions.pathKey()],
  });
  return (
    <>
      <TextButton
        icon={isSupported ? 'check' : 'thumbs-up'}
        label={isSupported ? '已支持这条建议，点一下取消' : '支持这条建议'}
        disabled={support.isRunning}
        onPress={() => support.run({ topicId, suggestionId: id, supports: !isSupported })}
      >
        {isSupported ? '已支持' : '支持'}
      </TextButton>
      {support.failure && <Callout tone="danger">{support.failure.message}</Callout>}
    </>
  );
}
