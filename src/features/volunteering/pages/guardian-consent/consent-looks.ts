import type { Look } from '../../shift-looks';
import type { GuardianConsent } from '../../volunteering-types';

/** How a guardian's consent stands. */
export const consentLooks: Record<GuardianConsent['state'], Look> = {
  asked: { word: '等您答复', icon: 'hourglass', tone: 'warning' },
  given: { word: '已同意', icon: 'circle-check', tone: 'success' },
  declined: { word: '没有同意', icon: 'circle-x', tone: 'neutral' },
  withdrawn: { word: '已撤回', icon: 'undo-2', tone: 'neutral' },
  replaced: { word: '已另外提出', icon: 'repeat', tone: 'neutral' },
};
