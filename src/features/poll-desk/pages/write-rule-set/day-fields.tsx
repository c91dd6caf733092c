import { lawOf } from '@/shared/polls/own-rules/law-of';
import { ownRuleSetLimits } from '@/shared/polls/own-rules/own-rule-set';
import { Card } from '@/src/ui/card/card';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Section } from '@/src/ui/section/section';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import type { RuleSetFieldsProps } from './basis-fields';

/** Notice, window and posting, never shorter than the law has them. */
export function DayFields({ form, change }: RuleSetFieldsProps) {
  const law = lawOf(form.body, form.basis);
  const { noticeDays, extraordinaryNoticeDays, windowDays, postingDays } = form;
  const limits = ownRuleSetLimits;
  const shortest = law?.windowDays.min ?? limits.windowDays.min;
  return (
    <Section title="时间">
      <NumberStepper
        label="至少提前几天公告"
        unit="天"
        value={noticeDays}
        min={law?.noticeDays ?? limits.noticeDays.min}
        max={limits.noticeDays.max}
        note={law && law.noticeDays > 0 ? `法律要求至少 ${law.noticeDays} 天` : undefined}
        onChange={(days) => change({ noticeDays: days })}
      />
      {form.body === 'ownersAssembly' && (
        <Card flush>
          <SwitchRow
            title="临时会议可以缩短公告时间"
            note="当地规定允许的才能打开"
            on={extraordinaryNoticeDays !== null}
            onChange={(on) =>
              change({ extraordinaryNoticeDays: on ? limits.extraordinaryNoticeDays.min : null })
            }
          />
        </Card>
      )}
      {extraordinaryNoticeDays !== null && (
        <NumberStepper
          label="临时会议至少提前几天"
          unit="天"
          value={extraordinaryNoticeDays}
          min={limits.extraordinaryNoticeDays.min}
          max={noticeDays}
          onChange={(days) => change({ extraordinaryNoticeDays: days })}
        />
      )}
      <NumberStepper
        label="投票最短几天"
        unit="天"
        value={windowDays.min}
        min={shortest}
        max={windowDays.max}
        onChange={(min) => change({ windowDays: { ...windowDays, min } })}
      />
      <NumberStepper
        label="投票最长几天"
        unit="天"
        value={windowDays.max}
        min={windowDays.min}
        max={limits.windowDays.max}
        onChange={(max) => change({ windowDays: { ...windowDays, max } })}
      />
      <NumberStepper
        label="结果公示几天"
        unit="天"
        value={postingDays}
        min={limits.postingDays.min}
        max={limits.postingDays.max}
        note="不少于 15 天"
        onChange={(days) => change({ postingDays: days })}
      />
    </Section>
  );
}
