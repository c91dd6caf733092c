import { View } from '@tarojs/components';
import { cloudClient } from '@/src/platform/cloud';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Section } from '@/src/ui/section/section';

/** The attendance sheet on paper, to sign on, or as a workbook. */
export const PrintSheet = ({ sessionId }: { sessionId: string }) => (
  <Section title="签到表">
    <View>有姓名和房号，只供核对，请妥善保管。每次生成都有记录。</View>
    <DocumentButton
      icon="clipboard-check"
      make={cloudClient.hall.printAttendance.mutate}
      input={{ sessionId, format: 'pdf' }}
    >
      打印签到表（可签名）
    </DocumentButton>
    <DocumentButton
      make={cloudClient.hall.printAttendance.mutate}
      input={{ sessionId, format: 'xlsx' }}
    >
      导出签到表格
    </DocumentButton>
  </Section>
);
