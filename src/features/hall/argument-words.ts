import type { ArgumentSide } from '@/shared/hall/arguments/argument-side';
import type { Stance } from '@/shared/hall/arguments/stance';
import type { IconName } from '@/src/ui/icon/icon';

export const stanceIcons: Record<Stance, IconName> = {
  supports: 'thumbs-up',
  opposes: 'thumbs-down',
  undecided: 'circle-help',
};

/** The side of an argument as its tag shows it. */
export const sideLooks: Record<ArgumentSide, { word: string; icon: IconName }> = {
  for: { word: '支持', icon: 'thumbs-up' },
  against: { word: '反对', icon: 'thumbs-down' },
};

/** "8 人评价过，6 人觉得有道理". */
export const marksWords = ({ sound, marked }: { sound: number; marked: number }): string =>
  `${marked} 人评价过，${sound} 人觉得有道理`;
