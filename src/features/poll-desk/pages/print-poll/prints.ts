import type { CloudOutputs } from '@/src/platform/cloud';

export type PrintChoices = CloudOutputs['polls']['printChoices'];

/** Where papers are printed for: a building, or all of them. */
export type PrintPlace = { pollId: string; buildingId: string | null };

/** Stands for all buildings in the field. */
export const everywhere = 'everywhere';
export const nothingChosen = '请先选择一栋楼';

/** What a poll offers now. */
export type OfferedPrints = {
  papers: boolean;
  visits: boolean;
  turnout: boolean;
  result: boolean;
  ballotList: boolean;
  /** Why nothing is offered; null if something is. */
  nothing: string | null;
};

export function printsOf({ phase, visibility }: PrintChoices): OfferedPrints {
  const running = phase === 'announced' || phase === 'open';
  const result = phase === 'preliminary' || phase === 'final' || phase === 'archived';
  const papers = running && visibility === 'named';
  const offered = {
    papers,
    visits: phase === 'open',
    turnout: phase === 'open' || phase === 'closed' || result,
    result,
    ballotList: result && phase !== 'archived' && visibility === 'named',
  };
  const isEmpty = !Object.values(offered).some(Boolean);
  return { ...offered, nothing: isEmpty ? whyNothing(phase) : null };
}

const whyNothing = (phase: PrintChoices['phase']): string =>
  phase === 'cancelled'
    ? '这次表决已经取消。'
    : '不记名表决只在手机上投票，没有纸质票。开始以后可以打印上门名单。';

/** Buildings with voters; all at once where that is not too many for one file. */
export function buildingChoices({ buildings, voters, mostVoters }: PrintChoices) {
  const all = voters <= mostVoters ? [{ value: everywhere, label: `全部（${voters} 户）` }] : [];
  const each = buildings.flatMap(({ buildingId, name, voters: count }) =>
    buildingId === null ? [] : [{ value: buildingId, label: `${name}（${count} 户）` }],
  );
  return [...all, ...each];
}
