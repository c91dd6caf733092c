import { isWebAddress, settingsLimits } from '@/shared/community/settings';
import { plainLine } from '@/shared/plain-text';
import type { Settings } from '../../community-types';

/** Numbers as they are typed. */
export type SettingsDraft = Omit<Settings, NumberField> & Record<NumberField, string>;
type NumberField = 'cosignThreshold' | 'cosignDays' | 'postingDays';

export const draftOf = (settings: Settings): SettingsDraft => ({
  ...settings,
  cosignThreshold: String(settings.cosignThreshold),
  cosignDays: String(settings.cosignDays),
  postingDays: String(settings.postingDays),
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
    ...numberProblem('cosignThreshold', draft.cosignThreshold),
    ...numberProblem('cosignDays', draft.cosignDays),
    ...numberProblem('postingDays', draft.postingDays),
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
  cosignThreshold: Number(draft.cosignThreshold),
  cosignDays: Number(draft.cosignDays),
  postingDays: Number(draft.postingDays),
});
