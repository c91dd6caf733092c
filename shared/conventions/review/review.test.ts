import { outcomeProblem } from './review-outcomes';
import { readReviewToken, reviewAddress } from './review-token';

const token = '0123456789abcdef0123456789abcdef';

it.each([
  token,
  ` ${token}\n`,
  `https://linli.example/#/${reviewAddress}${token}`,
  `/features/conventions/pages/review/index?token=${token}`,
])('finds the token in %j', (text) => {
  expect(readReviewToken(text)).toBe(token);
});

it.each([
  '',
  token.slice(1),
  `${token}0`,
  token.toUpperCase(),
  `https://x.example/?scene=${token}&x=1`,
])('finds none in %j', (text) => {
  expect(readReviewToken(text)).toBeNull();
});

it('the token and its name fit a mini-program code: 32 characters', () => {
  expect(token).toHaveLength(32);
});

it('approval leaves nothing required, and requiring changes says which (rules.md §3)', () => {
  const [required, suggested] = [{ weight: 'required' }, { weight: 'suggested' }] as const;
  expect(outcomeProblem('approved', [])).toBeNull();
  expect(outcomeProblem('approved', [suggested])).toBeNull();
  expect(outcomeProblem('approved', [suggested, required])).toBe('reviewHasRequiredRemark');
  expect(outcomeProblem('changesRequired', [suggested])).toBe('reviewNeedsRequiredRemark');
  expect(outcomeProblem('changesRequired', [required])).toBeNull();
});
