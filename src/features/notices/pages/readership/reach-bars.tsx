import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { share } from '@/src/ui/words/quantities';

export type UnitCounts = { units: number; read: number; confirmed: number };

type ReachBarsProps = { name: string; counts: UnitCounts; needsConfirmation: boolean };

const partOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** "6 / 10 户（60%）" */
export const homesWords = (part: number, whole: number): string =>
  `${part} / ${whole} 户（${share(part, whole)}）`;

/** What share of the homes has read, and confirmed where that is asked for: bars with their numbers. */
export function ReachBars({ name, counts, needsConfirmation }: ReachBarsProps) {
  const { units, read, confirmed } = counts;
  return (
    <>
      <ProgressBar
        label={`${name} 已看`}
        text={homesWords(read, units)}
        share={partOf(read, units)}
      />
      {needsConfirmation && (
        <ProgressBar
          label={`${name} 已确认`}
          text={homesWords(confirmed, units)}
          share={partOf(confirmed, units)}
          tone="neutral"
        />
      )}
    </>
  );
}
