import type { TestPerson } from './test-community';
import type { TestEdition } from './test-conventions';

/** 王, as somebody draws it with a finger. */
export const drawnName = [
  [200, 100, 300, 105, 400, 100],
  [220, 200, 300, 200, 390, 205],
  [180, 300, 300, 305, 420, 300],
  [300, 100, 300, 200, 302, 300],
];

/** The words somebody has read, as the page hands them in. */
export const readOf = ({ conventionId, edition, digest }: TestEdition) => ({
  conventionId,
  edition,
  digest,
});

/** Signs an edition on one's own phone. */
export const sign = (
  person: TestPerson,
  edition: TestEdition,
  unitId: string,
  given: { way?: 'signature' | 'tap'; strokes?: number[][] | null } = {},
) => {
  const way = given.way ?? 'signature';
  return person.client.conventions.acknowledge.mutate({
    ...readOf(edition),
    ...{ unitId, way, strokes: given.strokes ?? (way === 'signature' ? drawnName : null) },
  });
};

/** Signs an edition on a helper's tablet. */
export const signOnTablet = (
  helper: TestPerson,
  edition: TestEdition,
  unitId: string,
  signer: { personId: string } | { name: string },
  strokes: number[][] = drawnName,
) =>
  helper.client.conventions.acknowledgeOnTablet.mutate({
    ...readOf(edition),
    ...{ unitId, signer, strokes },
  });
