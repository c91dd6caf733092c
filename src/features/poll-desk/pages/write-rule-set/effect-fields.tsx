import { legalEffects } from '@/shared/polls/legal-effects';
import { lawOf } from '@/shared/polls/own-rules/law-of';
import { ownRuleSetLimits } from '@/shared/polls/own-rules/own-rule-set';
import type { LegalEffect } from '@/shared/polls/rule-set';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { RuleSetFieldsProps } from './basis-fields';

/** Who holds the pen for several, on what the rule rests, and what a poll under it can be worth. */
export function EffectFields({ form, change, errorOf }: RuleSetFieldsProps) {
  const ofOwners = form.body === 'ownersAssembly';
  const law = lawOf(form.body, form.basis);
  const { principalsPerProxy } = ownRuleSetLimits;
  const mostPrincipals = law
    ? (law.proxy.principalsPerProxy ?? principalsPerProxy.max)
    : principalsPerProxy.max;
  return (
    <>
      {(form.basis === 'units' || mostPrincipals > 0) && (
        <Section title="谁来投">
          {form.basis === 'units' && (
            <ChoiceGroup
              label="一套房有几位共有人，听谁的？"
              choices={[
                { value: 'firstVote', label: '先投的那一位为准' },
                {
                  value: 'representative',
                  label: '由共有人推选一位代表',
                  note: '没有推选，不能投票',
                },
              ]}
              value={form.coOwnerRule}
              onChange={(coOwnerRule) => change({ coOwnerRule })}
            />
          )}
          {mostPrincipals > 0 && (
            <NumberStepper
              label="一个人最多接受几位的委托"
              unit="位"
              value={form.principalsPerProxy}
              min={0}
              max={mostPrincipals}
              note="0 就是不能委托，只能本人投"
              onChange={(count) => change({ principalsPerProxy: count })}
            />
          )}
        </Section>
      )}
      <Section title="依据和效力">
        <TextArea
          label="依据什么"
          value={form.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
          maxLength={ownRuleSetLimits.legalBasis.max}
          placeholder="例如：本小区业主大会议事规则第八条"
          hint={law ? `法律依据会自动写上：${law.legalBasis}` : '没有依据也可以征询意见'}
          error={errorOf('ruleSetLegalBasisMissing', 'ruleSetLegalBasisLength')}
          optional={!form.binding && form.participation === 'strict'}
        />
        {ofOwners && (
          <ChoiceGroup
            label="按这套规则的表决，最多有什么效力？"
            choices={(['advisory', 'binding'] as LegalEffect[]).map((effect) => ({
              value: effect,
              label: legalEffects[effect].label,
              note: legalEffects[effect].note,
            }))}
            value={form.binding ? 'binding' : 'advisory'}
            onChange={(effect) => change({ binding: effect === 'binding' })}
          />
        )}
      </Section>
    </>
  );
}
