import { promiseLimits } from '@/shared/hall/promises/limits';
import { isWithin } from '@/shared/hall/promises/plan-rules';
import { refusalMessage } from '@/shared/refusals';
import type { MilestoneData } from '@/src/features/hall/public';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';

type ExplanationsProps = {
  /** Those that are not done. */
  milestones: MilestoneData[];
  words: Record<string, string>;
  onChange: (words: Record<string, string>) => void;
  isTried: boolean;
};

/** What was promised and is not done: why. Without it there is no report. */
export function Explanations({ milestones, words, onChange, isTried }: ExplanationsProps) {
  if (milestones.length === 0) return null;
  const limits = promiseLimits.explanation;
  return (
    <Section title="没有完成的步骤">
      <Callout tone="warning">
        {`还有 ${milestones.length} 个步骤没有登记完成。已经完成的请先去登记；不再做的，请写明原因，公示板上会列为“未全部兑现”。`}
      </Callout>
      {milestones.map(({ id, title }) => (
        <TextArea
          key={id}
          label={`“${title}”没有完成的原因`}
          value={words[id] ?? ''}
          onChange={(typed) => onChange({ ...words, [id]: typed })}
          maxLength={limits.max}
          error={
            isTried && !isWithin(words[id] ?? '', limits)
              ? refusalMessage('explanationLength', limits)
              : undefined
          }
        />
      ))}
    </Section>
  );
}
