import type { Answer, BallotMethod } from '@/shared/polls/methods/ballot-item';
import { castByCrowd } from './cast-by-crowd';
import type { DemoClient, DemoStage } from './demo-stage';

interface DemoItem {
  title: string;
  description: string;
  method: BallotMethod;
  optionOrder: 'asListed' | 'byLot';
  /** Title, and the price in fen where money is shared out. */
  options: readonly (readonly [string, number | null])[];
  /** What a voter of this opinion (0 to 99) says, by option ids as listed. */
  answer: (opinion: number, options: readonly string[]) => Answer;
}

const yuan = (amount: number): number => amount * 100;

/** The first of the list rotated so that opinions differ, and lean to the front. */
const leaning = (opinion: number, options: readonly string[]): string[] => {
  const first = opinion < 45 ? 0 : opinion < 70 ? 1 : opinion % options.length;
  return [...options.slice(first), ...options.slice(0, first)];
};

const items: readonly DemoItem[] = [
  {
    title: '今年公共收益5万元先办哪几件事',
    description: '今年电梯广告和停车收益结余5万元。把您赞成花钱办的都选上，按大家的意愿分配。',
    method: { kind: 'budget', budgetFen: yuan(50_000), maxChoices: null },
    optionOrder: 'byLot',
    options: [
      ['各单元门口加装扶手和坡道', yuan(18_000)],
      ['儿童滑梯换新并铺软垫', yuan(22_000)],
      ['快递柜旁加雨棚', yuan(9_500)],
      ['中心花园补种桂花和长椅', yuan(12_000)],
      ['充电棚增加20个插座', yuan(15_000)],
    ],
    answer: (opinion, options) => ({
      options: leaning(opinion, options)
        .slice(0, 1 + (opinion % 3))
        .sort(),
    }),
  },
  {
    title: '充电棚设在哪里',
    description: '消防部门看过，三处都可以。',
    method: { kind: 'single' },
    optionOrder: 'asListed',
    options: [
      ['西侧空地', null],
      ['北门岗亭旁', null],
      ['3栋与4栋之间', null],
    ],
    answer: (opinion, options) =>
      opinion % 11 === 0 ? 'abstain' : { option: leaning(opinion, options)[0] ?? '' },
  },
  {
    title: '端午活动安排在哪几个晚上',
    description: '可以选一到两个，定两个晚上。',
    method: { kind: 'approval', minChoices: 1, maxChoices: 2, winners: 2 },
    optionOrder: 'asListed',
    options: [
      ['星期五晚上', null],
      ['星期六晚上', null],
      ['星期日下午', null],
    ],
    answer: (opinion, options) => ({
      options: leaning(opinion, options)
        .slice(0, 1 + (opinion % 2))
        .sort(),
    }),
  },
  {
    title: '给三家绿化公司打分',
    description: '按去年的养护情况打分，0到5分。',
    method: { kind: 'score', maxScore: 5, winners: 1 },
    optionOrder: 'asListed',
    options: [
      ['青禾园艺', null],
      ['绿邻养护', null],
      ['春晖绿化', null],
    ],
    answer: (opinion, options) => ({
      scores: Object.fromEntries(
        options.flatMap((option, place) => {
          const score = (opinion * (place + 3)) % 6;
          return score === 0 ? [] : [[option, score]];
        }),
      ),
    }),
  },
  {
    title: '中心花园的名字',
    description: '按喜欢的程度排个先后，没排的算并列最后。',
    method: { kind: 'ranked', winners: 1 },
    optionOrder: 'byLot',
    options: [
      ['锦绣园', null],
      ['同心园', null],
      ['桂香园', null],
      ['邻里园', null],
    ],
    answer: (opinion, options) => ({
      ranking: leaning(opinion, options)
        .slice(0, 2 + (opinion % 3))
        .map((option) => [option]),
    }),
  },
];

/** A poll of every method that is open today: how the public income is spent, and smaller things. */
export async function playFundsPoll(stage: DemoStage): Promise<void> {
  await stage.goTo(17, 10);
  const pollId = await announce(stage, stage.as('dev-committee'));
  await stage.goTo(1, 9);
  await stage.goTo(1, 20);
  await castByCrowd(stage, { pollId, turnout: 25 }, (opinion, { options }, index) => {
    const optionIds = options.map(({ optionId }) => optionId);
    return items[index]?.answer(opinion, optionIds) ?? 'abstain';
  });
}

async function announce(stage: DemoStage, committee: DemoClient): Promise<string> {
  const { pollId } = await committee.polls.preparePoll.mutate({ topicId: null });
  const draft = await committee.polls.pollDraft.query({ pollId });
  const { revision } = await committee.polls.savePollDraft.mutate({
    pollId,
    revision: draft.revision,
    title: '公共收益怎么用，听听大家的意见',
    description: '这次是征求意见，不是有法律效力的表决。每一题都可以选弃权。',
    ruleSetId: 'ownersAssembly',
    legalEffect: 'advisory',
    visibility: 'named',
    entryHours: 24,
    extraordinary: false,
    opensAt: stage.at(1, 9).toISOString(),
    closesAt: stage.at(-9, 18).toISOString(),
    items: items.map(({ title, description, method, optionOrder, options }) => ({
      title,
      description,
      matter: 'otherMatter' as const,
      majority: 'ordinary' as const,
      method,
      optionOrder,
      options: options.map(([option, priceFen]) => ({
        title: option,
        description: '',
        photoId: null,
        priceFen,
      })),
    })),
  });
  const { roll } = await committee.polls.previewRoll.query({ ruleSetId: 'ownersAssembly' });
  if (roll === null) throw new Error('the demo register gives no voter roll');
  const { heads, areaHundredths } = roll;
  await committee.polls.announcePoll.mutate({ pollId, revision, roll: { heads, areaHundredths } });
  return pollId;
}
