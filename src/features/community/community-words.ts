import type { BindingRelation, BindingState } from '@/shared/community/house-binding';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import type { Community, OwnBinding } from './community-types';

export const communityKinds: Record<Community['kind'], string> = {
  compound: '小区',
  village: '村',
  residentialCommunity: '社区',
};

/** What each relation means, for somebody who has to choose one. */
export const relationNotes: Record<BindingRelation, string> = {
  owner: '房产证上有您的名字',
  coOwner: '您和别人共同拥有这套房',
  householdMember: '户口在这一户',
  family: '您和业主（户主）是一家人，住在这里',
  tenant: '您租住在这里',
};

type StateLook = { word: string; icon: IconName; tone: Tone };

const looks: Record<BindingState, StateLook> = {
  pending: { word: '等待审核', icon: 'hourglass', tone: 'warning' },
  approved: { word: '已登记', icon: 'circle-check', tone: 'success' },
  rejected: { word: '没有通过', icon: 'circle-x', tone: 'danger' },
  withdrawn: { word: '已撤回', icon: 'undo-2', tone: 'neutral' },
  revoked: { word: '已解除', icon: 'ban', tone: 'neutral' },
};

const expired: StateLook = { word: '已到期', icon: 'clock', tone: 'neutral' };

/** How a binding stands, in a word with its icon. */
export const lookOf = ({ state, isValid }: Pick<OwnBinding, 'state' | 'isValid'>): StateLook =>
  state === 'approved' && !isValid ? expired : looks[state];
