import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import type { Application } from '../../community-types';

type Look = { word: string; icon: IconName; tone: Tone };

/** How far an application agrees with the register, in a word. */
export const matchLooks: Record<Application['match'], Look> = {
  nameAndPhone: { word: '姓名和手机都与名册一致', icon: 'badge-check', tone: 'success' },
  nameOnly: { word: '姓名一致，手机不同', icon: 'circle-alert', tone: 'warning' },
  phoneOnly: { word: '手机一致，姓名不同', icon: 'circle-alert', tone: 'warning' },
  none: { word: '与名册对不上', icon: 'circle-help', tone: 'warning' },
};

/** For family and tenants the register has nothing to say. */
export const notOnRegister: Look = { word: '需要另外核实', icon: 'circle-help', tone: 'info' };
