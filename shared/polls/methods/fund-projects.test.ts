import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import expected from '@/data/pb/sub_budapest2024.expected.json';
import type { Project, Supporters, TieBreak } from './equal-shares';
import { type FundingRule, fundProjects, spentOn } from './fund-projects';

/** The PaBuLib format: sections META, PROJECTS and VOTES, each a table with semicolons. */
function readElection(file: string) {
  const lines = readFileSync(join(__dirname, '../../../data/pb', file), 'utf8').split(/\r?\n/);
  const section = (from: string, to?: string) => {
    const rows = lines.slice(lines.indexOf(from) + 2, to ? lines.indexOf(to) : undefined);
    return rows.filter((line) => line !== '').map((line) => line.split(';'));
  };
  const budget = Number(new Map(section('META', 'PROJECTS').map(([k, v]) => [k, v])).get('budget'));
  const projects = section('PROJECTS', 'VOTES').map(
    ([id, cost]): Project => ({ projectId: id!, price: Number(cost) }),
  );
  const supporters = section('VOTES').map(
    ([, vote]): Supporters => ({ approved: new Set(vote!.split(',')), heads: 1 }),
  );
  return { budget, projects, supporters };
}

describe('a real election against the reference tool (equalshares.net)', () => {
  it.each(expected.cases.map((one) => [one.params.completion, one.params.accuracy, one] as const))(
    'completion %s, %s',
    (completion, _accuracy, { file, params, winners_in_order, total_cost }) => {
      const { budget, projects, supporters } = readElection(file);
      const rule: FundingRule = {
        tieBreaks: params.tieBreaking as TieBreak[],
        raise: completion.startsWith('add1') ? params.increment : 0,
        mostRaises: Number.POSITIVE_INFINITY,
        stopWhenExhaustive: params.add1options.includes('exhaustive'),
        wholeShares: params.add1options.includes('integral') && completion.startsWith('add1'),
        fillGreedily: completion === 'utilitarian' || completion === 'add1u',
        // The reference knows no tie-break in this step: it goes by project id.
        cheaperFirstInFill: false,
      };
      const byId = projects.sort((a, b) => Number(a.projectId) - Number(b.projectId));
      const { bought, added } = fundProjects(byId, supporters, budget, rule);
      const winners = [...bought.map(({ projectId }) => projectId), ...added];
      expect(winners).toEqual(winners_in_order);
      expect(spentOn(projects, winners)).toBe(total_cost);
    },
  );
});
