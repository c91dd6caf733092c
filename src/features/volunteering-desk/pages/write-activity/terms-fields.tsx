import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import { type Skill, skillNames, skills } from '@/shared/volunteering/skills';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FormPart } from './form-part';

const deadlines = [0, 2, 6, 12, 24, 48, 72];
const { min: youngest, max: oldest } = activityLimits.age;
/** Digits as they are typed: an empty field is no age, which the rules say. */
const asAge = (typed: string): number => Number(typed.replace(/\D/g, '') || 0);

/** Risks, insurance, and who may join. */
export function TermsFields({ form, change, errorOf }: FormPart) {
  return (
    <>
      <Section title="风险和保险">
        <TextArea
          label="可能的风险和注意事项"
          value={form.risks}
          onChange={(risks) => change({ risks })}
          maxLength={activityLimits.risks.max}
          placeholder="例如：上下楼梯请扶好扶手；天热请带水"
          hint="报名的人要先看过、同意，才能报名"
          error={errorOf('activityRisksLength')}
        />
        <Card flush>
          <SwitchRow
            title="可能伤到身体"
            note="要先买保险才能发布"
            on={form.isRisky}
            onChange={(isRisky) => change({ isRisky })}
          />
          <SwitchRow
            title="抢险救灾"
            note="只限成年人"
            on={form.isRescue}
            onChange={(isRescue) =>
              change({
                isRescue,
                ...(isRescue && form.leastAge < 18 ? { leastAge: 18 } : {}),
              })
            }
          />
          <SwitchRow
            title="已买保险"
            on={form.insurance === 'bought'}
            onChange={(bought) => change({ insurance: bought ? 'bought' : 'none' })}
          />
        </Card>
        {form.isRisky && form.insurance === 'none' && (
          <Callout tone="warning">{refusalMessage('riskyNeedsInsurance')}</Callout>
        )}
        {form.insurance === 'bought' && (
          <TextField
            label="保险说明"
            value={form.insuranceNote}
            onChange={(insuranceNote) => change({ insuranceNote })}
            maxLength={activityLimits.insuranceNote.max}
            placeholder="例如：每人 10 万元意外险"
            error={errorOf('insuranceNoteLength')}
            optional
          />
        )}
      </Section>
      <Section title="谁可以报名">
        <TextField
          label="最小几岁"
          type="number"
          value={form.leastAge === 0 ? '' : String(form.leastAge)}
          onChange={(typed) => change({ leastAge: asAge(typed) })}
          maxLength={3}
          hint={`${youngest} 到 100 岁；不满 18 岁的要监护人同意`}
          error={errorOf('activityAgesWrong', 'rescueAgeTooLow')}
        />
        <TextField
          label="最大几岁"
          type="number"
          value={form.mostAge === null ? '' : String(form.mostAge)}
          onChange={(typed) => change({ mostAge: typed === '' ? null : asAge(typed) })}
          maxLength={3}
          hint={`不限就空着，最大 ${oldest} 岁`}
          optional
        />
        <SkillFields form={form} change={change} errorOf={errorOf} />
        <SelectField
          label="什么时候以前可以随便取消"
          options={[...new Set([...deadlines, form.cancelHours])]
            .sort((one, other) => one - other)
            .map((hours) => ({
              value: String(hours),
              label: hours === 0 ? '开始以前都可以' : `开始前 ${hours} 小时`,
            }))}
          value={String(form.cancelHours)}
          onChange={(hours) => change({ cancelHours: Number(hours) })}
          error={errorOf('cancelHoursRange')}
        />
      </Section>
    </>
  );
}

/** Most activities ask for none: the list opens where somebody wants it. */
function SkillFields({ form: { neededSkills }, change }: FormPart) {
  const [isOpen, open] = useState(neededSkills.length > 0);
  return (
    <>
      <Card flush>
        <SwitchRow
          title="要有特长"
          note="会其中一样的人才能报名"
          on={isOpen}
          onChange={(on) => {
            open(on);
            if (!on) change({ neededSkills: [] });
          }}
        />
      </Card>
      {isOpen && (
        <ManyChoices<Skill>
          label="会其中一样就行"
          choices={skillNames.map((skill) => ({ value: skill, label: skills[skill] }))}
          values={neededSkills}
          onChange={(chosen) => change({ neededSkills: chosen })}
        />
      )}
    </>
  );
}
