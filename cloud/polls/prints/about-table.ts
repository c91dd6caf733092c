import type { ExportedCell, ExportedTable } from '@/cloud/documents/public';
import { legalEffects } from '@/shared/polls/legal-effects';
import { type Visibility, visibilities } from '@/shared/polls/visibility';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { AnnouncedPoll } from '../poll-row';
import type { Certificate } from '../results/read-certificate';

type Described = Pick<
  AnnouncedPoll,
  'title' | 'legalEffect' | 'opensAt' | 'closesAt' | 'ruleSet' | 'rollRoot' | 'rollVersion'
> & { visibility: Visibility };

/** The sheet of an exported workbook that says what poll it is of and what that is worth in law. */
export const aboutTable = (
  poll: Described,
  exportedAt: Date,
  more: readonly (readonly [string, string])[] = [],
): ExportedTable => {
  const rows: ExportedCell[][] = [
    ['表决', poll.title],
    ['法律效力', legalEffects[poll.legalEffect].label],
    ['投票方式', visibilities[poll.visibility]],
    ['会议规则', poll.ruleSet.name],
    ['依据', poll.ruleSet.legalBasis],
    ['投票时间', `${shanghaiTimeText(poll.opensAt)} 至 ${shanghaiTimeText(poll.closesAt)}`],
    ...more.map((row) => [...row]),
    [`名册指纹（第 ${poll.rollVersion} 版）`, poll.rollRoot],
    ['导出时间', shanghaiTimeText(exportedAt)],
  ];
  return {
    name: '说明',
    columns: [
      { title: '项目', holds: 'text', width: 22 },
      { title: '内容', holds: 'text', width: 80 },
    ],
    rows,
  };
};

/** Heads and areas of a result's participation. */
export function totalsTable({
  tally,
  ruleSet,
}: Pick<Certificate, 'tally' | 'ruleSet'>): ExportedTable {
  const withArea = ruleSet.measure === 'areaAndHeads';
  const totals = { 名册: tally.roll, 交回表决票: tally.returned, 参加表决: tally.participating };
  return {
    name: '参与情况',
    columns: [
      { title: '范围', holds: 'text', width: 14 },
      { title: '人数', holds: 'count', width: 10 },
      ...(withArea ? [{ title: '面积（平方米）', holds: 'area' as const, width: 16 }] : []),
    ],
    rows: Object.entries(totals).map(([name, { heads, areaHundredths }]) => [
      name,
      heads,
      ...(withArea ? [areaHundredths] : []),
    ]),
  };
}
