import type { Block, Sheet } from '@/cloud/documents/public';
import { areaText } from '@/shared/area-text';
import { groupedBy } from '@/shared/grouped-by';
import { floorOfRoom } from '@/shared/polls/turnout/floor-of-room';
import { visitOutcomes } from '@/shared/polls/turnout/visits';
import { type Instant, shanghaiTimeText } from '@/shared/shanghai-time';
import { paperOf } from './paper-head';
import type { PrintedPoll } from './printed-poll';
import type { VisitedVoter } from './voters-to-visit';

/**
 * The list to walk from door to door (上门名单): who has not voted yet, by entrance and floor, with
 * boxes for what is found there. Nothing of those who have voted.
 */
export const visitList = (
  poll: PrintedPoll,
  { voters, asOf }: { voters: readonly VisitedVoter[]; asOf: Instant },
  printedAt: Date,
): Sheet =>
  paperOf(poll, '上门名单', printedAt, [
    { kind: 'heading', text: `上门名单：还没有投票的 ${voters.length} 户` },
    {
      kind: 'text',
      text: `${shanghaiTimeText(asOf)} 的情况，${shanghaiTimeText(poll.closesAt)} 截止投票。上门只提醒投票，不劝人怎么投，不问人投了什么。名单用完请销毁，不要拍照传给别人。`,
    },
    ...entrances(voters).flatMap(([place, households]): Block[] => [
      { kind: 'heading', text: `${place}（${households.length} 户）` },
      {
        kind: 'table',
        columns: [
          { title: '楼层', share: 5 },
          { title: '房号', share: 17 },
          { title: '称呼', share: 9 },
          ...(poll.ruleSet.measure === 'areaAndHeads'
            ? [{ title: '面积', share: 13, align: 'right' as const }]
            : []),
          { title: '这次上门', share: 22 },
          { title: '以前', share: 12 },
        ],
        rows: households.map((voter) => visitRow(poll, voter)),
      },
    ]),
    { kind: 'signatures', names: ['上门人', '日期'] },
  ]);

const entrances = (voters: readonly VisitedVoter[]) => [
  ...groupedBy(voters, ({ building, entrance }) => `${building}${entrance}` || '房号不明'),
];

function visitRow(poll: PrintedPoll, voter: VisitedVoter): string[] {
  const area = poll.ruleSet.measure === 'areaAndHeads' ? [areaText(voter.areaHundredths)] : [];
  const [last] = voter.visits;
  return [
    floorOfRoom(voter.roomNumber) ?? '',
    voter.roomLabel,
    voter.names.join('、'),
    ...area,
    outcomeBoxes(poll),
    last ? visitOutcomes[last.outcome].name : '',
  ];
}

/** Papers are handed over in named polls only. */
const outcomeBoxes = ({ visibility }: PrintedPoll): string =>
  Object.entries(visitOutcomes)
    .filter(([outcome]) => visibility === 'named' || outcome !== 'handedPaper')
    .map(([, { name }]) => `□${name}`)
    .join('　');
