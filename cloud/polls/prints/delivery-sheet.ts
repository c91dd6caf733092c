import type { Block, Sheet } from '@/cloud/documents/public';
import { groupedBy } from '@/shared/grouped-by';
import { paperNumber, paperNumberText, paperToken } from '@/shared/polls/entries/paper-number';
import { participationStrategies } from '@/shared/polls/participation';
import { paperOf, shortHash } from './paper-head';
import type { PrintedPoll } from './printed-poll';
import type { PrintedVoter } from './printed-voters';

/**
 * The sheet on which each household signs for its ballot paper (送达签收表), entrance by entrance.
 * The names are left to be written: the sheet is carried from door to door.
 */
export const deliverySheet = (
  poll: PrintedPoll,
  voters: readonly PrintedVoter[],
  printedAt: Date,
): Sheet =>
  paperOf(poll, '送达签收表', printedAt, [
    { kind: 'heading', text: `表决票送达签收表（共 ${voters.length} 户）` },
    {
      kind: 'text',
      text: `签名表示已经收到表决票，不表示赞成或反对。${participationStrategies[poll.ruleSet.participation].label}`,
    },
    ...byEntrance(voters).flatMap(([place, households]): Block[] => [
      { kind: 'heading', text: `${place}（${households.length} 户）` },
      {
        kind: 'table',
        columns: [
          { title: '扫码登记', share: 7 },
          { title: '编号', share: 9 },
          { title: '房号', share: 16 },
          { title: '姓名（本人填写）', share: 15 },
          { title: '签名', share: 17 },
          { title: '日期', share: 12 },
        ],
        rows: households.map((voter) => signingRow(poll, voter)),
      },
    ]),
    { kind: 'signatures', names: ['送达人', '日期'] },
    {
      kind: 'text',
      look: 'small',
      text: `名册第 ${poll.rollVersion} 版，指纹 ${shortHash(poll.rollRoot)}。`,
    },
  ]);

function signingRow(poll: PrintedPoll, { row, roomLabel, name }: PrintedVoter) {
  const number = paperNumber({ pollId: poll.id, rollRoot: poll.rollRoot }, row);
  return [
    { qr: paperToken(poll.id, number) },
    paperNumberText(number),
    roomLabel,
    name,
    '',
    '　　年　月　日',
  ];
}

/** Voters in their order, under what their entrance is called. */
export const byEntrance = <Voter extends Pick<PrintedVoter, 'buildingName' | 'entranceName'>>(
  voters: readonly Voter[],
): [string, Voter[]][] => [
  ...groupedBy(voters, ({ buildingName, entranceName }) =>
    buildingName === null ? '房号不明' : `${buildingName}${entranceName ?? ''}`,
  ),
];
