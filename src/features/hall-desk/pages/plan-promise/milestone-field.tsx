import { View } from '@tarojs/components';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { dueDayProblem, isWithin, type PlannedMilestone } from '@/shared/hall/promises/plan-rules';
import { refusalMessage } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { TextField } from '@/src/ui/text-field/text-field';
import { DayField } from '../../components/day-field';
import './milestone-field.scss';

type MilestoneFieldProps = {
  number: number;
  milestone: PlannedMilestone;
  isTried: boolean;
  onChange: (changes: Partial<PlannedMilestone>) => void;
  onRemove: (() => void) | null;
};

/** One milestone of a plan, with what is wrong about it beside it. */
export function MilestoneField(props: MilestoneFieldProps) {
  const { number, milestone, isTried, onChange, onRemove } = props;
  const { title, dueDay } = milestone;
  const limits = promiseLimits.milestoneTitle;
  const now = new Date();
  const dayProblem = dueDay === '' ? null : dueDayProblem(dueDay, now);
  const dayWords = dayProblem ? refusalMessage(dayProblem.code) : undefined;
  return (
    <Card>
      <View className="milestone-field">
        <TextField
          label={`第 ${number} 个步骤`}
          value={title}
          onChange={(typed) => onChange({ title: typed })}
          maxLength={limits.max}
          placeholder="例如：采购门禁"
          error={
            isTried && !isWithin(title, limits)
              ? refusalMessage('milestoneTitleLength', limits)
              : undefined
          }
        />
        <DayField
          label="最晚哪一天完成"
          day={dueDay}
          onChange={(chosen) => onChange({ dueDay: chosen })}
          earliest={shanghaiDay(now)}
          error={isTried && dueDay === '' ? '请选择日期。' : dayWords}
        />
        {onRemove && (
          <TextButton icon="trash-2" label={`删去第 ${number} 个步骤`} onPress={onRemove}>
            删去这个步骤
          </TextButton>
        )}
      </View>
    </Card>
  );
}
