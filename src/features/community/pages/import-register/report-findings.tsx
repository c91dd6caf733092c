import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import type { RegisterReport } from '../../community-types';
import './report.scss';

type Finding = RegisterReport['faults']['first'][number];

/** Lines that cannot be imported, each with what is wrong and how to put it right. */
export function ReportFaults({ report: { faults } }: { report: RegisterReport }) {
  const left = faults.count - faults.first.length;
  if (faults.count === 0) return null;
  return (
    <Section title={`${faults.count} 处错误`}>
      <Callout tone="danger" title="请在文件里改好，再上传">
        现在什么都没有导入。也可以选择有错的行先不导入。
      </Callout>
      <Findings findings={faults.first} />
      {left > 0 && <View className="register-report__note">{`还有 ${left} 处`}</View>}
    </Section>
  );
}

/** Doubtful lines that can be imported all the same, and columns that were left out. */
export function ReportWarnings({
  report: { warnings, ignoredColumns },
}: {
  report: RegisterReport;
}) {
  const left = warnings.count - warnings.first.length;
  return (
    <>
      {warnings.count > 0 && (
        <Section title={`${warnings.count} 处提醒`}>
          <Findings findings={warnings.first} />
          {left > 0 && <View className="register-report__note">{`还有 ${left} 处`}</View>}
        </Section>
      )}
      {ignoredColumns.length > 0 && (
        <View className="register-report__note">
          {`没有导入的列：${ignoredColumns.map(({ name }) => name).join('、')}`}
        </View>
      )}
    </>
  );
}

function Findings({ findings }: { findings: Finding[] }) {
  return (
    <Card>
      {findings.map(({ line, column, cell, message }) => (
        <View key={`${line}${column}${message}`} className="register-report__row">
          <View className="register-report__room">
            {`第 ${line} 行${column ? `　${column}` : ''}`}
          </View>
          <View>{message}</View>
          {cell && <View className="register-report__note">{`表格里写的是：${cell}`}</View>}
        </View>
      ))}
    </Card>
  );
}
