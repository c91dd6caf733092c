import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openStatistics } from '../desk-pages';

/** The way to the statistics, for those who may read them; else nothing. */
export function StatisticsWay() {
  if (!useMay('volunteering.readStatistics')) return null;
  return (
    <Card flush>
      <ListItem
        icon="chart-pie"
        title="志愿服务统计"
        note="按月份、类别和楼栋，可以导出"
        onPress={openStatistics}
      />
    </Card>
  );
}
