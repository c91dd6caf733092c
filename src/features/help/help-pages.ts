import { openPage, replacePage } from '@/src/platform/open-page';

const folder = '/features/help/pages';

/** Lists of requests; `asked` and `helping` are the person's own, `toSettle` is for staff. */
export type HelpTab = 'open' | 'asked' | 'helping' | 'toSettle';

/** Addresses of the feature's pages with their parameters, in one place. */
export const openHelpList = (tab: HelpTab = 'open'): void =>
  openPage(`${folder}/help-list/index`, { tab });
export const openHelpRequest = (requestId: string): void =>
  openPage(`${folder}/help-request/index`, { requestId });
export const openAskForHelp = (): void => openPage(`${folder}/ask-for-help/index`);

/** After asking: going back skips the form. */
export const showHelpRequest = (requestId: string): void =>
  replacePage(`${folder}/help-request/index`, { requestId });
