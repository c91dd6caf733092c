import { minutesText } from '@/shared/volunteering/minutes-text';
import type { CloudOutputs } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { BarChart } from '@/src/ui/chart/bar-chart';
import { ListItem } from '@/src/ui/list-item/list-item';
import { share } from '@/src/ui/words/quantities';

type Row = CloudOutputs['volunteering']['statistics']['byMonth'][number];

/** Minutes as bars, and below them the other figures of every row. */
export function FigureTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const shown = rows.flatMap(({ figures, ...row }) => (figures ? [{ ...row, ...figures }] : []));
  const whole = shown.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <>
      {shown.length > 0 && (
        <Card>
          <BarChart
            title={title}
            columns={{ name: '分组', value: '服务时长' }}
            whole={whole}
            bars={shown.map(({ key, name, minutes }) => ({
              ...{ key, name, value: minutes, text: minutesText(minutes) },
            }))}
          />
        </Card>
      )}
      <Card flush>
        {rows.map((row) => (
          <ListItem key={row.key} title={row.name} note={noteOf(row)} />
        ))}
      </Card>
    </>
  );
}

function noteOf({ figures }: Row): string {
  if (!figures) return '人数太少，不显示';
  const { shifts, people, minutes, places, missed } = figures;
  const absent = missed === 0 ? '全部到场' : `没到场 ${missed} 人次，占 ${share(missed, places)}`;
  return `${shifts} 个班次，${people} 人服务 ${minutesText(minutes)}，${absent}`;
}
