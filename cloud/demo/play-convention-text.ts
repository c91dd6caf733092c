import { v7 as uuid } from 'uuid';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

const writer = 'dev-committee';

/**
 * People talk about a draft that is published: one suggestion is taken over into the next version, two
 * are answered. The round has to be drafting.
 */
export async function playDraftTalk(
  stage: DemoStage,
  conventionId: string,
  daysAgo: number,
): Promise<void> {
  await stage.goTo(daysAgo, 12);
  const quieter = await suggest(stage, conventionId, {
    author: neighbour(117),
    about: '晚上十点',
    wording: '晚上九点半到早上七点、中午十二点到下午两点半，说话放低声音，电视和音响调小。',
    reason: '一楼住着好几户老人，睡得早。',
    supporters: 5,
  });
  const doors = await suggest(stage, conventionId, {
    author: neighbour(140),
    about: '装修',
    wording: '装修只在工作日上午九点到十一点半进行，开工前把时间贴在楼道里。',
    reason: '家里有上夜班的人，下午要睡觉。',
    supporters: 1,
  });
  const knocking = await suggest(stage, conventionId, {
    author: neighbour(163),
    about: '独居老人',
    wording: '独居老人和行动不便的邻居，同楼居民每周至少敲一次门、问一声。',
    reason: '写上每周一次，大家才记得住。',
    supporters: 2,
  });
  await stage.goTo(daysAgo, 18);
  const { conventions } = stage.as(writer);
  await conventions.acceptSuggestions.mutate({
    conventionId,
    accepted: [{ suggestionId: quieter, byHand: null }],
    note: '按支持最多的建议，把安静的时间写早了半小时。',
  });
  await conventions.answerSuggestion.mutate({
    conventionId,
    suggestionId: doors,
    answer: '一天只干两个半小时，装修要拖上几个月。时间先不改，开工前多跟邻居商量。',
  });
  await conventions.answerSuggestion.mutate({
    conventionId,
    suggestionId: knocking,
    answer: '大家忙闲不同，写死每周一次怕做不到。另外排了志愿者每周上门看望。',
  });
}

/** What clauses of the edition in force mean in plain words, and a topic that cites one of them. */
export async function playConventionText(
  stage: DemoStage,
  conventionId: string,
  daysAgo: number,
): Promise<void> {
  await stage.goTo(daysAgo, 10);
  for (const [about, plainWords, example] of explanations) {
    const clause = await clauseAbout(stage, conventionId, 'inForce', about);
    const { paragraphId, text } = clause;
    await stage.as(writer).conventions.explainClause.mutate({
      ...{ conventionId, paragraphId, text, plainWords, example },
    });
  }
  await stage.goTo(daysAgo, 20);
  const { paragraphId } = await clauseAbout(stage, conventionId, 'inForce', '放低声音');
  await stage.as(neighbour(151)).hall.submitTopic.mutate({
    ...{ id: uuid(), category: 'neighbourRelations', buildingId: null, commonPart: null },
    place: '5栋3单元',
    title: '5栋夜里十点以后还有人拉二胡',
    body: '公约里写了晚上要放低声音，可是5栋3单元有一户几乎每天拉到十一点，孩子第二天要上学。',
    proposal: '请楼栋长上门说一说，活动室晚上可以给大家练琴。',
    photoIds: [],
    cites: [{ conventionId, paragraphId }],
  });
}

const explanations = [
  [
    '装修',
    '装修只在工作日的白天干。先把哪几天、几点到几点贴在楼道里，让邻居有个准备。',
    '老李家换地板，提前三天贴了纸条，写明每天上午九点到下午五点干活，周末停工。',
  ],
  [
    '电动',
    '电动车和电池都不往楼上带，也不从窗户拉线下来充，去充电棚里充。',
    '小王下班晚，充电棚满了，就先停在棚外，第二天早上再充，没有推进电梯。',
  ],
  [
    '独居老人',
    '身边有独自住的老人，路过时问一声，有什么不对劲就告诉居委会或者打急救电话。',
    '三楼的张阿姨两天没下楼，对门敲门没人应，打电话叫来她女儿，送医院很及时。',
  ],
] as const;

interface Said {
  author: string;
  /** Words the clause has in it. */
  about: string;
  wording: string;
  reason: string;
  supporters: number;
}

async function suggest(stage: DemoStage, conventionId: string, said: Said): Promise<string> {
  const { author, about, wording, reason, supporters } = said;
  const clause = await clauseAbout(stage, conventionId, 'draft', about);
  const id = uuid();
  await stage.as(author).conventions.suggestChange.mutate({
    ...{ id, conventionId, paragraphId: clause.paragraphId, kind: 'reword', wording, reason },
    originalText: clause.text,
  });
  for (let number = 0; number < supporters; number += 1)
    await stage.as(neighbour(421 + number)).conventions.supportSuggestion.mutate({
      ...{ conventionId, suggestionId: id, supports: true },
    });
  return id;
}

async function clauseAbout(
  stage: DemoStage,
  conventionId: string,
  which: 'draft' | 'inForce',
  about: string,
) {
  const { conventions } = stage.as(writer);
  const first = await conventions.conventionText.query({ conventionId, which });
  const more = first.nextCursor
    ? await conventions.conventionText.query({ conventionId, which, cursor: first.nextCursor })
    : { items: [] };
  const clause = [...first.items, ...more.items].find(
    ({ kind, text }) => kind === 'clause' && text.includes(about),
  );
  if (!clause) throw new Error(`the demo's convention has no clause about ${about}`);
  return clause;
}
