import { minutesText } from '@/shared/volunteering/minutes-text';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextField } from '@/src/ui/text-field/text-field';
import type { HelpMeans } from '../../help-types';
import { NeighbourHome } from './neighbour-home';
import type { StepProps } from './what-step';

type WhereStepProps = StepProps & { means: HelpMeans };

/** Where to, whom to call, and who pays the minutes; staff also for somebody without a phone. */
export function WhereStep({ draft, change, problems, means }: WhereStepProps) {
  const { isForNeighbour, neighbourName, unitId, phone, way } = draft;
  const isStaff = useMay('volunteering.helpAsStaff');
  const isOnlyStaff = isStaff && means.homes.length === 0;
  return (
    <>
      {isStaff && !isOnlyStaff && (
        <Card flush>
          <SwitchRow
            title="替没有手机的邻居求助"
            note="您的单位会写在旁边，时间由您替邻居确认"
            on={isForNeighbour}
            onChange={(on) => change({ isForNeighbour: on, unitId: '', phone: null })}
          />
        </Card>
      )}
      {isForNeighbour ? (
        <>
          <TextField
            label="邻居的姓名"
            value={neighbourName}
            maxLength={30}
            onChange={(typed) => change({ neighbourName: typed })}
            hint="别人看到的是隐去名字的，例如“3栋 王**”。"
            error={problems.neighbourName}
          />
          <NeighbourHome draft={draft} change={change} problems={problems} />
        </>
      ) : (
        <ChoiceGroup
          label="到哪里帮忙？"
          choices={means.homes.map(({ unitId: value, label }) => ({
            value,
            label,
            icon: 'house',
          }))}
          value={unitId}
          onChange={(chosen) => change({ unitId: chosen })}
          error={problems.home}
        />
      )}
      <TextField
        label="联系电话"
        value={phone ?? ''}
        maxLength={20}
        onChange={(typed) => change({ phone: typed })}
        hint={`${isForNeighbour ? '邻居没有电话的，写您的办公电话。' : ''}只有来帮忙的人和社区工作人员能看到，办完就删去。`}
        error={problems.phone}
      />
      {!isForNeighbour && means.timeBank && (
        <ChoiceGroup
          label="时长怎么算？"
          choices={[
            {
              value: 'mutual',
              label: '互助',
              note: '您不用付出，帮忙的邻居记时长',
              icon: 'hand-heart',
            },
            { value: 'timeBank', ...timeBankChoice(means.timeBank.spendableMinutes) },
          ]}
          value={way}
          onChange={(chosen) => change({ way: chosen })}
        />
      )}
    </>
  );
}

function timeBankChoice(spendable: number | null) {
  const note =
    spendable === null
      ? '用自己做志愿攒下的时长。您还没有登记成志愿者'
      : `用自己攒下的时长，现在可以用 ${minutesText(Math.max(0, spendable))}`;
  const disabled = spendable === null || spendable <= 0;
  return { label: '时间银行', note, icon: 'repeat' as const, disabled };
}
