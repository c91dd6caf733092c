import { collectingDays, lastDayRange } from '@/shared/conventions/collecting/collecting-period';
import { processLimits } from '@/shared/conventions/process/process-rules';
import { TextArea } from '@/src/ui/text-field/text-area';
import { LastDayField } from '../../components/last-day-field';
import { filledRound, type RoundDraft, roundProblem } from './round-draft';

type RoundFieldsProps = {
  draft: RoundDraft;
  change: (changes: Partial<RoundDraft>) => void;
  isTried: boolean;
};

/** Why, and until when opinions are collected. */
export function RoundFields({ draft, change, isTried }: RoundFieldsProps) {
  const now = new Date();
  return (
    <>
      <TextArea
        label="为什么"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={processLimits.reason.max}
        hint="用一两句话说明，居民都能看到。"
        error={roundProblem(draft, 'revisionReasonLength', now, isTried)}
      />
      <LastDayField
        label="征集意见到哪一天"
        day={filledRound(draft, now).lastDay}
        onChange={(lastDay) => change({ lastDay })}
        range={lastDayRange(now)}
        hint={`${collectingDays.least} 到 ${collectingDays.most} 天，当天还可以提。到期以后可以延长，不能缩短。`}
        error={roundProblem(draft, 'collectingPeriodRange', now, isTried)}
      />
    </>
  );
}
