import { View } from '@tarojs/components';
import type { RegisterReport } from '../../community-types';

type CommitSummaryProps = { report: RegisterReport; removes: boolean };

/** What is about to happen, in the numbers of the report. */
export function CommitSummary({ report, removes }: CommitSummaryProps) {
  const word = report.kind === 'village' ? '户' : '套';
  const sentences = [
    `新增 ${report.added.count} ${word}，变更 ${report.changed.count} ${word}。`,
    ...(report.faults.count > 0 ? [`${report.faults.count} 处有错的行不导入。`] : []),
    ...(removes ? [`移除 ${report.missing.count} ${word}。`] : []),
    '不再是业主（户内成员）的住户，登记会马上失效，并会收到说明。以前的名册留有记录。',
  ];
  return (
    <View>
      {sentences.map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
    </View>
  );
}
