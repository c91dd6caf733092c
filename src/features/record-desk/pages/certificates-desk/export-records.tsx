import { useState } from 'react';
import { DaysFields, type ServiceDays, thisYear } from '@/src/features/service-record/public';
import { cloudClient } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { DocumentButton } from '@/src/ui/document-button/document-button';

/** The services of a period as a workbook for the civil affairs' volunteer system. */
export function ExportRecords() {
  const [days, setDays] = useState<ServiceDays>(() => thisYear());
  return (
    <>
      <Callout tone="info" title="导出给民政志愿服务系统">
        只导出公示期满的服务时长。证件号码一栏是空的，请补填以后再导入，并核对表头顺序。导出会留下记录。
      </Callout>
      <DaysFields days={days} onChange={(changes) => setDays({ ...days, ...changes })} />
      <DocumentButton make={cloudClient.volunteering.exportServiceRecords.mutate} input={days}>
        导出服务记录（Excel）
      </DocumentButton>
    </>
  );
}
