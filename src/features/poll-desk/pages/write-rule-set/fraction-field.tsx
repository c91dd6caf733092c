import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Threshold } from '@/shared/polls/thresholds';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextField } from '@/src/ui/text-field/text-field';
import './fraction-field.scss';

type FractionFieldProps = {
  label: string;
  value: Threshold;
  onChange: (value: Threshold) => void;
  hint?: string;
};

const usual = {
  'moreThan 1/2': '超过一半（正好一半不算）',
  'atLeast 1/2': '至少一半（正好一半也算）',
  'atLeast 2/3': '至少三分之二（正好也算）',
  'atLeast 3/4': '至少四分之三（正好也算）',
  'atLeast 4/5': '至少五分之四（正好也算）',
  'atLeast 1/1': '全部',
} as const;

type Usual = keyof typeof usual;

const nameOf = ({ comparison, numerator, denominator }: Threshold): string =>
  `${comparison} ${numerator}/${denominator}`;

const thresholdOf = (name: Usual): Threshold => {
  const [comparison, fraction = ''] = name.split(' ');
  const [numerator, denominator] = fraction.split('/').map(Number);
  return {
    comparison: comparison === 'atLeast' ? 'atLeast' : 'moreThan',
    numerator: numerator ?? 0,
    denominator: denominator ?? 0,
  };
};

const isUsual = (name: string): name is Usual => name in usual;

/** A share as an exact fraction: a usual one from the list, or any other in two whole numbers. */
export function FractionField({ label, value, onChange, hint }: FractionFieldProps) {
  const name = nameOf(value);
  const [isTyped, type] = useState(!isUsual(name));
  const options = [
    ...Object.entries(usual).map(([one, words]) => ({ value: one, label: words })),
    { value: 'other', label: '别的分数，自己填' },
  ];
  return (
    <>
      <SelectField
        label={label}
        options={options}
        value={isTyped ? 'other' : name}
        onChange={(chosen) => {
          type(!isUsual(chosen));
          if (isUsual(chosen)) onChange({ ...value, ...thresholdOf(chosen) });
        }}
        hint={hint}
      />
      {isTyped && (
        <View className="fraction-field">
          <ChoiceGroup
            label={`${label}：正好达到算不算`}
            showLabel={false}
            choices={[
              { value: 'atLeast', label: '至少', note: '正好也算' },
              { value: 'moreThan', label: '超过', note: '正好不算' },
            ]}
            value={value.comparison}
            onChange={(comparison) => onChange({ ...value, comparison })}
          />
          <View className="fraction-field__terms">
            <TextField
              label={`${label}：分成几份`}
              type="number"
              value={value.denominator === 0 ? '' : String(value.denominator)}
              onChange={(text) => onChange({ ...value, denominator: numberOf(text) })}
              maxLength={4}
            />
            <TextField
              label={`${label}：要几份`}
              type="number"
              value={value.numerator === 0 ? '' : String(value.numerator)}
              onChange={(text) => onChange({ ...value, numerator: numberOf(text) })}
              maxLength={4}
            />
          </View>
        </View>
      )}
    </>
  );
}

const numberOf = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);
