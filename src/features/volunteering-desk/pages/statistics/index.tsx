import { Page } from '@/src/ui/page/page';

export default function StatisticsPage() {
  return <Page title="志愿服务统计">{null}</Page>;
}
