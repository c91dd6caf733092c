import type { DigestSection } from '@/shared/hall/digest/digest-sections';
import type { IconName } from '@/src/ui/icon/icon';

export const sectionIcons: Record<DigestSection, IconName> = {
  polls: 'vote',
  accepted: 'circle-check',
  concluded: 'scroll-text',
  sessions: 'users',
  done: 'clipboard-check',
  late: 'hourglass',
  declined: 'circle-x',
};
