import { isWebAddress, settingsLimits } from '@/shared/community/settings';
import { plainLine } from '@/shared/plain-text';
import type { Settings } from '../../community-types';
import { stepDaysFields } from './settings-words';

/** Numbers as they are typed. */
export type SettingsDraft = Omit<Settings, NumberField> & Record<NumberField, string>;
type NumberField = (typeof numberFields)[number];

const numberFields = ['cosignThreshold', 'cosignDays', 'postingDays', ...stepDaysFields] as const;

const inNumberFields = <Value>(read: (field: NumberField) => Value) =>
  Object.fromEntries(numberFields.map((field) => [field, read(field)])) as Record<
    NumberField,
    Value
  >;

export const draftOf = (settings: Settings): SettingsDraft => ({
  ...settings,
  ...inNumberFields((field) => String(settings[field])),
});

export type SettingsProblems = Partial<
  Record<NumberField | 'privacyContact' | 'officialSystemUrl', string>
>;

const numberProblem = (field: NumberField, text: string): SettingsProblems => {
  const { least, most } = settingsLimits[field];
  const value = Number(text);
  const isFine = /^\d+$/.test(text) && value >= least && value <= most;
  return isFine ? {} : { [field]: `请填 ${least} 到 ${most} 之间的整数。` };
};

/** What cannot be saved, in words for each field. */
export function settingsProblems(draft: SettingsDraft): SettingsProblems {
  const { most } = settingsLimits.privacyContact;
  return {
    ...Object.assign({}, ...numberFields.map((field) => numberProblem(field, draft[field]))),
    ...(plainLine(draft.privacyContact).length > most
      ? { privacyContact: `最多 ${most} 个字。` }
      : {}),
    ...(draft.officialSystemUrl === '' || isWebAddress(draft.officialSystemUrl)
      ? {}
      : { officialSystemUrl: '请填以 https:// 开头的网址，或者留空。' }),
  };
}

export const settingsOf = (draft: SettingsDraft): Settings => ({
  ...draft,
  ...inNumberFields((field) => Number(draft[field])),
});
