import { View } from '@tarojs/components';
import { refusalMessage } from '@/shared/refusals';
import { textLimits } from '@/shared/texts/text-limits';
import { paragraphProblem } from '@/shared/texts/text-rules';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { useLivingText } from '../living-text';
import type { SuggestionCardData } from '../text-types';
import { SheetForm } from './sheet-form';
import { Wording } from './wording';

type ApplyByHandProps = { suggestion: SuggestionCardData; onClose: () => void };

const untouched = { wording: null as string | null };

/** A suggestion to words that have changed since: the writer puts it into the words of now. */
export function ApplyByHand({ suggestion, onClose }: ApplyByHandProps) {
  const { id, kind, segments, outdated } = suggestion;
  const text = useLivingText();
  const onText = outdated?.now ?? '';
  const isRemoval = kind === 'remove';
  const [typed, change, discard] = useDraft(`suggestion-by-hand:${id}`, untouched);
  const wording = isRemoval ? '' : (typed.wording ?? onText);
  const problem = isRemoval ? null : paragraphProblem(wording);
  const acceptance = useCommand(text.accept, {
    refetches: [text.keys.all],
    onDone: ({ version }) => {
      discard();
      tell(`第 ${version} ${text.measure}已公布`);
      onClose();
    },
  });
  const accept = () =>
    acceptance.run({
      note: '',
      accepted: [{ suggestionId: id, byHand: { onText, wording } }],
    });
  return (
    <SheetForm title="照现在的文字采纳" onClose={onClose}>
      <View>当时的建议：</View>
      <Wording segments={segments} />
      {isRemoval ? (
        <Callout tone="warning" title="现在要删去的是">
          {onText}
        </Callout>
      ) : (
        <TextArea
          label="这一段改成"
          value={wording}
          onChange={(words) => change({ wording: words })}
          maxLength={textLimits.paragraph.max}
          hint="框里是这一段现在的文字，请照建议改好。"
          error={problem ? refusalMessage(problem.code, problem.details ?? {}) : undefined}
        />
      )}
      {acceptance.failure && <Callout tone="danger">{acceptance.failure.message}</Callout>}
      <PrimaryButton
        icon="check"
        loading={acceptance.isRunning}
        disabled={problem !== null || (!isRemoval && wording.trim() === onText)}
        onPress={accept}
      >
        采纳，公布新版本
      </PrimaryButton>
    </SheetForm>
  );
}
