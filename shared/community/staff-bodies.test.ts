import { staffBodyOf } from './staff-bodies';

it('a committee goes before the person who keeps the system running', () => {
  expect(staffBodyOf(['administrator', 'ownersCommittee', 'resident'])).toBe('ownersCommittee');
});

it('residents speak in no body’s name', () => {
  expect(staffBodyOf(['resident', 'adult', 'owner'])).toBeNull();
});
