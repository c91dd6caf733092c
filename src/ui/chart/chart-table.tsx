import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import './chart.scss';

type ChartTableProps = {
  /** What the numbers are, e.g. "各楼栋参与情况". */
  title: string;
  /** Names of the columns, the row's name first. */
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
  /** Only for screen readers and in print; nothing to see on the screen. */
  unseen?: boolean;
};

/** The numbers of a chart as rows of text; each row is read aloud with the names of its columns. */
export function ChartTable({ title, columns, rows, unseen = false }: ChartTableProps) {
  return (
    <View
      className={`chart-table ${unseen ? 'chart-table--unseen' : ''}`}
      {...describe({ role: 'list', label: `${title}，数字表` })}
    >
      <View className="chart-table__row chart-table__row--head" {...describe({ hidden: true })}>
        {columns.map((column) => (
          <View key={column} className="chart-table__cell">
            {column}
          </View>
        ))}
      </View>
      {rows.map(({ key, cells }) => (
        <View
          key={key}
          className="chart-table__row"
          {...describe({ role: 'listitem', label: rowWords(columns, cells) })}
        >
          {cells.map((cell, index) => (
            <View key={columns[index] ?? index} className="chart-table__cell">
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

const rowWords = (columns: readonly string[], [name = '', ...values]: readonly string[]): string =>
  `${name}：${values.map((value, index) => `${columns[index + 1] ?? ''} ${value}`).join('，')}`;
