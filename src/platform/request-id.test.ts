import { newRequestId } from './request-id';

it('has the shape of a version-7 UUID, which the server accepts as id of a file too', () => {
  expect(newRequestId()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

it('never comes twice, even within one millisecond', () => {
  const ids = Array.from({ length: 10_000 }, () => newRequestId(1_763_000_000_000));
  expect(new Set(ids).size).toBe(ids.length);
});
