import { Picker, View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import type { DatePartProps } from './date-part';

/** WeChat's own picker, which people know from other mini-programs. */
export function DatePart({ kind, label, value, onChange, earliest, latest }: DatePartProps) {
  const isDate = kind === 'date';
  return (
    <Picker
      mode={kind}
      className="date-time-field__part"
      value={value}
      {...(earliest ? { start: earliest } : {})}
      {...(latest ? { end: latest } : {})}
      onChange={({ detail }) => onChange(String(detail.value))}
    >
      <View
        className="field__control date-time-field__shown"
        {...describe({ role: 'button', label: `${label} ${value || '未选择'}` })}
      >
        <Icon name={isDate ? 'calendar' : 'clock'} />
        <View>{value || (isDate ? '选择日期' : '选择时间')}</View>
      </View>
    </Picker>
  );
}
