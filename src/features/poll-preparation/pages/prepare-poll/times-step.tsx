import { earliestOpening } from '@/shared/polls/announcement';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import { afterFullDays } from '@/shared/shanghai-time';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { dayAndTime } from '@/src/ui/words/time';
import { EntryHours } from './entry-hours';
import type { StepProps } from './step-props';

/** Step three: from when until when. The earliest opening counts from today's announcement. */
export function TimesStep({ form, ruleSet, change, problems }: StepProps) {
  const { opensAt, closesAt, extraordinary } = form;
  const { noticeDays, windowDays } = ruleSet;
  const earliest = earliestOpening(ruleSet, extraordinary, new Date()).toISOString();
  const errorOf = (codes: string[]) => {
    const problem = problems.find(({ code }) => codes.includes(code));
    return problem && refusalSentence(problem);
  };
  const window = opensAt && {
    earliest: afterFullDays(opensAt, windowDays.min).toISOString(),
    latest: afterFullDays(opensAt, windowDays.max).toISOString(),
  };
  return (
    <>
      <Callout tone="info" title={noticeWords(noticeDays)}>
        {`今天公告的话，最早 ${dayAndTime(earliest)} 开始。投票时间 ${windowDays.min} 到 ${windowDays.max} 天。`}
      </Callout>
      <DateTimeField
        label="开始投票"
        value={opensAt}
        onChange={(value) => change({ opensAt: value })}
        earliest={earliest}
        error={errorOf(['noticeTooShort', 'pollTimesMissing'])}
      />
      <DateTimeField
        label="截止投票"
        value={closesAt}
        onChange={(value) => change({ closesAt: value })}
        hint="到点自动截止，不再收票"
        error={errorOf(['windowTooShort', 'windowTooLong'])}
        {...(window || {})}
      />
      <EntryHours {...{ form, ruleSet, change }} />
    </>
  );
}

const noticeWords = (days: number): string =>
  days === 0 ? '请留出足够的时间让大家知道' : `至少提前 ${days} 天公告`;
