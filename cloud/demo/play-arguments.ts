import { v7 as uuid } from 'uuid';
import type { ArgumentSide } from '@/shared/hall/arguments/argument-side';
import { type DemoStage, severalAtOnce } from './demo-stage';
import { neighbour } from './gather-crowd';

interface DemoArgument {
  side: ArgumentSide;
  text: string;
  /** Of six who support the piles and six who do not, how many find it sound and how many do not. */
  supporters: [sound: number, unsound: number];
  opponents: [sound: number, unsound: number];
  replies?: string[];
}

const supporters = Array.from({ length: 6 }, (_, place) => neighbour(301 + place));
const opponents = Array.from({ length: 6 }, (_, place) => neighbour(341 + place));

const chargingArguments: readonly DemoArgument[] = [
  {
    side: 'for',
    text: '去年隔壁小区就是楼道里充电起的火。有了集中充电的地方，物业才有理由把上楼的车请下来。',
    supporters: [6, 0],
    opponents: [5, 1],
    replies: ['隔壁那次我在现场，楼道里全是烟。', '光有充电桩不够，还要有人天天巡楼。'],
  },
  {
    side: 'for',
    text: '送孩子上学的、上晚班的邻居离不开电动车。没有地方充，大家只能从窗户往下拉线。',
    supporters: [6, 0],
    opponents: [4, 2],
  },
  {
    side: 'for',
    text: '充电是收费的，安装的钱两年左右就能回来，以后还是小区的收入。',
    supporters: [5, 1],
    opponents: [2, 4],
    replies: ['这个两年是怎么算出来的？能不能把账贴出来。'],
  },
  {
    side: 'for',
    text: '南门有保安室，晚上也有人，出了事能马上看到。',
    supporters: [5, 1],
    opponents: [2, 4],
  },
  {
    side: 'for',
    text: '现在空地堆的都是杂物，收拾出来装充电桩，小区还整齐一些。',
    supporters: [6, 0],
    opponents: [3, 2],
  },
  {
    side: 'for',
    text: '别的小区都装了，我们不装，房子也不好卖。',
    supporters: [3, 2],
    opponents: [0, 6],
    replies: ['别的小区是别的小区，要看我们自己合不合适。'],
  },
  {
    side: 'against',
    text: '空地离3栋不到六米。电池起火很难扑灭，消防上有没有说法，要先问清楚再定位置。',
    supporters: [5, 1],
    opponents: [6, 0],
    replies: ['我查了一下，各地的规定不一样，最好请消防来看。', '北门那边离楼远，可以比一比。'],
  },
  {
    side: 'against',
    text: '配电房是二十年前的，夏天已经跳过闸。二十个桩一起充，容量够不够没有人说得清。',
    supporters: [4, 2],
    opponents: [6, 0],
  },
  {
    side: 'against',
    text: '不骑电动车的人家也要从公共收益里出钱，不公平。',
    supporters: [1, 5],
    opponents: [6, 0],
    replies: ['公共收益本来就是大家的，修路灯也不是人人都走那条路。'],
  },
  {
    side: 'against',
    text: '南门早晚高峰已经很堵，电动车进进出出，孩子上学不安全。',
    supporters: [2, 4],
    opponents: [6, 0],
  },
  {
    side: 'against',
    text: '装上以后谁来维护？楼下的快递柜坏了半年都没有人修。',
    supporters: [4, 1],
    opponents: [5, 1],
  },
  {
    side: 'against',
    text: '装了就拆不掉了，应该先试几个月再说。',
    supporters: [2, 3],
    opponents: [4, 1],
  },
];

/**
 * Arguments for and against the charging piles, with replies and what both sides make of them. The
 * topic is being talked over already.
 */
export async function playArguments(stage: DemoStage, topicId: string): Promise<void> {
  await stage.goTo(1, 19);
  await severalAtOnce([...supporters, ...opponents], 4, (person) => {
    const stance = supporters.includes(person) ? 'supports' : 'opposes';
    return stage.as(person).hall.chooseStance.mutate({ topicId, stance });
  });
  for (const [place, argument] of chargingArguments.entries()) {
    await playArgument(stage, topicId, argument, place);
  }
}

async function playArgument(
  stage: DemoStage,
  topicId: string,
  { side, text, replies = [], ...marks }: DemoArgument,
  place: number,
): Promise<void> {
  const id = uuid();
  const author = neighbour((side === 'for' ? 320 : 355) + place);
  await stage.as(author).hall.writeArgument.mutate({ id, topicId, side, text });
  for (const [number, words] of replies.entries()) {
    const { hall } = stage.as(neighbour(380 + 3 * place + number));
    await hall.replyToArgument.mutate({ id: uuid(), argumentId: id, text: words });
  }
  const given = [...marksBy(supporters, marks.supporters), ...marksBy(opponents, marks.opponents)];
  await severalAtOnce(given, 4, ({ person, mark }) =>
    stage.as(person).hall.markArgument.mutate({ argumentId: id, mark }),
  );
}

const marksBy = (people: readonly string[], [sound, unsound]: [number, number]) =>
  people
    .slice(0, sound + unsound)
    .map((person, place) => ({ person, mark: place < sound ? 'sound' : 'unsound' }) as const);
