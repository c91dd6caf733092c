import type { ExportedCell, ExportedColumn, ExportedTable } from '@/cloud/documents/public';
import { choices } from '@/shared/polls/choices';
import type { Totals } from '@/shared/polls/decision';
import { type ItemTally, outcomes } from '@/shared/polls/item-tally';
import { type BallotItem, methodNames } from '@/shared/polls/methods/ballot-item';
import type { Certificate } from '../results/read-certificate';

type Counted = {
  name: string;
  totals: Totals | null;
  heads?: number;
  points?: number;
  note?: string;
};

/** Every number of a result, one row for each thing that could be chosen. */
export function resultTable({ items, tally, ruleSet }: Certificate): ExportedTable {
  const withArea = ruleSet.measure === 'areaAndHeads';
  const columns: ExportedColumn[] = [
    { title: '序号', holds: 'count', width: 6 },
    { title: '事项', holds: 'text', width: 40 },
    { title: '计票方法', holds: 'text', width: 14 },
    { title: '选项', holds: 'text', width: 30 },
    { title: '人数', holds: 'count', width: 10 },
    ...(withArea ? [{ title: '面积（平方米）', holds: 'area' as const, width: 16 }] : []),
    { title: '得分', holds: 'count', width: 10 },
    { title: '说明', holds: 'text', width: 20 },
    { title: '本项结果', holds: 'text', width: 24 },
  ];
  const rows = items.flatMap((item, index) => {
    const counted = tally.items.find(({ itemId }) => itemId === item.itemId);
    if (!counted) return [];
    return countedRows(item, counted).map((row): ExportedCell[] => [
      index + 1,
      item.title,
      methodNames[item.method.kind].name,
      row.name,
      row.totals?.heads ?? row.heads ?? null,
      ...(withArea ? [row.totals?.areaHundredths ?? null] : []),
      row.points ?? null,
      row.note ?? '',
      outcomes[counted.outcome],
    ]);
  });
  return { name: '各项结果', columns, rows };
}

function countedRows(item: BallotItem, counted: ItemTally): Counted[] {
  const title = (optionId: string) =>
    item.options.find((option) => option.optionId === optionId)?.title ?? '';
  if (counted.kind === 'approveReject') {
    return (['approve', 'reject', 'abstain'] as const).map((choice) => ({
      name: choices[choice],
      totals: counted.counted[choice],
    }));
  }
  const abstained = { name: choices.abstain, totals: counted.abstained };
  const place = (optionId: string): string => {
    if (counted.kind === 'budget')
      return counted.funded.some((project) => project.optionId === optionId) ? '获得资金' : '';
    if (counted.winners.includes(optionId)) return '选出';
    return counted.tied.includes(optionId) ? '并列，没有选出' : '';
  };
  switch (counted.kind) {
    case 'single':
    case 'approval':
      return [
        ...counted.options.map(({ optionId, support }) => ({
          name: title(optionId),
          totals: support,
          note: place(optionId),
        })),
        abstained,
      ];
    case 'score':
      return [
        ...counted.options.map(({ optionId, points }) => ({
          name: title(optionId),
          totals: null,
          points,
          note: place(optionId),
        })),
        abstained,
      ];
    case 'ranked':
      return [
        ...counted.ranking.flatMap((group, index) => {
          const rank = counted.ranking.slice(0, index).flat().length + 1;
          return group.map((optionId) => ({
            name: title(optionId),
            totals: null,
            note: [`第 ${rank}`, place(optionId)].filter(Boolean).join('，'),
          }));
        }),
        abstained,
      ];
    case 'budget':
      return [
        ...counted.options.map(({ optionId, votes }) => ({
          name: title(optionId),
          totals: null,
          heads: votes,
          note: place(optionId),
        })),
        abstained,
      ];
  }
}
