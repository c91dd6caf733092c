import type { ReactNode } from 'react';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';

/** Something that waits for this person. */
export type Task = {
  key: string;
  icon: IconName;
  title: string;
  note: ReactNode;
  word: { text: string; icon: IconName; tone: Tone };
  /** Missing where there is nothing to do but wait. */
  open?: () => void;
};
