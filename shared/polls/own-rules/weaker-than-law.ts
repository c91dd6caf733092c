import { shareWords } from '../explain-rule-set';
import type { PollRefusal } from '../refusals';
import type { Majority, RuleSet } from '../rule-set';
import { isAtLeastAsStrict, type Threshold } from '../thresholds';
import type { OwnRuleSet } from './own-rule-set';

/** What each part of a rule set is called in its form and in what is refused. */
export const partNames = {
  measure: '怎样算',
  quorum: '多少人参加才有效',
  ordinary: '怎样才算通过',
  special: '重大事项怎样才算通过',
  noticeDays: '提前几天公告',
  extraordinaryNoticeDays: '临时会议提前几天公告',
  windowMin: '投票时间最短',
  windowMax: '投票时间最长',
  postingDays: '结果公示几天',
  proxy: '一个人最多接受几位的委托',
} as const;

/** Whatever an own rule set asks less for than the statute of its body does. Its fractions are sound. */
export function weakerThanLaw(own: OwnRuleSet, law: RuleSet): PollRefusal[] {
  const problems: [part: keyof typeof partNames, law: string][] = [];
  if (law.measure === 'areaAndHeads' && own.measure !== 'areaAndHeads') {
    problems.push(['measure', '面积和人数都要算']);
  }
  if (!isAtLeastAsStrict(own.quorum, law.quorum)) {
    problems.push(['quorum', thresholdWords(law.quorum)]);
  }
  for (const kind of ['ordinary', 'special'] as const) {
    const [mine, lawful] = [own[kind], law.majorities[kind]];
    if (mine && lawful && !isStrictMajority(mine, lawful)) {
      problems.push([kind, `${wholeWords[lawful.of]}的${thresholdWords(lawful)}`]);
    }
  }
  if (own.noticeDays < law.noticeDays) {
    problems.push(['noticeDays', `至少 ${law.noticeDays} 天`]);
  }
  if (own.windowDays.min < law.windowDays.min) {
    problems.push(['windowMin', `至少 ${law.windowDays.min} 天`]);
  }
  const { principalsPerProxy: most } = law.proxy;
  if (most !== null && own.principalsPerProxy > most) {
    problems.push(['proxy', most === 0 ? '本人投票，不能委托' : `最多 ${most} 位`]);
  }
  return problems.map(([part, words]) => ({
    code: 'ruleSetWeakerThanLaw',
    details: { what: partNames[part], law: words },
  }));
}

const wholeWords = { participants: '参加人', wholeRoll: '全体' } as const;

// Of everyone on the roll is never less than the same share of those who took part.
const isStrictMajority = (mine: Majority, lawful: Majority): boolean =>
  isAtLeastAsStrict(mine, lawful) && (mine.of === 'wholeRoll' || lawful.of === 'participants');

const thresholdWords = (threshold: Threshold): string =>
  `${threshold.comparison === 'atLeast' ? '至少' : '超过'}${shareWords(threshold)}`;
