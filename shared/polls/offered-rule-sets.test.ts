import { ruleSets } from './assemblies';
import { offeredRuleSets } from './offered-rule-sets';

const idsFor = (kind: 'compound' | 'village' | 'residentialCommunity') =>
  offeredRuleSets(kind, {}).map(({ id }) => id);

it('a compound decides as owners first, a village by households, a community by its adults', () => {
  expect(idsFor('compound')[0]).toBe('ownersAssembly');
  expect(idsFor('village')[0]).toBe('villagersAssemblyHouseholds');
  expect(idsFor('residentialCommunity')[0]).toBe('residentsAssemblyAdults');
});

it('every lawful rule set is offered somewhere, and a village does not decide as owners', () => {
  const all = [...idsFor('compound'), ...idsFor('village'), ...idsFor('residentialCommunity')];
  expect([...new Set(all)].sort()).toEqual(Object.keys(ruleSets).sort());
  expect(idsFor('village')).not.toContain('ownersAssembly');
});

it("carries the community's own settings", () => {
  const [owners] = offeredRuleSets('compound', { coOwnerRule: 'representative', postingDays: 30 });
  expect(owners).toMatchObject({ coOwnerRule: 'representative', postingDays: 30, noticeDays: 15 });
});
