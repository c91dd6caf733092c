import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { openPage } from '@/src/platform/open-page';

/** Addresses of the feature's pages with their parameters, in one place. */
const folder = '/features/moderation/pages';

export const openModerationItem = (itemId: string): void =>
  openPage(`${folder}/item/index`, { itemId });
export const openOwnContent = (): void => openPage(`${folder}/own-content/index`);
export const openReport = (kind: ModeratedKind, id: string): void =>
  openPage(`${folder}/report/index`, { kind, id });
