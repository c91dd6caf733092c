import { type BindingRelation, bindingRelations } from '@/shared/community/house-binding';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { relationNotes } from '../../community-words';
import type { JoinStepProps } from './house-step';
import type { PersonProblems } from './join-draft';

type PersonStepProps = JoinStepProps & {
  problems: PersonProblems;
  relations: readonly BindingRelation[];
};

/** Who the applicant is; only what is compared with the register. */
export function PersonStep({ draft, change, problems, relations }: PersonStepProps) {
  const { relation, adult, name, phone } = draft;
  return (
    <>
      <ChoiceGroup
        label="您和这间房是什么关系？"
        choices={relations.map((value) => ({
          value,
          label: bindingRelations[value],
          note: relationNotes[value],
        }))}
        value={relation}
        onChange={(chosen) => change({ relation: chosen })}
        error={problems.relation}
      />
      <Section title="您的姓名和手机">
        <TextField
          label="姓名"
          value={name}
          onChange={(typed) => change({ name: typed })}
          maxLength={30}
          placeholder="和身份证上的一样"
          error={problems.name}
        />
        <TextField
          label="手机号"
          type="phone"
          value={phone}
          onChange={(typed) => change({ phone: typed })}
          placeholder="11 位手机号"
          hint="只用来和名册核对，别的居民看不到。"
          error={problems.phone}
        />
      </Section>
      <ChoiceGroup
        label="您年满 18 周岁了吗？"
        choices={[
          { value: 'yes', label: '满 18 周岁', note: '可以提议题、投票' },
          { value: 'no', label: '未满 18 周岁', note: '可以看公告和结果' },
        ]}
        value={adult === null ? null : adult ? 'yes' : 'no'}
        onChange={(answer) => change({ adult: answer === 'yes' })}
        error={problems.adult}
      />
    </>
  );
}
