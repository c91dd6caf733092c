import { fireEvent, render, screen, within } from '@testing-library/react';
import { BarChart } from './bar-chart';
import type { Bar } from './chart-words';

const bars: Bar[] = [
  { key: 'a', name: '赞成', value: 60, text: '60 户', mark: '通过' },
  { key: 'b', name: '反对', value: 30, text: '30 户', tone: 'danger' },
];
const threshold = { value: 51, text: '需超过 50 户' };

it('is one image whose sentence has every bar, its share and what the line means', () => {
  render(<BarChart title="第一项" bars={bars} whole={90} threshold={threshold} />);
  expect(
    screen.getByRole('img', {
      name: '第一项：赞成 60 户（占 66.66%），通过；反对 30 户（占 33.33%）。需超过 50 户。',
    }),
  ).toBeVisible();
});

it('gives every number once more as rows that name their columns, seen or not', () => {
  const columns = { name: '选项', value: '户数' };
  render(<BarChart title="第一项" bars={bars} whole={90} columns={columns} />);
  const table = screen.getByRole('list', { name: '第一项，数字表' });
  const rows = within(table).getAllByRole('listitem');
  expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
    '赞成（通过）：户数 60 户，占比 66.66%',
    '反对：户数 30 户，占比 33.33%',
  ]);
  expect(table).toHaveClass('chart-table--unseen');
  fireEvent.click(screen.getByRole('button', { name: '看数字表：第一项' }));
  expect(table).not.toHaveClass('chart-table--unseen');
  expect(screen.getByRole('button', { name: '收起数字表：第一项' })).toBeVisible();
});

it('pieces of a bar have their names in a legend and their numbers in sentence and table', () => {
  const parts = [
    { name: '已参与', value: 7, text: '7 户', tone: 'accent' as const },
    { name: '待复核', value: 1, text: '1 户', tone: 'warning' as const },
  ];
  render(
    <BarChart
      title="各楼栋"
      bars={[{ key: '1', name: '1栋', value: 8, text: '8 户', parts }]}
      whole={10}
    />,
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    '各楼栋：1栋 8 户（占 80%），其中已参与 7 户，待复核 1 户。',
  );
  expect(screen.getAllByText('待复核')).toHaveLength(2);
  expect(screen.getByRole('listitem')).toHaveAttribute(
    'aria-label',
    '1栋：数量 8 户，占比 80%，已参与 7 户，待复核 1 户',
  );
});

it('a long chart is summed up, its ends named, and the table pointed to', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    key: `${index}`,
    name: `${index + 1}栋`,
    value: index,
    text: `${index} 户`,
  }));
  render(<BarChart title="各楼栋" bars={many} whole={10} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    '各楼栋：共 9 项，最多的是9栋 8 户（占 80%），最少的是1栋 0 户（占 0%）。全部数字在下面的表里。',
  );
});

it('nothing to take a share of, and more than the whole, are drawn without breaking out', () => {
  const { container } = render(
    <BarChart title="空" bars={[{ key: 'x', name: '甲', value: 5, text: '5' }]} whole={0} />,
  );
  expect(container.querySelector('.chart__piece')).toHaveStyle({ width: '0%' });
  const over = render(
    <BarChart title="多" bars={[{ key: 'x', name: '甲', value: 5, text: '5' }]} whole={4} />,
  );
  expect(over.container.querySelector('.chart__piece')).toHaveStyle({ width: '100%' });
});
