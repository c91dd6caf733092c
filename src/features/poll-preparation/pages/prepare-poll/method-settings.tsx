import { View } from '@tarojs/components';
import { pollLimits } from '@/shared/polls/poll-limits';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FormItem } from './form-item';
import './method-settings.scss';

type MethodSettingsProps = {
  item: FormItem;
  onChange: (changes: Partial<FormItem>) => void;
  errorOf: (...codes: MethodProblem[]) => string | undefined;
};

type MethodProblem =
  | 'itemChoicesWrong'
  | 'itemWinnersWrong'
  | 'itemMaxScoreWrong'
  | 'itemBudgetWrong';

/** The numbers a method asks for: how many to choose, how many to win, the best score, the money. */
export function MethodSettings({ item, onChange, errorOf }: MethodSettingsProps) {
  const { kind, minChoices, maxChoices, winners, maxScore, budget, limitsProjects } = item;
  const count = item.options.length;
  const most = Math.max(1, count - 1);
  if (kind === 'approveReject' || kind === 'single') return null;
  return (
    <View className="method-settings">
      {kind === 'approval' && (
        <NumberStepper
          label="每人最少选"
          unit="项"
          value={minChoices}
          min={1}
          max={maxChoices}
          onChange={(value) => onChange({ minChoices: value })}
        />
      )}
      {(kind === 'approval' || (kind === 'budget' && limitsProjects)) && (
        <NumberStepper
          label="每人最多选"
          unit="项"
          value={maxChoices}
          min={kind === 'approval' ? minChoices : 1}
          max={count}
          error={errorOf('itemChoicesWrong')}
          onChange={(value) => onChange({ maxChoices: value })}
        />
      )}
      {kind === 'score' && (
        <NumberStepper
          label="最高分"
          unit="分"
          note="最低是 0 分"
          value={maxScore}
          min={pollLimits.maxScore.min}
          max={pollLimits.maxScore.max}
          error={errorOf('itemMaxScoreWrong')}
          onChange={(value) => onChange({ maxScore: value })}
        />
      )}
      {kind !== 'budget' && (
        <NumberStepper
          label="最后选出"
          unit="项"
          note="并列时不抽签，如实公布"
          value={winners}
          min={1}
          max={most}
          error={errorOf('itemWinnersWrong')}
          onChange={(value) => onChange({ winners: value })}
        />
      )}
      {kind === 'budget' && (
        <>
          <TextField
            label="资金总额（元）"
            type="digit"
            value={budget}
            placeholder="例如：50000"
            error={errorOf('itemBudgetWrong')}
            onChange={(text) => onChange({ budget: text })}
          />
          <SwitchRow
            title="限制每人选几个项目"
            note="不限制的话，赞成几个就选几个"
            on={limitsProjects}
            onChange={(on) => onChange({ limitsProjects: on })}
          />
        </>
      )}
    </View>
  );
}
