import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { useLivingText } from '../living-text';
import type { SuggestionCardData } from '../text-types';

type SupportButtonProps = { suggestion: SuggestionCardData };

/** Says that one wants the same; said once more it is taken back. */
export function SupportButton({ suggestion }: SupportButtonProps) {
  const { id, isSupported } = suggestion;
  const text = useLivingText();
  const support = useCommand(text.support, {
    refetches: [text.keys.suggestions],
  });
  return (
    <>
      <TextButton
        icon={isSupported ? 'check' : 'thumbs-up'}
        label={isSupported ? '已支持这条建议，点一下取消' : '支持这条建议'}
        disabled={support.isRunning}
        onPress={() => support.run({ suggestionId: id, supports: !isSupported })}
      >
        {isSupported ? '已支持' : '支持'}
      </TextButton>
      {support.failure && <Callout tone="danger">{support.failure.message}</Callout>}
    </>
  );
}
