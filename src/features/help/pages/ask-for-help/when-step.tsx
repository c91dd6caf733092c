import { daysAfter, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { dayPartNames, dayParts, isStillToCome } from '@/shared/volunteering/help/wanted-window';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { ChoiceTiles } from '../../components/choice-tiles';
import { MinutesChoice } from '../../components/minutes-choice';
import type { StepProps } from './what-step';

const nearDays = ['今天', '明天', '后天'];

/** When: a near day and a part of it, or a date; and about how long. */
export function WhenStep({ draft, change, problems }: StepProps) {
  const { day, part, expectedMinutes } = draft;
  const now = new Date();
  const today = shanghaiDay(now);
  const near = nearDays.map((word, count) => ({ value: daysAfter(today, count), word }));
  const isNear = day === null || near.some(({ value }) => value === day);
  const parts = dayPartNames.filter((name) => isStillToCome(day ?? today, name, now));
  return (
    <>
      <ChoiceTiles
        label="哪一天？"
        tiles={[...near, { value: 'later', word: '别的日子' }]}
        chosen={isNear ? day : 'later'}
        onChoose={(chosen) =>
          change({ day: chosen === 'later' ? daysAfter(today, nearDays.length) : chosen })
        }
      />
      {!isNear && day && (
        <DateTimeField
          label="选一个日子"
          withTime={false}
          value={startOfShanghaiDay(day).toISOString()}
          earliest={now.toISOString()}
          latest={startOfShanghaiDay(daysAfter(today, helpLimits.daysAhead - 1)).toISOString()}
          onChange={(instant) => change({ day: shanghaiDay(instant) })}
        />
      )}
      <ChoiceTiles
        label="什么时候？"
        tiles={parts.map((value) => ({
          value,
          word: `${dayParts[value].word} ${dayParts[value].from}–${dayParts[value].until}点`,
        }))}
        chosen={part}
        onChoose={(chosen) => change({ part: chosen })}
        error={problems.when}
      />
      <MinutesChoice
        label="大约要多久？"
        choices={[15, 30, 60, 120, 180, 240]}
        value={expectedMinutes}
        onChange={(minutes) => change({ expectedMinutes: minutes })}
        error={problems.minutes}
      />
    </>
  );
}
