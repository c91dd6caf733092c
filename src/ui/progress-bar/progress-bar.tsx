import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import './progress-bar.scss';

type ProgressBarProps = {
  label: string;
  /** The number in words, e.g. "66.67%（需超过 50%）". */
  text: string;
  /** 0 to 1. */
  share: number;
  /** Where enough begins, 0 to 1; drawn as a line. */
  threshold?: number;
  tone?: 'accent' | 'neutral' | 'danger';
};

const percent = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;

export function ProgressBar({ label, text, share, threshold, tone = 'accent' }: ProgressBarProps) {
  return (
    <View
      className="progress-bar"
      {...describe({ role: 'progressbar', label: `${label} ${text}`, valueNow: percent(share) })}
    >
      <View className="progress-bar__words">
        <View>{label}</View>
        <View className="progress-bar__text">{text}</View>
      </View>
      <View className="progress-bar__track">
        <View
          className={`progress-bar__fill progress-bar__fill--${tone}`}
          style={{ width: `${percent(share)}%` }}
        />
        {threshold !== undefined && (
          <View className="progress-bar__threshold" style={{ left: `${percent(threshold)}%` }} />
        )}
      </View>
    </View>
  );
}
