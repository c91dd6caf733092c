import { Page } from '@/src/ui/page/page';

export default function WriteReportPage() {
  return <Page title="办结报告">{null}</Page>;
}
